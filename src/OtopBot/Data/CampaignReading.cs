using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data;

// The round in hand and its calendar, whole.
public static class CampaignReading
{
    // One query for each of its lists: joined, districts × targets × months × deadlines would be thousands of rows.
    public static Task<Campaign?> NewestAsync(OtopDbContext db, string province, CancellationToken ct)
        => db.Campaigns.AsSplitQuery().Where(c => c.ProvinceCode == province).OrderByDescending(c => c.FiscalYear).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);

    // The newest round of each province: those are in hand.
    public static async Task<IReadOnlyList<Campaign>> InHandAsync(OtopDbContext db, CancellationToken ct)
    {
        var campaigns = await db.Campaigns.AsSplitQuery().OrderBy(c => c.FiscalYear).ThenBy(c => c.Id).ToListAsync(ct);
        return [.. campaigns.GroupBy(c => c.ProvinceCode).Select(g => g.Last())];
    }

    public static async Task<WorkingCalendar> CalendarAsync(OtopDbContext db, string province, DateTimeOffset at, CancellationToken ct)
        => WorkingCalendar.AsOf(await db.Holidays.AsNoTracking().Where(h => h.ProvinceCode == province).ToListAsync(ct), at);
}
