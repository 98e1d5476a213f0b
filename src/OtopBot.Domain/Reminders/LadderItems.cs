using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Reminders;

/// <summary>The steps of the ladder for what is not done (D3), and the promises that silence some of them (D7).</summary>
internal static class LadderItems
{
    public static IEnumerable<ReminderItem> Of(ReminderFacts facts, Addressing people)
        => from owed in facts.Owed
           where !owed.IsDone
           from step in facts.Ladder.Steps
           where !IsSilenced(step, owed, facts.Calendar) && !IsOfBefore(step, owed, facts.Calendar)
           from person in people.Of(step.Audience, owed.DistrictCode)
           select Item(step, owed, person, facts);

    /// <summary>Who promised is left alone until the day comes; the steps of T stay, and so does what others are told.</summary>
    public static bool IsSilenced(ReminderStep step, Owed owed, WorkingCalendar calendar)
        => step is { Offset: not 0 } && step.Audience.IsOfficers() && owed.Promise is { } promise
            && StepDays.Of(step, owed.Deadline, calendar) < StepDays.Of(promise, owed.Deadline, calendar);

    // While the due day was another, this step was no omission. On T itself it is said all the same.
    private static bool IsOfBefore(ReminderStep step, Owed owed, WorkingCalendar calendar)
        => step.Offset != 0 && StepDays.MomentOf(step, owed.Deadline, calendar) < owed.DueSince;

    private static ReminderItem Item(ReminderStep step, Owed owed, int person, ReminderFacts facts)
    {
        var (deadline, calendar) = (owed.Deadline, facts.Calendar);
        var day = StepDays.Of(step, deadline, calendar);
        var moment = Bangkok.At(day, step.Time);
        var opens = Bangkok.StartOf(deadline.OpensOn);
        DateTimeOffset[] ends = [StepDays.CloseOf(day, step.CatchUp, calendar), Bangkok.EndOf(deadline.LocksOn), .. After(step, owed, facts)];
        return new(Key(step), person, facts.Ladder.KindOf(step), step.Name, moment, moment > opens ? moment : opens, ends.Min())
        {
            DistrictCode = owed.DistrictCode,
            Deadline = deadline,
            Promise = owed.Promise is { } promise && StepDays.Of(promise, deadline, calendar) == day ? promise : null,
            Repeats = facts.Ladder.KindOf(step) is ReminderKind.Afternoon && facts.Ladder.Before(step) is { } before ? Key(before) : null,
        };

        string Key(ReminderStep of) => ReminderKeys.Of(facts, owed, of.Name, StepDays.CountedFrom(of, deadline, calendar), person);
    }

    private static IEnumerable<DateTimeOffset> After(ReminderStep step, Owed owed, ReminderFacts facts)
        => facts.Ladder.After(step) is { } next ? [StepDays.MomentOf(next, owed.Deadline, facts.Calendar)] : [];
}
