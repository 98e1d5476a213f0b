using System.Globalization;
using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Thai.Grammar;

// A year as typed is the one within ten years of today: 63 and 2563 are B.E., 20 and 2020 are C.E. The eras are
// 543 years apart, or 43 in two digits, so no number can be both; a number that is neither is no year.
internal static class Years
{
    private const int Near = 10;

    // The Gregorian year, or null.
    public static int? Of(string digits, DateOnly today)
    {
        if (digits.Length is not (2 or 4) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var typed))
            return null;
        for (var year = Math.Max(today.Year - Near, 1); year <= Math.Min(today.Year + Near, 9999); year++)
        {
            var buddhist = year + FiscalMonth.BuddhistOffset;
            if (digits.Length == 4 ? typed == year || typed == buddhist : typed == year % 100 || typed == buddhist % 100)
                return year;
        }

        return null;
    }
}
