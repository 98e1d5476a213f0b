using OtopBot.Domain.Reminders;

namespace OtopBot.Reminders;

public sealed class RemindersOptions
{
    public const string Section = "Reminders";

    // Whether the clock writes to people at all.
    public bool Enabled { get; set; } = true;

    // The ladder; none is the usual one.
    public IList<StepOptions> Steps { get; set; } = [];

    // Whether who was on time is thanked on the first working day after the due day.
    public bool Thanks { get; set; }

    // Whether administrators hear every working day at 08:30 how the bot is.
    public bool SelfCheck { get; set; } = true;

    public ReminderLadder Ladder() => Steps.Count == 0 ? ReminderLadder.Usual : new(Steps.Select(s => s.Step));

    public IEnumerable<string> Problems()
        => ReminderLadder.Problems([.. Steps.Select(s => s.Step)]).Select(problem => $"{Section}:{nameof(Steps)}: {problem}");
}

public sealed class StepOptions
{
    public string Name { get; set; } = "";

    // Working days: before T when negative, 0 on T, after the due day when positive.
    public int Offset { get; set; }

    public TimeOnly Time { get; set; } = ReminderLadder.Morning;

    public Audience Audience { get; set; }

    public int CatchUp { get; set; }

    public ReminderStep Step => new(Name, Offset, Time, Audience, CatchUp);
}
