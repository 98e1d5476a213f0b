using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Outbox;

namespace OtopBot.Reminders;

public sealed record InboxFacts(DateTimeOffset? OldestWaiting, int Failed);

// The inbox lies before the jobs on the road, so it is looked at through a window: what waits now, and what has failed since.
public delegate Task<InboxFacts> InboxLook(OtopDbContext db, DateTimeOffset since, CancellationToken ct);

// What an administrator wants to know every morning (O3). That it could be read at all says that the database answers.
public sealed record SelfCheck(DateTimeOffset At, InboxFacts Inbox, DateTimeOffset? OldestToSend, int FailedToSend, int Parked, bool AuditHolds, int PushesToday)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // What LINE allows this month and what of it is used; null when it was not asked.
    public BudgetState? Messages { get; init; }

    // Enough to see that somebody touched what was written lately; all of it is for verify-audit.
    private const int LastEntries = 500;

    public bool IsInboxStuck => Inbox.OldestWaiting < At - Patience;

    public bool IsOutboxStuck => OldestToSend < At - Patience;

    public bool IsFine => !IsInboxStuck && !IsOutboxStuck && Inbox.Failed == 0 && FailedToSend == 0 && Parked == 0 && AuditHolds;

    public static async Task<SelfCheck> ReadAsync(OtopDbContext db, InboxLook inbox, IEnumerable<PushPlan> plans, DateTimeOffset at, CancellationToken ct)
    {
        var yesterday = Bangkok.StartOf(Bangkok.DayOf(at).AddDays(-1));
        var rows = db.Set<OutboxMessage>();
        var pushes = 0;
        foreach (var plan in plans)
            pushes += (await plan.AheadAsync(db, at, Bangkok.EndOf(Bangkok.DayOf(at)), ct)).Count(p => p.Kind is not PushKind.SelfCheck);
        return new(
            at,
            await inbox(db, yesterday, ct),
            await rows.Where(m => m.Status == OutboxStatus.Waiting).MinAsync(m => (DateTimeOffset?)m.CreatedAt, ct),
            await rows.CountAsync(m => m.Status == OutboxStatus.Failed && m.DoneAt >= yesterday, ct),
            await rows.CountAsync(m => m.Status == OutboxStatus.Parked, ct),
            await AuditHoldsAsync(db, ct),
            pushes)
        {
            Messages = await BudgetState.ReadAsync(db, at, ct),
        };
    }

    private static async Task<bool> AuditHoldsAsync(OtopDbContext db, CancellationToken ct)
    {
        var last = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).Take(LastEntries).ToListAsync(ct);
        return last.TrueForAll(e => AuditHash.Of(e) == e.Hash)
            && last.Zip(last.Skip(1)).All(pair => pair.First.Sequence == pair.Second.Sequence + 1 && pair.First.Previous == pair.Second.Hash)
            && (last.Count > 0 || !await AuditInheritance.IsOwedAsync(db, ct));
    }
}
