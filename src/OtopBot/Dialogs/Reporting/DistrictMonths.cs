using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Dialogs.Reporting;

// The months of one district: its plan, the newest version of each report, and what may be reported now.
public sealed class DistrictMonths(Campaign campaign, string code, IEnumerable<MonthlyReport> reports)
{
    private readonly Dictionary<FiscalMonth, MonthlyReport> _latest = reports.GroupBy(r => r.Month).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Version)!);

    public Campaign Campaign => campaign;

    public District District => campaign.District(code);

    public static async Task<DistrictMonths> LoadAsync(Scene scene, string code, CancellationToken ct)
        => new(scene.Campaign!, code, await scene.Db.Reports.Where(r => r.CampaignId == scene.Campaign!.Id && r.DistrictCode == code).ToListAsync(ct));

    public MonthlyReport? Latest(FiscalMonth month) => _latest.GetValueOrDefault(month);

    public Baht Plan(FiscalMonth month) => campaign.TargetOf(code).PlanOf(month);

    public Deadline Deadline(FiscalMonth month) => campaign.ReportDeadline(month);

    public IReadOnlyList<FiscalMonth> Acceptable(DateTimeOffset at) => [.. campaign.Months.Where(m => Deadline(m).IsOpen(at) && !Deadline(m).IsLocked(at))];

    // The oldest missing month comes first, then those that are reported and may still be changed.
    public IReadOnlyList<FiscalMonth> Offered(DateTimeOffset at) => [.. Acceptable(at).OrderBy(m => _latest.ContainsKey(m)).ThenBy(m => m)];

    public IReadOnlyList<FiscalMonth> Missing(DateTimeOffset at) => [.. Acceptable(at).Where(m => !_latest.ContainsKey(m))];

    // Reported months up to this one, counting these sales for it, against the plan of the same months.
    public (Baht Sold, Baht Planned) UpTo(FiscalMonth month, Sales sales)
    {
        var earlier = _latest.Values.Where(r => r.Month < month).ToList();
        return (earlier.Sum(r => r.Total) + sales.Total, earlier.Sum(r => Plan(r.Month)) + Plan(month));
    }
}
