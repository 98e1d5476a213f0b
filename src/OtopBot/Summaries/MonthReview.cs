using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Summaries;

// A district whose figures are others than at the close; no sales where nothing was reported.
public sealed record DistrictMove(string Name, Sales? Before, Sales? After);

// A month looked at again: what moved since its close, and where the year stands.
public sealed record MonthReview(MonthSummary Closed, MonthSummary Now, Baht Annual, Baht DerivedEarlier, FiscalMonth FirstOfYear, FiscalMonth FirstReported)
{
    public IReadOnlyList<DistrictMove> Moves { get; } =
        [.. Closed.Districts.Zip(Now.Districts, (before, after) => new DistrictMove(after.Name, before.Sales, after.Sales)).Where(m => m.Before != m.After)];

    public bool PlanMoved => Closed.Plan != Now.Plan;

    // Nothing to tell: the figures of the close stand, and all had reported.
    public bool IsQuiet => Moves.Count == 0 && !PlanMoved && Now.Turnout.IsComplete;

    // The months before the round are derived from the target and no actual result: whoever shows this says so (S1).
    public decimal? ShareOfYear => (DerivedEarlier + Now.SalesSoFar).ShareOf(Annual);

    public static async Task<MonthReview> ReadAsync(OtopDbContext db, Campaign campaign, FiscalMonth month, DateTimeOffset closedAt, DateTimeOffset now, CancellationToken ct)
    {
        var targets = campaign.Districts.Select(d => campaign.TargetOf(d.Code)).ToList();
        return new MonthReview(
            await MonthSummary.ReadAsOfAsync(db, campaign, month, closedAt, ct),
            await MonthSummary.ReadAsOfAsync(db, campaign, month, now, ct),
            targets.Sum(t => t.Annual),
            targets.Sum(t => t.DerivedEarlier),
            new FiscalMonth(campaign.FiscalYear - FiscalMonth.BuddhistOffset - 1, 10),
            campaign.FirstMonth);
    }
}
