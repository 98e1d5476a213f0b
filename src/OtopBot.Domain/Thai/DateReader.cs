using System.Globalization;
using System.Text.RegularExpressions;
using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>A date at the head of a text, and what stands behind it.</summary>
public sealed record DatedText(Reading<DateOnly> Date, string Rest);

/// <summary>
/// Reads a date in words or numbers: "27 ก.ค. 63", "27/7/2563", "2020-07-27", "วันจันทร์ที่ 27 กรกฎาคม 2563"; years of either era within ten years of today.
/// A date without a year is the one nearest to today within half a year.
/// </summary>
public static partial class DateReader
{
    private static readonly IReadOnlyList<(string Form, int Month)> Months =
        [.. MonthWords.All.Where(l => l.Kind == TokenKind.Month).Select(l => (l.Form, (int)l.Value)).OrderByDescending(m => m.Item1.Length)];

    public static Reading<DateOnly> Read(string text, DateOnly today)
    {
        var (date, rest) = Begin(text, today);
        return rest.Length == 0 || date is NotUnderstood<DateOnly> ? date : new NotUnderstood<DateOnly>(text.Trim(), ReadingProblem.Unclear);
    }

    /// <summary>Reads the date at the beginning; the rest may be a name.</summary>
    public static DatedText Begin(string text, DateOnly today)
    {
        var plain = ThaiDigits.Normalise(text);
        if (plain.Length == 0)
            return new(new NotUnderstood<DateOnly>("", ReadingProblem.Nothing), "");
        var start = Weekday.Match(plain) is { Success: true } weekday ? weekday.Length : 0;
        var rest = plain[start..];
        if (Iso.Match(rest) is { Success: true } iso)
            return Of(iso, Number(iso, "month"), iso.Groups["year"].Value, rest, today);
        // "5-7 ก.ค." is no 5 July: behind two numbers no month is named as well.
        if (Slashed.Match(rest) is { Success: true } slashed && (slashed.Groups["year"].Success || MonthAt(rest[slashed.Length..].TrimStart()) is null))
            return Of(slashed, Number(slashed, "month"), slashed.Groups["year"].Value, rest, today);
        if (DayFirst.Match(rest) is not { Success: true } day)
            return new(new NotUnderstood<DateOnly>(plain, ReadingProblem.Unclear), plain);

        var behind = rest[day.Length..];
        if (MonthAt(behind) is not var (length, month))
            return new(new NotUnderstood<DateOnly>(plain, ReadingProblem.Unclear), plain);
        behind = behind[length..];
        var year = Year.Match(behind);
        return Dated(Number(day, "day"), month, year.Groups["year"].Value, behind[year.Length..], rest[..(rest.Length - behind.Length + year.Length)], today);
    }

    private static (int Length, int Month)? MonthAt(string text)
    {
        foreach (var (form, month) in Months)
        {
            if (text.StartsWith(form, StringComparison.OrdinalIgnoreCase))
                return (form.Length, month);
        }

        var word = Word.Match(text).Value;
        return MonthTypos.Of(word.ToLowerInvariant()) is { } meant ? (word.Length, meant) : null;
    }

    private static DatedText Of(Match match, int month, string year, string text, DateOnly today)
        => Dated(Number(match, "day"), month, year, text[match.Length..], match.Value, today);

    private static DatedText Dated(int day, int month, string digits, string rest, string heard, DateOnly today)
    {
        rest = rest.Trim();
        // A number that is no year belongs to nobody.
        if (digits.Length > 0 && Years.Of(digits, today) is null)
            return new(new NotUnderstood<DateOnly>(heard.Trim(), ReadingProblem.Impossible), rest);
        var years = digits.Length > 0 ? [Years.Of(digits, today)!.Value] : Enumerable.Range(today.Year - 1, 3).ToArray();
        var dates = years.Where(y => y is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(y, month))
            .Select(y => new DateOnly(y, month, day)).OrderBy(d => Math.Abs(d.DayNumber - today.DayNumber)).ToList();
        return new(dates is [var nearest, ..] ? new Understood<DateOnly>(nearest) : new NotUnderstood<DateOnly>(heard.Trim(), ReadingProblem.Impossible), rest);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:วัน)?(?:(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์) ?)?(?:วัน)?(?:ที่ ?)?(?=[0-9])")]
    private static partial Regex Weekday { get; }

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(?![0-9])")]
    private static partial Regex Iso { get; }

    [GeneratedRegex(@"^(?<day>[0-9]{1,2}) ?[/.-] ?(?<month>[0-9]{1,2})(?: ?[/.-] ?(?<year>[0-9]{4}|[0-9]{2}))?(?![0-9/])")]
    private static partial Regex Slashed { get; }

    [GeneratedRegex(@"^(?<day>[0-9]{1,2}) ?(?:เดือน ?)?(?![0-9])")]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(@"^[^\s0-9]*")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^[ /-]?(?:(?:ปี|พ\.?ศ\.?|ค\.?ศ\.?) ?)?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])|^")]
    private static partial Regex Year { get; }
}
