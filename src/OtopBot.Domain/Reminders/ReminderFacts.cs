using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>All that decides who is told what by the clock in one round, as it is known at one moment.</summary>
/// <param name="Campaign">The round's code.</param>
/// <param name="Calendar">As of that moment.</param>
/// <param name="Ladder">The steps in configuration.</param>
public sealed record ReminderFacts(string Campaign, WorkingCalendar Calendar, ReminderLadder Ladder)
{
    /// <summary>Every district's every thing, done or not.</summary>
    public IReadOnlyList<Owed> Owed { get; init; } = [];

    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>Due days of the round that moved, told or not.</summary>
    public IReadOnlyList<DeadlineMove> Moves { get; init; } = [];

    /// <summary>Keys that were queued (and not withdrawn before they left) or dropped: they never come again.</summary>
    public IReadOnlySet<string> Settled { get; init; } = new HashSet<string>();

    /// <summary>Who had a push by the clock on which day, in Bangkok (D6).</summary>
    public IReadOnlySet<Pushed> Pushes { get; init; } = new HashSet<Pushed>();

    /// <summary>Whether who was on time is thanked.</summary>
    public bool Thanks { get; init; }

    /// <summary>The days on which administrators hear how the bot is, when they are working days (O3).</summary>
    public IReadOnlyList<DateOnly> CheckDays { get; init; } = [];

    /// <summary>That the month's messages are too few; null while they suffice.</summary>
    public Shortfall? Shortfall { get; init; }
}

/// <summary>That a person had a push by the clock on this day.</summary>
public readonly record struct Pushed(int PersonId, DateOnly Day);
