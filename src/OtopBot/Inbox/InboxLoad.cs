using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Inbox;

// What waits in the inbox, whichever process stored it. Oldest is an age, zero when nothing waits.
public sealed record InboxLoad(int Waiting, TimeSpan Oldest)
{
    public static async Task<InboxLoad> ReadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var found = await db.Set<InboxMessage>().Where(m => m.Status == InboxStatus.Waiting)
            .GroupBy(m => m.Status).Select(g => new { Count = g.Count(), Oldest = g.Min(m => m.ReceivedAt) }).FirstOrDefaultAsync(ct);
        return found is null ? new(0, TimeSpan.Zero) : new(found.Count, now > found.Oldest ? now - found.Oldest : TimeSpan.Zero);
    }
}
