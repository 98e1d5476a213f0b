using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;

namespace OtopBot.Domain.Campaigns;

/// <summary>Where asking for more time stands.</summary>
public enum ExtensionState
{
    Asked,
    Granted,
    Refused,
}

/// <summary>A later due day for one thing of one district: asked for by it, decided once by the province. The round's own due day stays beside it (D6).</summary>
public sealed class Extension
{
    private Extension()
    {
    }

    public Extension(Campaign campaign, string districtCode, Deadline deadline, int number, DateOnly askedFor, string reason, Signatory by, DateTimeOffset at, string eventId)
    {
        (CampaignId, DistrictCode, Kind, Month, Number, DueOn) = (campaign.Id, districtCode, deadline.Kind, deadline.Month, number, deadline.DueOn);
        (AskedFor, AskedReason, AskedBy, AskedAt, AskedEventId) = (askedFor, reason, by, at, eventId);
    }

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public string DistrictCode { get; private set; } = "";

    /// <summary>From 1, per district.</summary>
    public int Number { get; private set; }

    public DeadlineKind Kind { get; private set; }

    /// <summary>The month reported; null for the certification.</summary>
    public FiscalMonth? Month { get; private set; }

    public ExtensionState State { get; private set; }

    /// <summary>The district's due day when it was asked.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly AskedFor { get; private set; }

    public string AskedReason { get; private set; } = "";

    public Signatory AskedBy { get; private set; } = null!;

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>LINE's id of the event that asked.</summary>
    public string AskedEventId { get; private set; } = "";

    /// <summary>The due day that was granted; null unless it was.</summary>
    public DateOnly? GrantedUntil { get; private set; }

    /// <summary>Who decided; null while nobody has.</summary>
    public Signatory? By { get; private set; }

    public DateTimeOffset? At { get; private set; }

    /// <summary>What the province said with its decision.</summary>
    public string? Reason { get; private set; }

    /// <summary>LINE's id of the event that decided.</summary>
    public string? EventId { get; private set; }

    public bool IsFor(string districtCode, Deadline deadline) => (DistrictCode, Kind, Month) == (districtCode, deadline.Kind, deadline.Month);

    /// <summary>Whether what came at this moment counts as on time though the decision comes later: asked for before the due day was over, and done within the time granted, or asked for while nobody has decided.</summary>
    public bool Excuses(DateTimeOffset at) => State != ExtensionState.Refused && AskedAt < Bangkok.EndOf(DueOn) && at < Bangkok.EndOf(GrantedUntil ?? AskedFor);

    public void Grant(DateOnly until, string? reason, Signatory by, DateTimeOffset at, string eventId)
    {
        Decide(ExtensionState.Granted, reason, by, at, eventId);
        GrantedUntil = until;
    }

    public void Refuse(string? reason, Signatory by, DateTimeOffset at, string eventId) => Decide(ExtensionState.Refused, reason, by, at, eventId);

    private void Decide(ExtensionState state, string? reason, Signatory by, DateTimeOffset at, string eventId)
    {
        if (State != ExtensionState.Asked)
            throw new InvalidOperationException($"Extension {Number} of {DistrictCode} is decided already.");
        (State, Reason, By, At, EventId) = (state, reason, by, at, eventId);
    }
}
