using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;

namespace OtopBot.Dialogs.Standing;

// All districts of the campaign, in the letter's order; for provincial posts only.
public sealed class ProvinceMonths(Campaign campaign, IReadOnlyList<DistrictMonths> districts, IReadOnlyList<Certification> newest)
{
    public Campaign Campaign => campaign;

    public IReadOnlyList<DistrictMonths> Districts => districts;

    // A certification of an older target does not count (S7).
    public IReadOnlyList<District> NotAnswered
        => [.. districts.Select(d => d.District).Where(d => newest.All(c => c.DistrictCode != d.Code || c.TargetVersion != campaign.TargetOf(d.Code).Version))];

    public IReadOnlyList<District> Pending => [.. districts.Select(d => d.District).Where(d => newest.Any(c => c.DistrictCode == d.Code && c.State == CertificationState.Pending))];

    public static async Task<ProvinceMonths> LoadAsync(Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        var reports = await scene.Db.Reports.Where(r => r.CampaignId == campaign.Id).ToListAsync(ct);
        var certifications = await scene.Db.Certifications.Where(Certification.Standing).Where(c => c.CampaignId == campaign.Id).ToListAsync(ct);
        return new(
            campaign,
            [.. campaign.Districts.OrderBy(d => d.Order).Select(d => new DistrictMonths(campaign, d.Code, reports.Where(r => r.DistrictCode == d.Code)))],
            [.. certifications.GroupBy(c => c.DistrictCode).Select(g => g.MaxBy(c => c.Version)!)]);
    }

    public IReadOnlyList<DistrictMonths> Reported(FiscalMonth month) => [.. districts.Where(d => d.Latest(month) is not null)];

    public IReadOnlyList<District> Missing(FiscalMonth month) => [.. districts.Where(d => d.Latest(month) is null).Select(d => d.District)];
}
