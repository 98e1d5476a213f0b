using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data;

// What a start brought in: nothing when all was there.
public sealed record ImportedRound(bool Campaign, int Holidays);

// A round as it lies on disk: what the letter says, its table by a calendar, and the holidays beside it.
public sealed record RoundOnDisk(CampaignOutline Outline, Func<WorkingCalendar, TargetTable> Table, IReadOnlyList<ListedHoliday> Holidays);

public static class CampaignImport
{
    private const int Attempts = 10;

    // Once: a campaign of that code that is already there is left as it is, and so are the holidays of a province that has any, but for those of a new round.
    public static async Task<ImportedRound> RunAsync(OtopDbContext db, RoundOnDisk round, DateTimeOffset at, Func<OtopDbContext, Task> save, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outline = round.Outline;
            var isNew = !await db.Campaigns.IgnoreAutoIncludes().AnyAsync(c => c.Code == outline.Code, ct);
            if (!isNew && (round.Holidays.Count == 0 || await db.Holidays.AnyAsync(h => h.ProvinceCode == outline.ProvinceCode, ct)))
                return new(false, 0);

            try
            {
                var holidays = await AddAsync(db, round, isNew, at, ct);
                await save(db);
                return new(isNew, holidays);
            }
            catch (DbUpdateException problem) when (attempt < Attempts && (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem)))
            {
                // Another process that started at the same moment was first, or only took the audit's next number: the table tells.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<int> AddAsync(OtopDbContext db, RoundOnDisk round, bool isNew, DateTimeOffset at, CancellationToken ct)
    {
        var book = await HolidayBook.LoadAsync(db, round.Outline.ProvinceCode, ct);
        // What nobody had to declare was known when the letter was written.
        var signed = Bangkok.StartOf(round.Outline.Letter.Date);
        var added = round.Holidays.Where(h => !book.HasHeardOf(h.Day)).ToList();
        foreach (var holiday in added)
            book.Add(holiday, signed < at ? signed : at);
        book.Replan(at);
        if (isNew)
            db.Campaigns.Add(round.Table(book.Calendar(at)).Campaign ?? throw new InvalidOperationException("A table with faults makes no campaign."));
        return added.Count;
    }
}
