using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Dialogs.Reporting;

// The months of one district: its plan, the versions of each report, and what may be reported now.
public sealed class DistrictMonths(Campaign campaign, string code, IEnumerable<MonthlyReport> reports, IEnumerable<Reopening>? reopenings = null)
{
    private readonly Dictionary<FiscalMonth, MonthVersions> _versions = reports.GroupBy(r => r.Month).ToDictionary(g => g.Key, g => new MonthVersions(g));
    private readonly IReadOnlyList<Reopening> _reopenings = [.. reopenings ?? []];

    public Campaign Campaign => campaign;

    public District District => campaign.District(code);

    public static async Task<DistrictMonths> LoadAsync(Scene scene, string code, CancellationToken ct)
        => new(
            scene.Campaign!,
            code,
            await scene.Db.Reports.Where(r => r.CampaignId == scene.Campaign!.Id && r.DistrictCode == code).ToListAsync(ct),
            await Openings.OfAsync(scene, code, ct));

    public MonthVersions Versions(FiscalMonth month) => _versions.GetValueOrDefault(month) ?? new MonthVersions([]);

    // The version in force; null while the month is not reported, or when its report was undone.
    public MonthlyReport? Latest(FiscalMonth month) => Versions(month).InForce;

    public Baht Plan(FiscalMonth month) => campaign.TargetOf(code).PlanOf(month);

    // The district's own, where the province has given it longer.
    public Deadline Deadline(FiscalMonth month) => campaign.DeadlineOf(campaign.ReportDeadline(month), code);

    public bool IsLocked(FiscalMonth month, DateTimeOffset at) => IsLocked(Deadline(month), at);

    public bool IsLocked(Deadline deadline, DateTimeOffset at) => _reopenings.AreLocked(deadline, at);

    // The last day for a month that the province has opened again; null when it was not, or is over.
    public DateOnly? OpenUntil(FiscalMonth month, DateTimeOffset at) => _reopenings.Where(r => r.Opens(Deadline(month), at)).Max(r => r.Until);

    // The last day for which the province had opened a month that is locked again; null when it never did.
    public DateOnly? ReopenedUntil(FiscalMonth month, DateTimeOffset at) => _reopenings.Where(r => r.IsFor(Deadline(month)) && r.Until is { } until && at >= Bangkok.EndOf(until)).Max(r => r.Until);

    // The moment from which a report saved now can no longer be changed.
    public DateTimeOffset ClosesAt(FiscalMonth month, DateTimeOffset at)
        => Bangkok.EndOf(OpenUntil(month, at) is { } until && until > Deadline(month).LocksOn ? until : Deadline(month).LocksOn);

    public IReadOnlyList<FiscalMonth> Acceptable(DateTimeOffset at) => [.. campaign.Months.Where(m => Deadline(m).IsOpen(at) && !IsLocked(m, at))];

    // The oldest missing month comes first, then those that are reported and may still be changed.
    public IReadOnlyList<FiscalMonth> Offered(DateTimeOffset at) => [.. Acceptable(at).OrderBy(m => Latest(m) is not null).ThenBy(m => m)];

    public IReadOnlyList<FiscalMonth> Missing(DateTimeOffset at) => [.. Acceptable(at).Where(m => Latest(m) is null)];

    // Reported months up to this one, counting these sales for it, against the plan of the same months.
    public (Baht Sold, Baht Planned) UpTo(FiscalMonth month, Sales sales)
    {
        var earlier = _versions.Values.Select(v => v.InForce).OfType<MonthlyReport>().Where(r => r.Month < month).ToList();
        return (earlier.Sum(r => r.Total) + sales.Total, earlier.Sum(r => Plan(r.Month)) + Plan(month));
    }
}
