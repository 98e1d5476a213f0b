using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// The names of months as typed: official, short with or without dots, without the last syllable, English.
internal static class MonthWords
{
    public static readonly IReadOnlyList<string> English =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Clipped =
    [
        "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา",
    ];

    public static IEnumerable<Lexeme> All =>
    [
        .. Enumerable.Range(1, 12).SelectMany(month => Forms(month).Select(form => new Lexeme(form, Month, month, Firm: form.EndsWith('.')))),
        .. AmountWords.Words(RelativeMonth, ("เดือนนี้", 0), ("เดือนปัจจุบัน", 0), ("เดือนที่แล้ว", -1), ("เดือนก่อน", -1), ("เดือนที่ผ่านมา", -1)),
        .. AmountWords.Words(MonthWord, "เดือน", "เดือนที่", "ประจำเดือน", "ด.", "month"),
        .. AmountWords.Words(YearWord, "ปี", "ปีพ.ศ.", "พ.ศ.", "พศ.", "พ.ศ", "ค.ศ.", "ค.ศ", "ปีงบประมาณ", "ปีงบ", "ปีงบประมาณพ.ศ."),
    ];

    private static IEnumerable<string> Forms(int month)
    {
        var dotted = ThaiMonths.Short[month - 1];
        var english = English[month - 1];
        return
        [
            ThaiMonths.Long[month - 1], Clipped[month - 1], dotted, dotted.TrimEnd('.'), dotted.Replace(".", "", StringComparison.Ordinal),
            dotted.Replace(".", "", StringComparison.Ordinal) + ".", dotted.Replace(".", ". ", StringComparison.Ordinal).Trim(),
            dotted.Replace(".", " ", StringComparison.Ordinal).Trim(), english, english[..3], english[..3] + ".",
            .. month == 9 ? new[] { "sept", "sept." } : [],
        ];
    }
}
