using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Outbox;

namespace OtopBot.Inbox;

public sealed record InboxCounts(int Waiting, int Handled, int Failed);

// Waiting = Due + Later: Due can be done now or is being done, Later waits for a moment to come.
public sealed record OutboxCounts(int Due, int Later, int Sent, int Assumed, int Parked, int Failed, int Dropped)
{
    public int Waiting => Due + Later;
}

// How much is on the road. Bad elements kept raw count as failed.
public sealed record RoadStatus(InboxCounts Inbox, OutboxCounts Outbox)
{
    public bool IsSettled => Inbox.Waiting == 0 && Outbox.Due == 0;

    public static async Task<RoadStatus> ReadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct = default)
    {
        // The inbox first: what leaves it meanwhile is then seen in the outbox.
        var inbox = await db.Set<InboxMessage>().GroupBy(m => m.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var outbox = await db.Set<OutboxMessage>().GroupBy(m => m.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        // The sender takes parked rows up again when their moment has come.
        var due = await db.Set<OutboxMessage>().CountAsync(m => m.Status == OutboxStatus.Parked && m.NextAttemptAt <= now, ct);
        var later = await db.Set<OutboxMessage>().Later(now).CountAsync(ct);
        return new(
            new(inbox.GetValueOrDefault(InboxStatus.Waiting), inbox.GetValueOrDefault(InboxStatus.Handled), inbox.GetValueOrDefault(InboxStatus.Failed) + inbox.GetValueOrDefault(InboxStatus.Ignored)),
            new(
                Math.Max(0, outbox.GetValueOrDefault(OutboxStatus.Waiting) - later) + due,
                later,
                outbox.GetValueOrDefault(OutboxStatus.Sent),
                outbox.GetValueOrDefault(OutboxStatus.Assumed),
                outbox.GetValueOrDefault(OutboxStatus.Parked) - due,
                outbox.GetValueOrDefault(OutboxStatus.Failed),
                outbox.GetValueOrDefault(OutboxStatus.Dropped)));
    }
}
