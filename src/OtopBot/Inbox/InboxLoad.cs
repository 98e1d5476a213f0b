using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Inbox;

// What waits in the inbox, whichever process stored it, and what was put aside. Oldest is an age, zero when nothing waits.
public sealed record InboxLoad(int Waiting, TimeSpan Oldest, int Failed)
{
    public static async Task<InboxLoad> ReadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var found = await db.Set<InboxMessage>().Where(m => m.Status == InboxStatus.Waiting || m.Status == InboxStatus.Failed)
            .GroupBy(m => m.Status).Select(g => new { g.Key, Count = g.Count(), Oldest = g.Min(m => m.ReceivedAt) }).ToDictionaryAsync(g => g.Key, ct);
        var waiting = found.GetValueOrDefault(InboxStatus.Waiting);
        return new(waiting?.Count ?? 0, waiting is not null && now > waiting.Oldest ? now - waiting.Oldest : TimeSpan.Zero, found.GetValueOrDefault(InboxStatus.Failed)?.Count ?? 0);
    }
}
