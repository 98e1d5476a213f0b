using System.Linq.Expressions;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;

namespace OtopBot.Domain.Certifications;

/// <summary>The two boxes of the letter's certification form (attachment 2).</summary>
public enum CertificationDecision
{
    Certified,
    Corrected,
}

/// <summary>Where a certification stands.</summary>
public enum CertificationState
{
    /// <summary>A certified target, valid.</summary>
    InForce,

    /// <summary>A correction waiting for the province.</summary>
    Pending,

    /// <summary>A correction that the province sent back with a question.</summary>
    Returned,

    /// <summary>Replaced by a newer version.</summary>
    Superseded,

    /// <summary>Taken back by the district.</summary>
    Withdrawn,
}

/// <summary>One version of a district's answer to the target table (C3). Never changed but for its state: a change of mind is a new version.</summary>
public sealed class Certification
{
    private readonly List<MonthPlan> _proposed = [];

    private Certification()
    {
    }

    private Certification(Campaign campaign, DistrictTarget target, int version, Certification? replaced, CertificationDecision decision, Signatory by, DateTimeOffset at, string eventId)
    {
        replaced?.Move(CertificationMove.Replace);
        (CampaignId, DistrictCode, TargetVersion, Version, Replaces, Decision) = (campaign.Id, target.DistrictCode, target.Version, version, replaced?.Version, decision);
        (By, At, SourceEventId) = (by, at, eventId);
        OnTime = campaign.DeadlineOf(campaign.CertificationDeadline, target.DistrictCode).IsOnTime(at);
        Digest = TargetDigest.Of(campaign, target);
        Number = ReceiptNumber.Certification(campaign.FiscalYear, target.DistrictCode, version);
    }

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public string DistrictCode { get; private set; } = "";

    /// <summary>From 1, per district.</summary>
    public int Version { get; private set; }

    /// <summary>Version that stood until this one was filed; null when none did.</summary>
    public int? Replaces { get; private set; }

    /// <summary>Version of the target that was shown and answered.</summary>
    public int TargetVersion { get; private set; }

    /// <summary>Receipt number, such as "ร-2563-5602-01".</summary>
    public string Number { get; private set; } = "";

    /// <summary>Digest of the table shown, see <see cref="TargetDigest"/>.</summary>
    public string Digest { get; private set; } = "";

    public CertificationDecision Decision { get; private set; }

    public CertificationState State { get; private set; }

    /// <summary>Corrected plan of the months, empty when certified as it stands.</summary>
    public IReadOnlyList<MonthPlan> Proposed => [.. _proposed.OrderBy(p => p.Month)];

    /// <summary>Why the target is corrected; null when certified or when the office asks for none.</summary>
    public string? Reason { get; private set; }

    public Signatory By { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>Whether it came before the deadline in force at that moment, or was excused.</summary>
    public bool OnTime { get; private set; }

    /// <summary>LINE's id of the event that confirmed it.</summary>
    public string SourceEventId { get; private set; } = "";

    /// <summary>Who took it back; null for the others.</summary>
    public Signatory? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was taken back; null for the others, and when the office asks for no reason.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <summary>LINE's id of the event that took it back.</summary>
    public string? WithdrawnEventId { get; private set; }

    /// <summary>That it was taken back; null for the others.</summary>
    public Withdrawal? Withdrawal => WithdrawnAt is { } at ? new(WithdrawnBy!, at, WithdrawnReason, WithdrawnEventId!) : null;

    /// <summary>Those that count, in words that a database understands.</summary>
    public static Expression<Func<Certification, bool>> Standing { get; } = c => c.State != CertificationState.Superseded && c.State != CertificationState.Withdrawn;

    /// <summary>Neither replaced nor taken back.</summary>
    public bool IsStanding => State is not (CertificationState.Superseded or CertificationState.Withdrawn);

    /// <summary>Certifies after the newest version; see <see cref="CertificationHistory"/> for a district with several.</summary>
    public static Certification Certify(Campaign campaign, DistrictTarget target, Certification? previous, Signatory by, DateTimeOffset at, string eventId)
        => Certified(campaign, target, NextVersion(previous), StandingOf(previous), by, at, eventId);

    /// <summary>Files a correction; it stays pending until the province decides.</summary>
    public static Certification Correct(Campaign campaign, DistrictTarget target, Certification? previous, IReadOnlyList<MonthPlan> proposed, string? reason, Signatory by, DateTimeOffset at, string eventId)
        => Corrected(campaign, target, NextVersion(previous), StandingOf(previous), proposed, reason, by, at, eventId);

    /// <summary>Whether it is a valid answer to this very version of the target: certified, or a correction that waits for the province.</summary>
    public bool Answers(DistrictTarget target) =>
        DistrictCode == target.DistrictCode && TargetVersion == target.Version && State is (CertificationState.InForce or CertificationState.Pending);

    /// <summary>Whether this very version of the target is certified; an older version's certification no longer counts (S7).</summary>
    public bool Covers(DistrictTarget target) => Answers(target) && State is CertificationState.InForce;

    /// <summary>Whether the digest is that of the table as it is stored today.</summary>
    public bool IsGenuine(Campaign campaign) =>
        campaign.Targets.FirstOrDefault(t => t.DistrictCode == DistrictCode && t.Version == TargetVersion) is { } shown && TargetDigest.Of(campaign, shown) == Digest;

    /// <summary>The time that it took was granted afterwards: see <see cref="Extension.Excuses"/>.</summary>
    public void Excuse() => OnTime = true;

    internal static Certification Certified(Campaign campaign, DistrictTarget target, int version, Certification? replaced, Signatory by, DateTimeOffset at, string eventId)
        => new(campaign, target, version, replaced, CertificationDecision.Certified, by, at, eventId) { State = CertificationState.InForce };

    internal static Certification Corrected(Campaign campaign, DistrictTarget target, int version, Certification? replaced, IReadOnlyList<MonthPlan> proposed, string? reason, Signatory by, DateTimeOffset at, string eventId)
    {
        var correction = new Certification(campaign, target, version, replaced, CertificationDecision.Corrected, by, at, eventId)
        {
            State = CertificationState.Pending,
            Reason = reason,
        };

        // Copies: a month left as it was comes from the target's own rows, which belong to the target.
        correction._proposed.AddRange(proposed.Select(p => p with { }));
        return correction;
    }

    internal void Withdraw(Withdrawal withdrawal)
    {
        Move(CertificationMove.Withdraw);
        (WithdrawnBy, WithdrawnAt, WithdrawnReason, WithdrawnEventId) = (withdrawal.By, withdrawal.At, withdrawal.Reason, withdrawal.SourceEventId);
    }

    internal void Restore() => Move(CertificationMove.Restore);

    private void Move(CertificationMove move)
        => State = CertificationMoves.After(State, move) ?? throw new InvalidOperationException($"{Number} is {State}: {move} is no way on from there.");

    private static Certification? StandingOf(Certification? previous) => previous is { IsStanding: true } ? previous : null;

    private static int NextVersion(Certification? previous) => (previous?.Version ?? 0) + 1;
}
