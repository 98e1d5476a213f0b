using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;

namespace OtopBot.Domain.Campaigns;

/// <summary>Where opening again stands.</summary>
public enum ReopeningState
{
    /// <summary>A district has asked, the province has not decided.</summary>
    Asked,

    Opened,

    Refused,
}

/// <summary>One thing of one district opened again after its lock, until a named day: asked for by the district, or done by the province unasked. Decided once.</summary>
public sealed class Reopening
{
    private Reopening()
    {
    }

    private Reopening(Campaign campaign, string districtCode, Deadline deadline, int number)
        => (CampaignId, DistrictCode, Kind, Month, Number) = (campaign.Id, districtCode, deadline.Kind, deadline.Month, number);

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public string DistrictCode { get; private set; } = "";

    /// <summary>From 1, per district.</summary>
    public int Number { get; private set; }

    public DeadlineKind Kind { get; private set; }

    /// <summary>The month reported; null for the certification.</summary>
    public FiscalMonth? Month { get; private set; }

    public ReopeningState State { get; private set; }

    /// <summary>Who asked; null when the province opened unasked.</summary>
    public Signatory? AskedBy { get; private set; }

    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Why the district asks; null when it did not.</summary>
    public string? AskedReason { get; private set; }

    /// <summary>LINE's id of the event that asked.</summary>
    public string? AskedEventId { get; private set; }

    /// <summary>Last day on which it is open; null unless opened.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Who decided; null while nobody has.</summary>
    public Signatory? By { get; private set; }

    public DateTimeOffset? At { get; private set; }

    /// <summary>What the province said with its decision.</summary>
    public string? Reason { get; private set; }

    /// <summary>LINE's id of the event that decided.</summary>
    public string? EventId { get; private set; }

    public static Reopening Ask(Campaign campaign, string districtCode, Deadline deadline, int number, string reason, Signatory by, DateTimeOffset at, string eventId)
        => new(campaign, districtCode, deadline, number) { AskedBy = by, AskedAt = at, AskedReason = reason, AskedEventId = eventId };

    /// <summary>What the province opens unasked; <see cref="Open"/> follows at once.</summary>
    public static Reopening Unasked(Campaign campaign, string districtCode, Deadline deadline, int number) => new(campaign, districtCode, deadline, number);

    public void Open(DateOnly until, string? reason, Signatory by, DateTimeOffset at, string eventId)
    {
        Decide(ReopeningState.Opened, reason, by, at, eventId);
        Until = until;
    }

    public void Refuse(string? reason, Signatory by, DateTimeOffset at, string eventId) => Decide(ReopeningState.Refused, reason, by, at, eventId);

    public bool IsFor(Deadline deadline) => (Kind, Month) == (deadline.Kind, deadline.Month);

    /// <summary>Whether it keeps this deadline open at this moment; when its last day is over, the lock holds again.</summary>
    public bool Opens(Deadline deadline, DateTimeOffset at) => State == ReopeningState.Opened && IsFor(deadline) && at >= At && at < Bangkok.EndOf(Until!.Value);

    private void Decide(ReopeningState state, string? reason, Signatory by, DateTimeOffset at, string eventId)
    {
        if (State != ReopeningState.Asked)
            throw new InvalidOperationException($"Reopening {Number} of {DistrictCode} is decided already.");
        (State, Reason, By, At, EventId) = (state, reason, by, at, eventId);
    }
}
