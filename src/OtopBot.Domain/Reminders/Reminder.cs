using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>What became of a reminder.</summary>
public enum ReminderState
{
    /// <summary>Part of a message; when that was withdrawn or expired before it left, it may be queued again while it makes sense.</summary>
    Queued,

    /// <summary>The month's messages were too few for it (D10).</summary>
    Dropped,
}

/// <summary>One thing told or asked once, to one person, because of the clock (D5). Several in one message share its key.</summary>
public sealed class Reminder
{
    private Reminder()
    {
    }

    public Reminder(string key, int campaignId, int personId, string step, DateTimeOffset plannedFor)
        => (Key, CampaignId, PersonId, Step, PlannedFor) = (key, campaignId, personId, step, plannedFor);

    public int Id { get; private set; }

    /// <summary>Says what it is: the same thing never comes twice.</summary>
    public string Key { get; private set; } = "";

    public int CampaignId { get; private set; }

    public int PersonId { get; private set; }

    /// <summary>Name of the rule that asked for it, such as a step of the ladder.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The moment that the rule names; it may have been caught up later.</summary>
    public DateTimeOffset PlannedFor { get; private set; }

    /// <summary>What it is about; null when it is about no single thing.</summary>
    public string? DistrictCode { get; init; }

    public DeadlineKind? Kind { get; init; }

    public FiscalMonth? Month { get; init; }

    public ReminderState State { get; private set; }

    /// <summary>When its message was queued last.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>Key of the message in the outbox that carries it; null when it was dropped.</summary>
    public string? MessageKey { get; private set; }

    /// <summary>Raised by every change.</summary>
    public int Version { get; private set; }

    /// <summary>Queued again after a change of the calendar it follows the rule's moment of then.</summary>
    public void Queue(string messageKey, DateTimeOffset at, DateTimeOffset? plannedFor = null)
        => (State, MessageKey, QueuedAt, PlannedFor, Version) = (ReminderState.Queued, messageKey, at, plannedFor ?? PlannedFor, Version + 1);

    public void Drop(DateTimeOffset at) => (State, MessageKey, QueuedAt, Version) = (ReminderState.Dropped, null, at, Version + 1);
}
