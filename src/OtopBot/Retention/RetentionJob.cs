using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Scheduling;

namespace OtopBot.Retention;

// Takes away at night what was kept long enough (P3), a handful at a time so that nobody waits for it.
public sealed partial class RetentionJob(OtopDbContext db, RetentionOptions options, TimeProvider time, ILogger<RetentionJob> log) : ScheduledJob
{
    private const int Handful = 200;

    private static readonly TimeOnly Hour = new(3, 0);

    public override string Name => "retention";

    public override string Cron => "0 3 * * *";

    public override async Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct)
    {
        DateTimeOffset? first = null;
        foreach (var shelf in Shelves.All)
        {
            if (shelf.Kept(options) is { } kept && await shelf.OldestAsync(db, ct) is { } oldest && NightAfter(oldest + kept) is var night && (first is null || night < first))
                first = night;
        }

        return first;
    }

    public override async Task RunDueAsync(CancellationToken ct)
    {
        var night = NightBefore(time.GetUtcNow());
        foreach (var shelf in Shelves.All)
        {
            if (shelf.Kept(options) is { } kept)
                await ClearAsync(shelf, night - kept, ct);
        }
    }

    private async Task ClearAsync(Shelf shelf, DateTimeOffset before, CancellationToken ct)
    {
        for (var taken = 0; ;)
        {
            db.ChangeTracker.Clear();
            var rows = await shelf.OlderAsync(db, before, Handful, ct);
            if (rows.Count == 0)
            {
                if (taken > 0)
                    Taken(log, taken, before);
                return;
            }

            db.RemoveRange(rows);
            try
            {
                await AuditedSaving.CommitAsync(db, AuditCause.Own(Name), time.GetUtcNow(), ct);
                taken += rows.Count;
            }
            catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem))
            {
                // Another process has taken some of them, or the audit's next number: the tables tell.
            }
        }
    }

    private static DateTimeOffset NightBefore(DateTimeOffset moment)
        => Bangkok.At(Bangkok.DayOf(moment), Hour) is var today && today <= moment ? today : today.AddDays(-1);

    // What reaches its age at the very hour goes the night after.
    private static DateTimeOffset NightAfter(DateTimeOffset moment) => NightBefore(moment).AddDays(1);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} rows from before {Before} taken away: they were kept long enough")]
    private static partial void Taken(ILogger log, int count, DateTimeOffset before);
}
