using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.People;
using OtopBot.Outbox;

namespace OtopBot.Reminders;

// Figures that only ever grow: as long as all stay, the clock has nothing else to say than it had, and one small query tells.
public sealed record ReminderMark(long Audit, long Obligations, long People, int Begun, int Ended, int Holidays, int Revoked, int Unsent, int Short, int Dropped, int Told)
{
    // Null without any round.
    public static Task<ReminderMark?> ReadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
        => db.Campaigns.IgnoreAutoIncludes().OrderBy(c => c.Id).Select(_ => new ReminderMark(
            db.Set<AuditEntry>().Max(e => (long?)e.Sequence) ?? 0,
            db.Obligations.Sum(o => (long)o.Version + 1),
            db.People.Sum(p => (long)p.Version + 1),
            db.Set<Holding>().Count(h => h.From <= now),
            db.Set<Holding>().Count(h => h.Until <= now),
            db.Holidays.Count(h => h.KnownSince <= now),
            db.Holidays.Count(h => h.RevokedAt <= now),
            db.Set<OutboxMessage>().Count(m => m.Status == OutboxStatus.Dropped && m.Kind != null),
            db.Set<QuotaReading>().Count(r => r.ShortSince != null || r.RefusedAt != null),
            db.Set<DroppedPush>().Count(),
            db.Set<ShortageTold>().Count())).FirstOrDefaultAsync(ct);
}
