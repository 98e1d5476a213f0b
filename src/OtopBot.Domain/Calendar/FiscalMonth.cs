using System.Globalization;
using System.Text.Json.Serialization;

namespace OtopBot.Domain.Calendar;

/// <summary>A calendar month of the Thai government's fiscal year (1 October to 30 September); Year is C.E., keys are B.E.</summary>
[JsonConverter(typeof(FiscalMonthJsonConverter))]
public readonly record struct FiscalMonth : IComparable<FiscalMonth>
{
    /// <summary>Years that the Buddhist era is ahead of the common era.</summary>
    public const int BuddhistOffset = 543;

    private readonly int _monthsSinceYearOne;

    public FiscalMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        _monthsSinceYearOne = (year - 1) * 12 + month - 1;
    }

    /// <summary>The Gregorian year.</summary>
    public int Year => _monthsSinceYearOne / 12 + 1;

    public int Month => _monthsSinceYearOne % 12 + 1;

    public int BuddhistYear => Year + BuddhistOffset;

    /// <summary>The Buddhist-era fiscal year it falls in: June 2020 and October 2019 are both in 2563.</summary>
    public int FiscalYear => BuddhistYear + (Month >= 10 ? 1 : 0);

    public FiscalMonth Next => AddMonths(1);

    public FiscalMonth Previous => AddMonths(-1);

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public static FiscalMonth Of(DateOnly day) => new(day.Year, day.Month);

    public static FiscalMonth Parse(string key) =>
        TryParse(key, out var month) ? month : throw new FormatException($"'{key}' is not a month such as 2563-06.");

    public static bool TryParse(string? key, out FiscalMonth month)
    {
        month = default;
        if (key is not { Length: 7 } || key[4] != '-'
            || !int.TryParse(key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var buddhistYear)
            || !int.TryParse(key.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || buddhistYear <= BuddhistOffset || number is < 1 or > 12)
            return false;
        month = new(buddhistYear - BuddhistOffset, number);
        return true;
    }

    public FiscalMonth AddMonths(int months)
    {
        var index = checked(_monthsSinceYearOne + months);
        return index < 0
            ? throw new ArgumentOutOfRangeException(nameof(months), months, "Before the year one.")
            : new(index / 12 + 1, index % 12 + 1);
    }

    /// <summary>This month and all that follow up to the last, both included; nothing when the last is earlier.</summary>
    public IEnumerable<FiscalMonth> Through(FiscalMonth last)
    {
        for (var month = this; month <= last; month = month.Next)
            yield return month;
    }

    public int CompareTo(FiscalMonth other) => _monthsSinceYearOne.CompareTo(other._monthsSinceYearOne);

    /// <summary>The key of facts and storage, Buddhist era: "2563-06".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{BuddhistYear:0000}-{Month:00}");

    public static bool operator <(FiscalMonth left, FiscalMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(FiscalMonth left, FiscalMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(FiscalMonth left, FiscalMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FiscalMonth left, FiscalMonth right) => left.CompareTo(right) >= 0;
}
