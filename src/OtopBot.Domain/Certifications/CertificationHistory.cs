using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;

namespace OtopBot.Domain.Certifications;

/// <summary>All versions of a district's answer in a round, and the only way from one to the next: at most one of them stands (C3, C6).</summary>
public sealed class CertificationHistory(Campaign campaign, string districtCode, IEnumerable<Certification> versions)
{
    private readonly List<Certification> _versions = [.. versions.OrderBy(c => c.Version)];

    public Campaign Campaign => campaign;

    public District District => campaign.District(districtCode);

    /// <summary>The target in force.</summary>
    public DistrictTarget Target => campaign.TargetOf(districtCode);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Certification> Versions => _versions;

    public Certification? Newest => _versions.LastOrDefault();

    /// <summary>The version that stands; null when there is none, or the last was taken back.</summary>
    public Certification? Current => _versions.LastOrDefault(c => c.IsStanding);

    /// <summary>What has answered the target in force and was not taken back, oldest first: the first of them tells whether it came in time.</summary>
    public IReadOnlyList<Certification> Answers => [.. _versions.Where(c => c.State != CertificationState.Withdrawn && c.TargetVersion == Target.Version)];

    /// <summary>How often the district has acted, filing or taking back; it only grows, so that what came in between is noticed.</summary>
    public int Acts => (Newest?.Version ?? 0) + _versions.Count(c => c.Withdrawal is not null);

    /// <summary>The last taking back when nothing was filed after it.</summary>
    public Certification? LastWithdrawn => _versions.Where(c => c.Withdrawal is not null).MaxBy(c => c.Withdrawal!.At) is { } last && last.Withdrawal!.At >= Newest!.At ? last : null;

    public Certification Certify(Signatory by, DateTimeOffset at, string eventId)
        => Add(Certification.Certified(campaign, Target, NextVersion, Current, by, at, eventId));

    public Certification Correct(IReadOnlyList<MonthPlan> proposed, string? reason, Signatory by, DateTimeOffset at, string eventId)
        => Add(Certification.Corrected(campaign, Target, NextVersion, Current, proposed, reason, by, at, eventId));

    /// <summary>Takes back what stands and answers the certification that is in force again through it, if any.</summary>
    public Certification? Withdraw(string? reason, Signatory by, DateTimeOffset at, string eventId)
    {
        var current = Current ?? throw new InvalidOperationException("Nothing stands that could be withdrawn.");
        var former = FormerOf(current);
        current.Withdraw(new Withdrawal(by, at, reason, eventId));
        former?.Restore();
        return former;
    }

    /// <summary>What is in force again when this correction is taken back: the certification of the same target that it, or the corrections before it, replaced.</summary>
    public Certification? FormerOf(Certification correction)
    {
        if (correction.Decision is not CertificationDecision.Corrected)
            return null;
        var former = ReplacedBy(correction);
        while (former is { Decision: CertificationDecision.Corrected, State: CertificationState.Superseded })
            former = ReplacedBy(former);
        return former is { Decision: CertificationDecision.Certified, State: CertificationState.Superseded } && former.TargetVersion == correction.TargetVersion ? former : null;
    }

    /// <summary>The newest version that replaced this one; null when none did.</summary>
    public Certification? SuccessorOf(Certification certification) => _versions.LastOrDefault(c => c.Replaces == certification.Version);

    private int NextVersion => (Newest?.Version ?? 0) + 1;

    private Certification? ReplacedBy(Certification certification) => _versions.FirstOrDefault(c => c.Version == certification.Replaces);

    private Certification Add(Certification filed)
    {
        _versions.Add(filed);
        return filed;
    }
}
