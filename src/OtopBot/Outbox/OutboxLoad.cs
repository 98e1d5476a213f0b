using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Outbox;

// What waits in the outbox, whichever process queued it. Oldest is the age of what is due and not sent, zero when nothing is: also of what LINE
// did not take yet, for a pause between two attempts makes nobody wait less.
public sealed record OutboxLoad(int Waiting, TimeSpan Oldest, int Parked, int Failed)
{
    public static async Task<OutboxLoad> ReadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var found = await db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Parked || m.Status == OutboxStatus.Failed)
            .GroupBy(m => m.Status).Select(g => new { g.Key, Count = g.Count(), Oldest = g.Min(m => m.CreatedAt) }).ToDictionaryAsync(g => g.Key, ct);
        var waiting = found.GetValueOrDefault(OutboxStatus.Waiting);
        return new(Count(OutboxStatus.Waiting), waiting is not null && now > waiting.Oldest ? now - waiting.Oldest : TimeSpan.Zero, Count(OutboxStatus.Parked), Count(OutboxStatus.Failed));

        int Count(OutboxStatus status) => found.GetValueOrDefault(status)?.Count ?? 0;
    }
}
