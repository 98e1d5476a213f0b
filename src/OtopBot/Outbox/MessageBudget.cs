using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Outbox;

// Which pushes of the clock may go, so that the month's messages suffice for what matters most (D10).
public sealed class MessageBudget(IEnumerable<PushPlan> plans, BudgetOptions options, OutboxMeter meter)
{
    // Several jobs ask one after another: what one of them dropped is still dropped for the next.
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    // In the order of what is wanted. What is dropped goes on record with the asker's own commit; of two askers at once the one that
    // comes late looks again, or a few more go than should.
    public async Task<IReadOnlyList<BudgetDecision>> DecideAsync(OtopDbContext db, IReadOnlyList<PlannedPush> wanted, DateTimeOffset now, CancellationToken ct)
    {
        if (wanted.Count == 0)
            return [];
        var state = await BudgetState.ReadAsync(db, now, ct);
        meter.Left = state.Left;
        if (state.Left is not { } left)
            return [.. wanted.Select(push => new BudgetDecision(push, true))];

        var asked = wanted.Select(w => w.Key).ToHashSet();
        var ahead = (await AheadAsync(db, state, now, ct)).Where(p => !asked.Contains(p.Key));
        var decisions = BudgetRule.Decide(left, wanted, ahead, Reserve(state), await JustDroppedAsync(db, now, ct));
        await RecordAsync(db, [.. decisions.Where(d => !d.MaySend).Select(d => d.Push)], now, ct);
        return decisions;
    }

    public async Task<BudgetForecast> ForecastAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var state = await BudgetState.ReadAsync(db, now, ct);
        meter.Left = state.Left;
        var ahead = await AheadAsync(db, state, now, ct);
        return new(state, Reserve(state), BudgetRule.Forecast(state.Left ?? long.MaxValue, ahead, Reserve(state)))
        {
            Dropped = await db.Set<DroppedPush>().Where(d => d.At >= state.Month.Start && d.At < state.Month.End)
                .GroupBy(d => d.Kind).Select(g => new { g.Key, Sum = g.Sum(d => d.Price) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct),
        };
    }

    private long Reserve(BudgetState state) => state.Limit is { } limit ? options.ReserveOf(limit) : 0;

    // What the plans still ask for this month, each thing once, and without what is queued already.
    private async Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, BudgetState state, DateTimeOffset now, CancellationToken ct)
    {
        List<PlannedPush> ahead = [];
        foreach (var plan in plans)
            ahead.AddRange(await plan.AheadAsync(db, now, state.Month.End, ct));
        var keys = ahead.Select(p => p.Key).Distinct().ToList();
        var queued = (await db.Set<OutboxMessage>().Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(ct))
            .Concat(db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Key)).ToHashSet();
        return [.. ahead.DistinctBy(p => p.Key).Where(p => !queued.Contains(p.Key))];
    }

    private static async Task<PushKind?> JustDroppedAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var kinds = await db.Set<DroppedPush>().Where(d => d.At > now - Moment && d.At <= now).Select(d => d.Kind).Distinct().ToListAsync(ct);
        kinds.AddRange(db.ChangeTracker.Entries<DroppedPush>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Kind));
        return kinds.Count == 0 ? null : kinds.Min();
    }

    private async Task RecordAsync(OtopDbContext db, IReadOnlyList<PlannedPush> dropped, DateTimeOffset now, CancellationToken ct)
    {
        var keys = dropped.Select(d => d.Key).ToList();
        var known = await db.Set<DroppedPush>().Where(d => keys.Contains(d.Key)).Select(d => d.Key).ToListAsync(ct);
        foreach (var push in dropped.Where(d => !known.Contains(d.Key)))
        {
            db.Add(new DroppedPush(push, now));
            meter.Dropped(push);
        }
    }
}
