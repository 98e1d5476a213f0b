using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Outbox;
using OtopBot.Scheduling;

namespace OtopBot.Calendars;

// Moves due days when a holiday begins to count that was entered before it was declared. Whoever enters one that counts at once replans
// in the same commit; what two of them missed of each other is found here.
public sealed class CalendarJob(IServiceScopeFactory scopes, TimeProvider clock) : ScheduledJob
{
    private const int Attempts = 10;

    public override string Name => "calendar";

    public override async Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var now = clock.GetUtcNow();
        var holidays = (await db.Holidays.AsNoTracking().ToListAsync(ct)).ToLookup(h => h.ProvinceCode);
        return holidays.Count == 0 ? null : (await CampaignReading.InHandAsync(db, ct)).Min(campaign => NextOf(campaign, [.. holidays[campaign.ProvinceCode]], now));
    }

    public override async Task RunDueAsync(CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
            var now = clock.GetUtcNow();
            var holidays = (await db.Holidays.AsNoTracking().ToListAsync(ct)).ToLookup(h => h.ProvinceCode);
            if (holidays.Count == 0)
                return;

            var moved = 0;
            foreach (var campaign in await CampaignReading.InHandAsync(db, ct))
            {
                var moves = campaign.Replan(WorkingCalendar.AsOf(holidays[campaign.ProvinceCode], now), now);
                await MovedDays.SettleAsync(db, campaign, moves, now, ct);
                moved += moves.Count;
            }

            if (moved == 0)
                return;

            try
            {
                await AuditedSaving.CommitAsync(db, AuditCause.Own(Name), now, ct);
                return;
            }
            catch (DbUpdateException problem) when (attempt < Attempts && (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem)))
            {
                // Somebody else moved the same day, or only took the audit's next number: the tables tell.
            }
        }
    }

    // The first moment, from now on, at which some due day of the round is another one.
    private static DateTimeOffset? NextOf(Campaign campaign, IReadOnlyList<Holiday> holidays, DateTimeOffset now)
        => holidays.Select(h => h.KnownSince).Where(since => since > now).Append(now).Distinct().Order()
            .Where(at => campaign.MovesBy(WorkingCalendar.AsOf(holidays, at), at).Count > 0).Select(at => (DateTimeOffset?)at).FirstOrDefault();
}
