using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Summaries;

// A province's month: what each district reported last, the totals, and how far the months reported are from their plan.
// It holds confirmed figures and names of districts only, so every view of it may be shown in the group (G4).
public sealed record MonthSummary(
    string ProvinceName,
    FiscalMonth Month,
    DateOnly DueOn,
    IReadOnlyList<FiscalMonth> MonthsSoFar,
    IReadOnlyList<DistrictSales> Districts,
    Baht SalesSoFar,
    Baht PlanSoFar)
{
    // Whose rule is told beside the day.
    public Deadline? Deadline { get; init; }

    public IReadOnlyList<DistrictSales> Reported => [.. Districts.Where(d => d.Sales is not null)];

    public IReadOnlyList<DistrictSales> Missing => [.. Districts.Where(d => d.Sales is null)];

    public IReadOnlyList<DistrictSales> LargestGapsFirst => [.. Districts.OrderByDescending(d => d.Gap).ThenBy(d => d.Order)];

    public bool NotYetOpen => Districts.Any(d => d.NotYetOpen);

    public Baht General => Reported.Sum(d => d.Sales!.General);

    public Baht Online => Reported.Sum(d => d.Sales!.Online);

    public Baht Total => General + Online;

    public Baht Plan => Districts.Sum(d => d.Plan);

    public decimal? Share => Total.ShareOf(Plan);

    public decimal? ShareSoFar => SalesSoFar.ShareOf(PlanSoFar);

    // Without a month: the newest that anybody reported, else the one that is due.
    public static async Task<MonthSummary> ReadAsync(OtopDbContext db, Campaign campaign, FiscalMonth? month, DateOnly today, CancellationToken ct)
    {
        var reports = await db.Reports.AsNoTracking().Where(r => r.CampaignId == campaign.Id && r.VoidedAt == null).ToListAsync(ct);
        var newest = reports.GroupBy(r => (r.DistrictCode, r.Month)).Select(g => g.MaxBy(r => r.Version)!).ToList();
        var summary = Of(campaign, month ?? (newest.Count > 0 ? newest.Max(r => r.Month) : campaign.MonthDue(today)), newest);
        return today < campaign.ReportDeadline(summary.Month).OpensOn ? summary with { Districts = [.. summary.Districts.Select(d => d with { NotYetOpen = true })] } : summary;
    }

    // A month counts in the comparison once any district has reported it, and then with the whole province's plan.
    public static MonthSummary Of(Campaign campaign, FiscalMonth month, IReadOnlyList<MonthlyReport> newest)
    {
        var soFar = newest.Where(r => r.Month <= month).ToList();
        var months = soFar.Select(r => r.Month).Distinct().Order().ToList();
        var ofMonth = newest.Where(r => r.Month == month).ToDictionary(r => r.DistrictCode);
        return new MonthSummary(
            campaign.ProvinceName,
            month,
            campaign.ReportDeadline(month).DueOn,
            months,
            [.. campaign.Districts.OrderBy(d => d.Order).Select(d => Row(campaign, d, month, ofMonth.GetValueOrDefault(d.Code)))],
            soFar.Sum(r => r.Total),
            months.Sum(m => campaign.Districts.Sum(d => campaign.TargetOf(d.Code).PlanOf(m)))) { Deadline = campaign.ReportDeadline(month) };
    }

    private static DistrictSales Row(Campaign campaign, District district, FiscalMonth month, MonthlyReport? report) => new(
        district.Order,
        district.Code,
        district.Name,
        campaign.TargetOf(district.Code).PlanOf(month),
        report is null ? null : new Sales(report.General, report.Online),
        report is { OnTime: false });
}
