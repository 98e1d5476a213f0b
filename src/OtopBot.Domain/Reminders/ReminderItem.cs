using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>One thing to be said once to one person (D5).</summary>
/// <param name="Key">Says what it is; see <see cref="Reminder.Key"/>.</param>
/// <param name="PersonId">To whom.</param>
/// <param name="Kind">What is said.</param>
/// <param name="Step">Name of the rule: a step of the ladder, or one of those beside it.</param>
/// <param name="PlannedFor">The moment that the rule names.</param>
/// <param name="From">The first moment at which it may be said: the rule's, or when the thing opens.</param>
/// <param name="Until">The first moment at which it no longer makes sense.</param>
public sealed record ReminderItem(string Key, int PersonId, ReminderKind Kind, string Step, DateTimeOffset PlannedFor, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The district it is about; null when it is about none alone.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>What is due, with the district's own due day; null when it is about no single thing.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>From the day last told to the day in force; null unless a date moved.</summary>
    public DeadlineMove? Move { get; init; }

    /// <summary>The promise that is asked after, or fell due with a step of the ladder; null when there is none.</summary>
    public Promise? Promise { get; init; }

    /// <summary>Key of the step of the same day that it repeats: if that was never queued, this one counts in its place.</summary>
    public string? Repeats { get; init; }

    public string? Thing => Deadline is null ? null : Owed.NameOf(Deadline.Kind, Deadline.Month);

    public bool IsValidAt(DateTimeOffset moment) => From <= moment && moment < Until;
}

/// <summary>Everything that one person is told at one moment: one push (D6).</summary>
public sealed record ReminderLetter(int PersonId, DateTimeOffset At, IReadOnlyList<ReminderItem> Items)
{
    /// <summary>What it is worth.</summary>
    public ReminderKind Kind => Items.Min(i => i.Kind);
}
