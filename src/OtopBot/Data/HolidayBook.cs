using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data;

// A province's holidays, and the round in hand whose due days hang on them. Whoever changes the one replans the other in the same commit.
public sealed class HolidayBook(OtopDbContext db, string province, List<Holiday> holidays, Campaign? campaign)
{
    public Campaign? Campaign => campaign;

    // Those that stand, whether they count yet or not.
    public IReadOnlyList<Holiday> Standing => [.. holidays.Where(h => h.RevokedAt is null).OrderBy(h => h.Day)];

    public static async Task<HolidayBook> LoadAsync(OtopDbContext db, string province, CancellationToken ct)
        => new(db, province, await db.Holidays.Where(h => h.ProvinceCode == province).ToListAsync(ct), await CampaignReading.NewestAsync(db, province, ct));

    public Holiday? On(DateOnly day) => holidays.Find(h => h.RevokedAt is null && h.Day == day);

    public bool HasHeardOf(DateOnly day) => holidays.Exists(h => h.Day == day);

    public WorkingCalendar Calendar(DateTimeOffset at) => WorkingCalendar.AsOf(holidays, at);

    // What would move if these days became holidays now, and those were none any more.
    public IReadOnlyList<DeadlineMove> MovesWith(IEnumerable<DateOnly> added, IEnumerable<DateOnly> revoked, DateTimeOffset at)
    {
        var gone = revoked.ToHashSet();
        var then = holidays.Where(h => !gone.Contains(h.Day)).Concat(added.Select(day => new Holiday(province, day, "", at)));
        return campaign?.MovesBy(WorkingCalendar.AsOf(then, at), at) ?? [];
    }

    public void Add(ListedHoliday day, DateTimeOffset otherwise)
    {
        var holiday = new Holiday(province, day.Day, day.Name, day.Declared is { } declared ? Bangkok.StartOf(declared) : otherwise);
        holidays.Add(holiday);
        db.Holidays.Add(holiday);
    }

    public IReadOnlyList<DeadlineMove> Replan(DateTimeOffset at) => campaign?.Replan(Calendar(at), at) ?? [];
}
