using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;

namespace OtopBot.Dialogs.Fetching;

// Everything that a district has been given a receipt for in a round.
public sealed class ReceiptShelf(DistrictTable table, IReadOnlyList<MonthlyReport> reports)
{
    public DistrictTable Table => table;

    public IReadOnlyList<MonthlyReport> Reports => reports;

    public DistrictMonths Months { get; } = new(table.Campaign, table.District.Code, reports);

    public static Task<ReceiptShelf> LoadAsync(Scene scene, string code, CancellationToken ct) => LoadAsync(scene, scene.Campaign!, code, ct);

    // Null when there is none with this number, or none that this person may see.
    public static async Task<ReceiptShelf?> FindAsync(Scene scene, string number, CancellationToken ct)
    {
        var (db, province) = (scene.Db, scene.Campaign!.ProvinceCode);
        var certified = db.Certifications.Where(c => c.Number == number).Select(c => new { c.CampaignId, c.DistrictCode });
        var reported = db.Reports.Where(r => r.Number == number).Select(r => new { r.CampaignId, r.DistrictCode });
        var place = await certified.Concat(reported)
            .Where(p => db.Campaigns.Any(c => c.Id == p.CampaignId && c.ProvinceCode == province))
            .OrderByDescending(p => p.CampaignId)
            .FirstOrDefaultAsync(ct);
        if (place is null || !scene.May(Deed.SeeDistrict, place.DistrictCode))
            return null;
        var campaign = place.CampaignId == scene.Campaign.Id ? scene.Campaign : await db.Campaigns.AsSplitQuery().SingleAsync(c => c.Id == place.CampaignId, ct);
        return await LoadAsync(scene, campaign, place.DistrictCode, ct);
    }

    private static async Task<ReceiptShelf> LoadAsync(Scene scene, Campaign campaign, string code, CancellationToken ct)
        => new(
            await DistrictTable.LoadAsync(scene, campaign, code, ct),
            await scene.Db.Reports.AsNoTracking().Where(r => r.CampaignId == campaign.Id && r.DistrictCode == code).OrderBy(r => r.Month).ThenBy(r => r.Version).ToListAsync(ct));
}
