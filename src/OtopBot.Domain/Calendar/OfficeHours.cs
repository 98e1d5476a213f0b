namespace OtopBot.Domain.Calendar;

/// <summary>When a government office may be disturbed: working days, 08:30 to 16:30 Bangkok time.</summary>
public static class OfficeHours
{
    public static readonly TimeOnly Opens = new(8, 30);

    public static readonly TimeOnly Closes = new(16, 30);

    public static bool Covers(DateTimeOffset moment, WorkingCalendar calendar)
        => calendar.IsWorkingDay(Bangkok.DayOf(moment)) && Bangkok.TimeOf(moment) >= Opens && Bangkok.TimeOf(moment) < Closes;

    /// <summary>The moment itself inside office hours, else the next opening.</summary>
    public static DateTimeOffset OnOrAfter(DateTimeOffset moment, WorkingCalendar calendar)
    {
        if (Covers(moment, calendar))
            return moment;
        var day = Bangkok.DayOf(moment);
        var next = calendar.OnOrAfter(Bangkok.TimeOf(moment) >= Closes ? day.AddDays(1) : day);
        return Bangkok.At(next, Opens);
    }
}
