using System.Text.RegularExpressions;

namespace OtopBot.Domain.Thai;

/// <summary>What of a text says when something will be done: "จะส่งวันพุธ", "ส่งพรุ่งนี้", "จะรับรองวันจันทร์", "จะส่งภายหลัง".</summary>
/// <param name="OfCertification">Whether it is the certification that was named.</param>
/// <param name="IsLater">Later, with no day named.</param>
/// <param name="Rest">The day, and perhaps a district and a month.</param>
public sealed record Promised(bool OfCertification, bool IsLater, string Rest);

/// <summary>Finds a promise; whether its rest is a day is asked of <see cref="DayReader"/>. Null when the text is none.</summary>
public static partial class PromiseReader
{
    public static Promised? Read(string text)
    {
        var plain = CourtesyReader.WithoutAsking(ThaiDigits.Normalise(text));
        if (Later.Match(CourtesyReader.WithoutEndings(plain)) is { Success: true } later)
            return new Promised(IsCertification(later), true, later.Groups["rest"].Value.Trim());
        return (Firm.Match(plain) is { Success: true } firm ? firm : Bare.Match(plain)) is { Success: true } found && found.Groups["rest"].Value.Trim() is { Length: > 0 } rest
            ? new Promised(IsCertification(found), false, rest)
            : null;
    }

    /// <summary>A promise whose words name no day, such as "จะส่งเมื่อข้อมูลครบ"; a question and a wish are none.</summary>
    public static Promised? ReadWithoutDay(string text)
        => Read(text) is { IsLater: false } promised && WithoutDay.IsMatch(ThaiDigits.Normalise(text)) && !Question.IsMatch(text) ? promised : null;

    private static bool IsCertification(Match match) => match.Groups["verb"].Value is "รับรอง";

    [GeneratedRegex(@"^(?:จะ|ขอ|ไว้)? ?(?<verb>ส่ง|รายงาน|รับรอง) ?(?:ยอด(?:จำหน่าย|ขาย)?|รายงาน|เป้า(?:หมาย)?)? ?(?:ภายหลัง|ทีหลัง|คราวหลัง)(?<rest>.*)$")]
    private static partial Regex Later { get; }

    [GeneratedRegex(@"^(?:(?:เดี๋ยว|คง|น่า) ?)?(?:จะ|ขอ) ?(?<verb>ส่ง|รายงาน|รับรอง) ?(?:ยอด(?:จำหน่าย|ขาย)?|รายงาน|เป้า(?:หมาย)?)? ?(?:ให้)?(?<rest>.*)$")]
    private static partial Regex Firm { get; }

    [GeneratedRegex(@"^(?:(?:เดี๋ยว|คง|น่า) ?)?จะ ?(?:ส่ง|รายงาน)")]
    private static partial Regex WithoutDay { get; }

    [GeneratedRegex("ไหน|ไร|ไง|ใคร|ไหม")]
    private static partial Regex Question { get; }

    // Without "will", only what speaks of a day is one: "ส่ง 24 มิ.ย." may be a figure.
    [GeneratedRegex(@"^(?:(?:เดี๋ยว|ไว้) ?)?(?<verb>ส่ง|รายงาน|รับรอง) ?(?:ยอด(?:จำหน่าย|ขาย)?|รายงาน|เป้า(?:หมาย)?)? ?(?:ให้)?(?<rest>(?:วัน|พรุ่ง|พรุ้ง|มะรืน|(?:ตอน|ช่วง)?(?:เช้า|บ่าย|เย็น|ค่ำ|คืน)นี้|สิ้นเดือน|ภายในวัน|สัปดาห์หน้า|อาทิตย์หน้า|อีก ?[0-9]+ ?วัน).*)$")]
    private static partial Regex Bare { get; }
}
