using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>One thing that one district owes by one deadline (D4). Whether it is done is told by the certifications and reports themselves: this row is what saving them and reminding of them both change, so that of two at once one comes late and looks again; and it remembers a promise.</summary>
public sealed class Obligation
{
    private Obligation()
    {
    }

    public Obligation(int campaignId, string districtCode, DeadlineKind kind, FiscalMonth? month)
        => (CampaignId, DistrictCode, Kind, Month) = (campaignId, districtCode, kind, month);

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public string DistrictCode { get; private set; } = "";

    public DeadlineKind Kind { get; private set; }

    /// <summary>The month reported; null for the certification.</summary>
    public FiscalMonth? Month { get; private set; }

    /// <summary>The day on which the district said it would send; null when it promised nothing.</summary>
    public DateOnly? PromisedFor { get; private set; }

    public DateTimeOffset? PromisedAt { get; private set; }

    /// <summary>The person who promised, by id.</summary>
    public int? PromisedBy { get; private set; }

    /// <summary>Raised by whatever concerns it: of two at once one is late and looks again.</summary>
    public int Version { get; private set; }

    public bool IsFor(Deadline deadline) => (Kind, Month) == (deadline.Kind, deadline.Month);

    public void Touch() => Version++;

    public void Promise(DateOnly day, int personId, DateTimeOffset at)
        => (PromisedFor, PromisedBy, PromisedAt, Version) = (day, personId, at, Version + 1);

    public void TakeBackPromise() => (PromisedFor, PromisedBy, PromisedAt, Version) = (null, null, null, Version + 1);
}
