namespace OtopBot.Domain.Calendar;

/// <summary>Which days are working days: Monday to Friday but for the holidays known at one moment (D2).</summary>
public sealed class WorkingCalendar
{
    // No chain of holidays is longer; a calendar without any working day is a mistake, not a reason to search for ever.
    private const int LongestBreak = 60;

    private readonly HashSet<DateOnly> _holidays;

    private WorkingCalendar(IEnumerable<DateOnly> holidays) => _holidays = [.. holidays];

    /// <summary>Weekends only.</summary>
    public static WorkingCalendar WithoutHolidays { get; } = new([]);

    /// <summary>The calendar as it was known at this moment.</summary>
    public static WorkingCalendar AsOf(IEnumerable<Holiday> holidays, DateTimeOffset at) => new(holidays.Where(h => h.IsKnownAt(at)).Select(h => h.Day));

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>The day itself when it is a working day, else the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly day) => Nearest(day, -1);

    /// <summary>The day itself when it is a working day, else the first one after it.</summary>
    public DateOnly OnOrAfter(DateOnly day) => Nearest(day, 1);

    /// <summary>So many working days later (negative: earlier); the day itself is not counted and need not be a working day.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0; left--)
            day = Nearest(day.AddDays(step), step);
        return day;
    }

    /// <summary>Working day number n of a month, from 1; the last one when the month has fewer.</summary>
    public DateOnly NthOf(FiscalMonth month, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var days = Enumerable.Range(0, month.LastDay.Day).Select(month.FirstDay.AddDays).Where(IsWorkingDay).Take(number).ToList();
        return days.Count > 0 ? days[^1] : throw new InvalidOperationException($"{month} has no working day.");
    }

    /// <summary>Working days after the first day up to and including the second; 0 when the second is not later.</summary>
    public int Between(DateOnly after, DateOnly through)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= through; day = day.AddDays(1))
            count += IsWorkingDay(day) ? 1 : 0;
        return count;
    }

    private DateOnly Nearest(DateOnly day, int step)
    {
        for (var tries = 0; tries <= LongestBreak; tries++, day = day.AddDays(step))
        {
            if (IsWorkingDay(day))
                return day;
        }

        throw new InvalidOperationException($"No working day within {LongestBreak} days of {day:O}.");
    }
}
