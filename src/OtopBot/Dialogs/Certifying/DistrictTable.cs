using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;

namespace OtopBot.Dialogs.Certifying;

// A district's target in force and how it has been answered so far.
public sealed class DistrictTable(CertificationHistory history, IReadOnlyList<Reopening> reopenings)
{
    public CertificationHistory History => history;

    public Campaign Campaign => history.Campaign;

    public District District => history.District;

    public DistrictTarget Target { get; } = history.Target;

    // The newest that stands: one taken back counts no more.
    public Certification? Newest => history.Current;

    public string Digest => TargetDigest.Of(Campaign, Target);

    // The district's own, where the province has given it longer.
    public Deadline Deadline => Campaign.DeadlineOf(Campaign.CertificationDeadline, District.Code);

    public FiscalMonth FirstOfYear => new(Campaign.FiscalYear - FiscalMonth.BuddhistOffset - 1, 10);

    // A revised target has to be answered again (S7).
    public bool AnswersOlderTarget => Newest is { } newest && newest.TargetVersion != Target.Version;

    // Nothing is owed: certified, or a correction that waits for the province.
    public bool IsAnswered => Newest?.Answers(Target) ?? false;

    public bool IsLocked(DateTimeOffset at) => reopenings.AreLocked(Deadline, at);

    // The end of the last reopening, if there was one.
    public DateOnly ClosedOn => reopenings.Where(r => r.IsFor(Deadline)).Max(r => r.Until) is { } until && until > Deadline.LocksOn ? until : Deadline.LocksOn;

    public bool MayChange(DateTimeOffset at) => Deadline.IsOpen(at) && !IsLocked(at);

    public static Task<DistrictTable> LoadAsync(Scene scene, string code, CancellationToken ct) => LoadAsync(scene, scene.Campaign!, code, ct);

    public static async Task<DistrictTable> LoadAsync(Scene scene, Campaign campaign, string code, CancellationToken ct)
        => new(
            new CertificationHistory(campaign, code, await scene.Db.Certifications.Where(c => c.CampaignId == campaign.Id && c.DistrictCode == code).ToListAsync(ct)),
            await Openings.OfAsync(scene, campaign, code, ct));

    // The whole plan with the proposed months put in; new objects, for a row belongs to one owner only.
    public IReadOnlyList<MonthPlan> Corrected(IReadOnlyList<MonthPlan> proposed)
        => [.. Target.Plan.Select(p => new MonthPlan(p.Month, (proposed.FirstOrDefault(n => n.Month == p.Month) ?? p).Amount))];

    public bool Changes(IReadOnlyList<MonthPlan> proposed) => proposed.Any(p => Target.PlanOf(p.Month) != p.Amount);

    public Baht Planned(IReadOnlyList<MonthPlan> proposed) => Corrected(proposed).Sum(p => p.Amount);
}
