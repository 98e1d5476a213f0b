using System.Globalization;

namespace OtopBot.Domain.Calendar;

/// <summary>How a due day is found (D1): a date, a day of the month, or a working day of the month. Stored in words such as "day 25 same".</summary>
public abstract record DeadlineRule
{
    private protected DeadlineRule()
    {
    }

    /// <summary>The due day by what is known of the calendar; the month is the one reported, null for the certification.</summary>
    public abstract DateOnly DueOn(FiscalMonth? month, WorkingCalendar calendar);

    /// <summary>The day that the rule names, before a holiday moves it.</summary>
    public abstract DateOnly NominalOn(FiscalMonth? month, WorkingCalendar calendar);

    public static DeadlineRule Parse(string text) =>
        TryParse(text, out var rule) ? rule : throw new FormatException($"'{text}' is not a rule such as 'day 25 same'.");

    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out DeadlineRule? rule)
    {
        rule = text.Split(' ') switch
        {
            ["date", var day, var roll] when Date(day) is { } date && RollOf(roll) is { } known => new DateRule(date, known),
            ["day", var day, var roll] when Number(day) is { } number and >= 1 and <= 31 && RollOf(roll) is { } known => new DayRule(number, known),
            ["workday", var day] when Number(day) is { } number and >= 1 and <= 31 => new WorkingDayRule(number),
            ["workday", var day, var month] when Number(day) is { } number and >= 1 and <= 31 && FiscalMonth.TryParse(month, out var of) => new WorkingDayRule(number, of),
            _ => null,
        };
        return rule is not null;
    }

    protected static string Word(Roll roll) => roll switch
    {
        Roll.Same => "same",
        Roll.Previous => "previous",
        Roll.Next => "next",
    };

    protected static DateOnly Rolled(DateOnly day, Roll roll, WorkingCalendar calendar) => roll switch
    {
        Roll.Same => day,
        Roll.Previous => calendar.OnOrBefore(day),
        Roll.Next => calendar.OnOrAfter(day),
    };

    private static Roll? RollOf(string word) => Enum.GetValues<Roll>().Where(r => Word(r) == word).Select(r => (Roll?)r).FirstOrDefault();

    private static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>One named day.</summary>
public sealed record DateRule(DateOnly Date, Roll Roll) : DeadlineRule
{
    public override DateOnly DueOn(FiscalMonth? month, WorkingCalendar calendar) => Rolled(Date, Roll, calendar);

    public override DateOnly NominalOn(FiscalMonth? month, WorkingCalendar calendar) => Date;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"date {Date:yyyy-MM-dd} {Word(Roll)}");
}

/// <summary>The same day of every month; in a shorter month its last.</summary>
public sealed record DayRule(int Day, Roll Roll) : DeadlineRule
{
    public override DateOnly DueOn(FiscalMonth? month, WorkingCalendar calendar) => Rolled(NominalOn(month, calendar), Roll, calendar);

    public override DateOnly NominalOn(FiscalMonth? month, WorkingCalendar calendar)
    {
        var of = month ?? throw new ArgumentNullException(nameof(month));
        return new(of.Year, of.Month, Math.Min(Day, of.LastDay.Day));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"day {Day} {Word(Roll)}");
}

/// <summary>Working day n of the month, counted from 1; of a named month when what is due has none of its own.</summary>
public sealed record WorkingDayRule(int Number, FiscalMonth? Of = null) : DeadlineRule
{
    public override DateOnly DueOn(FiscalMonth? month, WorkingCalendar calendar)
        => calendar.NthOf(Of ?? month ?? throw new ArgumentNullException(nameof(month)), Number);

    public override DateOnly NominalOn(FiscalMonth? month, WorkingCalendar calendar) => DueOn(month, calendar);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"workday {Number}{(Of is { } month ? $" {month}" : "")}");
}
