using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Outbox;

// Where the month stands: what LINE said last, and what has left or waits to leave since. Limit is null when LINE sets none or was never heard,
// Left when nothing is known to be limited.
public sealed record BudgetState(LineMonth Month, long? Limit, long Used, long? Left)
{
    // When LINE said so; null before the first answer.
    public DateTimeOffset? ReadAt { get; init; }

    public QuotaReading? Reading { get; init; }

    public static async Task<BudgetState> ReadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var month = LineMonth.Of(now);
        var readings = await db.Set<QuotaReading>().OrderByDescending(r => r.Month).Take(2).ToListAsync(ct);
        var reading = readings.FirstOrDefault(r => r.Month == month.ToString());
        var waiting = await WaitingAsync(db, ct);
        var used = await GoneSinceAsync(db, month.Start, ct) + waiting;
        // LINE counts with a delay, so never less than what is known to have gone.
        if (reading?.ReadAt is { } readAt)
            used = Math.Max(used, reading.Used + await GoneSinceAsync(db, readAt, ct) + waiting);

        // A new month that LINE has not told of yet has the limit of the last one.
        var told = reading?.ReadAt is not null ? reading : readings.Find(r => r.ReadAt is not null);
        var left = told?.Limit - used;
        if (reading is { RefusedAt: { } refusedAt, LeftAtMost: { } most })
            left = Math.Min(left ?? long.MaxValue, most - await GoneSinceAsync(db, refusedAt, ct) - waiting);
        return new(month, told?.Limit, used, left) { ReadAt = told?.ReadAt, Reading = reading };
    }

    // An assumed push may have arrived, so it counts.
    private static async Task<long> GoneSinceAsync(OtopDbContext db, DateTimeOffset since, CancellationToken ct)
        => await db.Set<OutboxMessage>().Where(m => m.Kind != null && (m.Status == OutboxStatus.Sent || m.Status == OutboxStatus.Assumed) && m.DoneAt >= since).SumAsync(m => (long)m.Price, ct);

    // Also what the work in hand has queued and not saved yet.
    private static async Task<long> WaitingAsync(OtopDbContext db, CancellationToken ct)
        => await db.Set<OutboxMessage>().Where(m => m.Kind != null && m.Status == OutboxStatus.Waiting).SumAsync(m => (long)m.Price, ct)
            + db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added && e.Entity.Kind is not null).Sum(e => (long)e.Entity.Price);
}
