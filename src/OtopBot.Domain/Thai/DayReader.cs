using System.Globalization;
using System.Text.RegularExpressions;
using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Thai;

/// <summary>
/// Reads the day on which somebody will do something: "พรุ่งนี้", "วันพุธ", "พุธหน้า", "24 มิ.ย.", "24/6/63". What may be two days is ambiguous.
/// A day of the month alone is the next one, today included; a date with its month is read by <see cref="DateReader"/>.
/// </summary>
public static partial class DayReader
{
    private static readonly Dictionary<string, int> Near = new()
    {
        ["เมื่อวาน"] = -1, ["เมื่อวานนี้"] = -1, ["yesterday"] = -1,
        ["วันนี้"] = 0, ["today"] = 0,
        ["พรุ่งนี้"] = 1, ["วันพรุ่งนี้"] = 1, ["พรุ้งนี้"] = 1, ["พรุงนี้"] = 1, ["tomorrow"] = 1,
        ["มะรืน"] = 2, ["มะรืนนี้"] = 2, ["วันมะรืน"] = 2, ["วันมะรืนนี้"] = 2,
    };

    // From Monday on.
    private static readonly string[][] Names =
    [
        ["จันทร์", "จันทร", "จ."], ["อังคาร", "อ."], ["พุธ", "พ."], ["พฤหัสบดี", "พฤหัส", "พฤหัสฯ", "พฤ."], ["ศุกร์", "ศุกร", "ศ."], ["เสาร์", "เสาร", "ส."], ["อาทิตย์", "อา."],
    ];

    /// <param name="text">What was typed.</param>
    /// <param name="today">Bangkok's day on which it was typed.</param>
    public static Reading<DateOnly> Read(string text, DateOnly today)
    {
        var heard = ThaiDigits.Normalise(text).ToLowerInvariant();
        if (PartOfToday.IsMatch(CourtesyReader.WithoutEndings(heard)))
            return new Understood<DateOnly>(today);
        var plain = Around.Replace(heard.EndsWith('.') ? heard : CourtesyReader.WithoutEndings(heard), "").Trim();
        if (plain.Length == 0)
            return new NotUnderstood<DateOnly>(heard, ReadingProblem.Nothing);
        if (Near.TryGetValue(plain, out var ahead))
            return new Understood<DateOnly>(today.AddDays(ahead));
        if (InDays.Match(plain) is { Success: true } days)
            return new Understood<DateOnly>(today.AddDays(Number(days, "days")));
        if (EndOfMonth.Match(plain) is { Success: true } end)
            return new Understood<DateOnly>(LastOf(end.Groups["next"].Success ? FiscalMonth.Of(today).Next : FiscalMonth.Of(today)));
        if (NextWeek.IsMatch(plain))
            return new Ambiguous<DateOnly>(heard, [.. Enumerable.Range(7, 5).Select(MondayOf(today).AddDays)]);
        return Weekday(plain, heard, today) ?? Date(plain, heard, today) ?? new NotUnderstood<DateOnly>(heard, ReadingProblem.Unclear);
    }

    /// <summary>With a space before each word that begins a day, which people often leave out.</summary>
    public static string Apart(string text) => Beginning.Replace(ThaiDigits.Normalise(text), " $0").Trim();

    private static Reading<DateOnly>? Weekday(string plain, string heard, DateOnly today)
    {
        if (OfWeek.Match(plain) is not { Success: true } found)
            return null;
        var (name, which, date) = (found.Groups["name"].Value, found.Groups["which"].Value, found.Groups["date"].Value);
        // A letter alone is a day only with its full stop, or after the word for day.
        var index = Array.FindIndex(Names, forms => forms.Contains(name) || (found.Groups["day"].Success && forms.Contains(name + ".")));
        if (index < 0)
            return null;
        var meant = Coming(MondayOf(today).AddDays(index), which, heard, today);
        if (date.Length == 0)
            return meant;
        return Date(date, heard, today) switch
        {
            Understood<DateOnly> dated when dated.Value == MondayOf(dated.Value).AddDays(index) => dated,
            Understood<DateOnly> dated when meant is Understood<DateOnly> { Value: var other } => new Ambiguous<DateOnly>(heard, [dated.Value, other]),
            var dated => dated,
        };
    }

