using System.Globalization;

namespace OtopBot.Domain.Calendar;

/// <summary>What is odd about a line of a list of holidays.</summary>
public enum HolidayOddityKind
{
    /// <summary>The first line does not name the columns date and name.</summary>
    NoHeader,

    /// <summary>A column that is neither date, name nor declared.</summary>
    UnknownColumn,

    /// <summary>More cells than columns, or a quotation mark that is never closed.</summary>
    WrongCells,

    /// <summary>No whole day, such as 2020-07-27 or 2563-07-27.</summary>
    NotADay,

    /// <summary>No name, or one longer than 200 letters.</summary>
    NoName,

    /// <summary>Declared after the day itself.</summary>
    DeclaredLate,

    /// <summary>The day has come before in the list.</summary>
    Twice,

    /// <summary>A Saturday or Sunday, which is no working day anyway; left out.</summary>
    Weekend,

    /// <summary>Not an iCalendar file.</summary>
    NotACalendar,

    /// <summary>An event that is never ended.</summary>
    Unended,

    /// <summary>An event that repeats or has a duration: which days it means is not read.</summary>
    Repeats,

    /// <summary>An event that ends before it begins, or goes on for more than 31 days.</summary>
    WrongEnd,

    /// <summary>An event that the calendar itself calls cancelled; left out.</summary>
    Cancelled,
}

/// <summary>One odd line of a list of holidays, in machine words.</summary>
public sealed record HolidayOddity(int Line, HolidayOddityKind Kind, string Printed)
{
    /// <summary>Whether the list cannot be used; the others are only left out.</summary>
    public bool IsFault => Kind is not (HolidayOddityKind.Weekend or HolidayOddityKind.Cancelled);
}

/// <summary>A holiday as a list names it; declared is the day on which it became known, null when it has always been.</summary>
public sealed record ListedHoliday(DateOnly Day, string Name, DateOnly? Declared = null)
{
    /// <summary>Letters of the longest name.</summary>
    public const int LongestName = 200;
}

/// <summary>What became of a list of holidays: its working days, and every line that is odd. Nothing is guessed.</summary>
public sealed record HolidayList(IReadOnlyList<ListedHoliday> Days, IReadOnlyList<HolidayOddity> Oddities)
{
    public bool IsUsable => !Oddities.Any(o => o.IsFault);

    // Files may count years by either era: no year of one is a year of the other within centuries.
    internal static DateOnly? Day(string text, string format)
    {
        const int firstBuddhist = 2400;
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        // By the common year first: 29 February exists in it, not in the number of the Buddhist one.
        var common = year >= firstBuddhist ? string.Create(CultureInfo.InvariantCulture, $"{year - FiscalMonth.BuddhistOffset:0000}{text.AsSpan(4)}") : text;
        return DateOnly.TryParseExact(common, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
