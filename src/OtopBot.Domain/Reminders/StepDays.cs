using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>On which days steps and promises fall (D3).</summary>
public static class StepDays
{
    /// <summary>T: the last working day on or before the nominal day, whatever the roll rule.</summary>
    public static DateOnly LastDay(Deadline deadline, WorkingCalendar calendar) => calendar.OnOrBefore(deadline.NominalBy(calendar));

    /// <summary>The day from which a step is counted: T, and after it the due day.</summary>
    public static DateOnly CountedFrom(ReminderStep step, Deadline deadline, WorkingCalendar calendar)
        => step.Offset > 0 ? deadline.DueOn : LastDay(deadline, calendar);

    /// <summary>Up to T counted from T, after it from the due day.</summary>
    public static DateOnly Of(ReminderStep step, Deadline deadline, WorkingCalendar calendar)
        => calendar.Add(CountedFrom(step, deadline, calendar), step.Offset);

    public static DateTimeOffset MomentOf(ReminderStep step, Deadline deadline, WorkingCalendar calendar) => Bangkok.At(Of(step, deadline, calendar), step.Time);

    /// <summary>The end of office hours so many working days later.</summary>
    public static DateTimeOffset CloseOf(DateOnly day, int workingDaysLater, WorkingCalendar calendar) => Bangkok.At(calendar.Add(day, workingDaysLater), OfficeHours.Closes);

    /// <summary>The day on which a promise is asked after: a working day, and not after the last one in time when it was given by then (D7).</summary>
    public static DateOnly Of(Promise promise, Deadline deadline, WorkingCalendar calendar)
    {
        var (day, last) = (calendar.OnOrAfter(promise.Day), calendar.OnOrBefore(deadline.DueOn));
        return promise.At < Bangkok.EndOf(last) && day > last ? last : day;
    }
}