    private static Reading<DateOnly> Coming(DateOnly thisWeek, string which, string heard, DateOnly today)
    {
        var next = thisWeek.AddDays(7);
        return which switch
        {
            "นี้" => new Understood<DateOnly>(thisWeek >= today ? thisWeek : next),
            "หน้า" when thisWeek > today => new Ambiguous<DateOnly>(heard, [thisWeek, next]),
            "หน้า" => new Understood<DateOnly>(next),
            "" when thisWeek == today => new Ambiguous<DateOnly>(heard, [today, next]),
            "" => new Understood<DateOnly>(thisWeek > today ? thisWeek : next),
            _ => new Understood<DateOnly>(which.EndsWith("หน้า", StringComparison.Ordinal) ? next : thisWeek),
        };
    }

    private static Reading<DateOnly>? Date(string plain, string heard, DateOnly today)
    {
        if (Numbered.Match(plain) is not { Success: true } found)
            return null;
        var date = found.Groups["date"].Value;
        if (date.Length <= 2 && date.All(char.IsAsciiDigit))
            return DayOfMonth(Number(found, "date"), heard, today);
        return DateReader.Read(date, today) switch
        {
            NotUnderstood<DateOnly> { Problem: ReadingProblem.Impossible } => new NotUnderstood<DateOnly>(heard, ReadingProblem.Impossible),
            NotUnderstood<DateOnly> => null,
            var read => read,
        };
    }

    private static Reading<DateOnly> DayOfMonth(int day, string heard, DateOnly today)
    {
        if (day is < 1 or > 31)
            return new NotUnderstood<DateOnly>(heard, ReadingProblem.Impossible);
        var month = FiscalMonth.Of(today);
        while (Make(month.Year, month.Month, day) is not { } found || found < today)
            month = month.Next;
        return new Understood<DateOnly>(new DateOnly(month.Year, month.Month, day));
    }

    private static DateOnly? Make(int year, int month, int day)
        => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly LastOf(FiscalMonth month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // What says nothing of the day itself.
    [GeneratedRegex(@"^(?:ภายใน|จนถึง|ไปถึง|ไปเป็น|ถึง|เป็น|ใน)+ ?|(?<=.)(?:ตอน|ช่วง)?(?:เช้า|สาย|เที่ยง|บ่าย|เย็น)$")]
    private static partial Regex Around { get; }

    [GeneratedRegex(@"(?<![0-9] ?)(?:วัน|(?<!วัน)(?:พรุ่งนี้|มะรืน)|ภายใน|จนถึง|(?<!จน)ถึง|เป็น)")]
    private static partial Regex Beginning { get; }

    [GeneratedRegex(@"^อีก ?(?<days>[0-9]{1,3}) ?วัน$")]
    private static partial Regex InDays { get; }

    [GeneratedRegex(@"^(?:(?:ตอน|ช่วง)?(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|คืน)นี้|(?:ตอน|ช่วง)(?:สาย|เที่ยง|บ่าย|เย็น|ค่ำ)|เดี๋ยวนี้|ตอนนี้)$")]
    private static partial Regex PartOfToday { get; }

    [GeneratedRegex(@"^(?:วัน)?สิ้นเดือน(?:นี้|(?<next>หน้า))?$")]
    private static partial Regex EndOfMonth { get; }

    [GeneratedRegex(@"^(?:สัปดาห์|อาทิตย์)หน้า$")]
    private static partial Regex NextWeek { get; }

    [GeneratedRegex(@"^(?<day>วัน)? ?(?<name>จันทร์?|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์?|เสาร์?|อาทิตย์|พฤ\.?|อา\.?|จ\.?|อ\.?|พ\.?|ศ\.?|ส\.?) ?(?<which>นี้|หน้า|(?:สัปดาห์|อาทิตย์)(?:นี้|หน้า))?(?: ?ที่ ?(?<date>[0-9].*))?$")]
    private static partial Regex OfWeek { get; }

    [GeneratedRegex(@"^(?:วันที่|ที่)? ?(?<date>[0-9].*)$")]
    private static partial Regex Numbered { get; }
}
