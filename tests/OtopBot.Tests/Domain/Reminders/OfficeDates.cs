using OtopBot.Domain.Calendar;

namespace OtopBot.Tests.Domain.Reminders;

// The oracle's own due days (D1): counted on the fingers.
internal static class OfficeDates
{
    public static bool IsWorking(DateOnly day, IReadOnlySet<DateOnly> holidays) => day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday && !holidays.Contains(day);

    public static DateOnly DueOf(SimulatedOffice.Round round, IReadOnlySet<DateOnly> holidays)
    {
        var day = round.WorkingDay is { } number ? WorkingDay(round.Month!.Value, number, holidays) : Rolled(round, holidays);
        return day < round.Opens ? round.Opens : day > round.Locks ? round.Locks : day;
    }

    private static DateOnly Rolled(SimulatedOffice.Round round, IReadOnlySet<DateOnly> holidays)
    {
        var day = round.Nominal;
        while (round.Roll != Roll.Same && !IsWorking(day, holidays))
            day = day.AddDays(round.Roll == Roll.Next ? 1 : -1);
        return day;
    }

    private static DateOnly WorkingDay(FiscalMonth month, int number, IReadOnlySet<DateOnly> holidays)
    {
        var (found, count) = (month.FirstDay, 0);
        for (var day = month.FirstDay; day <= month.LastDay && count < number; day = day.AddDays(1))
        {
            if (IsWorking(day, holidays))
                (found, count) = (day, count + 1);
        }

        return found;
    }
}
