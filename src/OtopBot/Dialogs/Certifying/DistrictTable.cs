using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;

namespace OtopBot.Dialogs.Certifying;

// A district's target in force and how it has been answered so far.
public sealed class DistrictTable(Campaign campaign, string code, Certification? newest)
{
    public Campaign Campaign => campaign;

    public District District => campaign.District(code);

    public DistrictTarget Target { get; } = campaign.TargetOf(code);

    public Certification? Newest => newest;

    public string Digest => TargetDigest.Of(campaign, Target);

    public Deadline Deadline => campaign.CertificationDeadline;

    public FiscalMonth FirstOfYear => new(campaign.FiscalYear - FiscalMonth.BuddhistOffset - 1, 10);

    // A revised target has to be answered again (S7).
    public bool AnswersOlderTarget => newest is not null && newest.TargetVersion != Target.Version;

    public static async Task<DistrictTable> LoadAsync(Scene scene, string code, CancellationToken ct)
    {
        var newest = await scene.Db.Certifications
            .Where(c => c.CampaignId == scene.Campaign!.Id && c.DistrictCode == code)
            .OrderByDescending(c => c.Version)
            .FirstOrDefaultAsync(ct);
        return new(scene.Campaign!, code, newest);
    }

    // The whole plan with the proposed months put in; new objects, for a row belongs to one owner only.
    public IReadOnlyList<MonthPlan> Corrected(IReadOnlyList<MonthPlan> proposed)
        => [.. Target.Plan.Select(p => new MonthPlan(p.Month, (proposed.FirstOrDefault(n => n.Month == p.Month) ?? p).Amount))];

    public bool Changes(IReadOnlyList<MonthPlan> proposed) => proposed.Any(p => Target.PlanOf(p.Month) != p.Amount);

    public Baht Planned(IReadOnlyList<MonthPlan> proposed) => Corrected(proposed).Sum(p => p.Amount);
}
