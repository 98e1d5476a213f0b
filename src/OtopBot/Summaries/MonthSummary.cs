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

    public IReadOnlyList<DistrictSales> Missing => [.. Districts.Where(d => d is { Sales: null, ExtendedUntil: null })];

    public Turnout Turnout => new(
        [.. Reported.Select(d => d.Name)],
        [.. Missing.Select(d => d.Name)],
        [.. Districts.Where(d => d is { Sales: null, ExtendedUntil: not null }).Select(d => new GivenLonger(d.Name, d.ExtendedUntil!.Value))])
    {
        Late = Reported.Count(d => d.Late),
    };

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
        var shown = month ?? (newest.Count > 0 ? newest.Max(r => r.Month) : campaign.MonthDue(today));
        return Of(campaign, shown, newest, campaign.TargetOf).On(campaign, today);
    }

    // As it stood at that moment, however often it is asked: what came later is not seen, what was undone later is.
    public static async Task<MonthSummary> ReadAsOfAsync(OtopDbContext db, Campaign campaign, FiscalMonth month, DateTimeOffset at, CancellationToken ct)
    {
        var reports = await db.Reports.AsNoTracking().Where(r => r.CampaignId == campaign.Id && r.At <= at && (r.VoidedAt == null || r.VoidedAt > at)).ToListAsync(ct);
        var newest = reports.GroupBy(r => (r.DistrictCode, r.Month)).Select(g => g.MaxBy(r => r.Version)!).ToList();
        return Of(campaign, month, newest, code => TargetAt(campaign, code, at)).On(campaign, Bangkok.DayOf(at));
    }

    private static DistrictTarget TargetAt(Campaign campaign, string district, DateTimeOffset at)
    {
        var versions = campaign.Targets.Where(t => t.DistrictCode == district).OrderBy(t => t.Version).ToList();
        return versions.LastOrDefault(t => t.InForceFrom <= at, versions[0]);
    }

    // A month counts in the comparison once any district has reported it, and then with the whole province's plan.
    private static MonthSummary Of(Campaign campaign, FiscalMonth month, IReadOnlyList<MonthlyReport> newest, Func<string, DistrictTarget> target)
    {
        var soFar = newest.Where(r => r.Month <= month).ToList();
        var months = soFar.Select(r => r.Month).Distinct().Order().ToList();
        var ofMonth = newest.Where(r => r.Month == month).ToDictionary(r => r.DistrictCode);
        return new MonthSummary(
            campaign.ProvinceName,
            month,
            campaign.ReportDeadline(month).DueOn,
            months,
            [.. campaign.Districts.OrderBy(d => d.Order).Select(d => Row(d, target(d.Code).PlanOf(month), ofMonth.GetValueOrDefault(d.Code)))],
            soFar.Sum(r => r.Total),
            months.Sum(m => campaign.Districts.Sum(d => target(d.Code).PlanOf(m)))) { Deadline = campaign.ReportDeadline(month) };
    }

    private static DistrictSales Row(District district, Baht plan, MonthlyReport? report) => new(
        district.Order,
        district.Code,
        district.Name,
        plan,
        report is null ? null : new Sales(report.General, report.Online),
        report is { OnTime: false });

    private MonthSummary On(Campaign campaign, DateOnly today)
    {
        var deadline = campaign.ReportDeadline(Month);
        return this with
        {
            Districts = [.. Districts.Select(d => d with
            {
                NotYetOpen = today < deadline.OpensOn,
                ExtendedUntil = campaign.DeadlineOf(deadline, d.Code).DueOn is var own && own > deadline.DueOn && own >= today ? own : null,
            })],
        };
    }
}
