using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopBot.Domain.Thai;

/// <summary>What of a text asks for more time: "ขอขยายเวลา มิ.ย. 3 วัน", "เลื่อนได้ไหม", "ขอผ่อนผันถึง 30 มิ.ย.".</summary>
/// <param name="WorkingDays">So many working days after the due day; null when it was not said so.</param>
/// <param name="Rest">A day, a district and a month, each perhaps not said.</param>
public sealed record ExtensionRequest(int? WorkingDays, string Rest);

/// <summary>Finds a request for more time; whether its rest is understood is for others to say. Null when the text is none.</summary>
public static partial class ExtensionReader
{
    public static ExtensionRequest? Read(string text)
    {
        if (Request.Match(CourtesyReader.WithoutAsking(ThaiDigits.Normalise(text))) is not { Success: true } asked)
            return null;
        var rest = asked.Groups["rest"].Value.Trim();
        return Counted.Match(rest) is { Success: true } counted ? new(Number(counted), rest.Remove(counted.Index, counted.Length).Trim()) : new(null, rest);
    }

    /// <summary>"3 วัน" as an answer to until when; null when it says anything else.</summary>
    public static int? ReadCount(string text) => Count.Match(CourtesyReader.WithoutAsking(ThaiDigits.Normalise(text))) is { Success: true } count ? Number(count) : null;

    private static int Number(Match match) => int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:จะ|อยาก) ?)?(?:(?:ขอ ?)?(?:ขยาย|เลื่อน|ผ่อนผัน|เพิ่มเวลา) ?(?:ระยะ)?(?:เวลา|กำหนด(?:การ)?)? ?(?:การ|วัน)?(?:ส่ง|รายงาน)?(?:ยอด|งาน)?|ขอ ?เวลา(?:เพิ่ม)?) ?(?:ออกไป|ไป)?(?:อีก(?! ?[0-9]))?(?<rest>.*)$")]
    private static partial Regex Request { get; }

    [GeneratedRegex(@"(?:^|(?<= ))(?:(?:เพิ่ม|อีก|ออกไป|ไป) ?)*(?<days>[0-9]{1,2}) ?วัน(?:ทำการ)?(?= |$)")]
    private static partial Regex Counted { get; }

    [GeneratedRegex(@"^(?:(?:ขอ|เพิ่ม|อีก|สัก) ?)*(?<days>[0-9]{1,2}) ?วัน(?:ทำการ)?$")]
    private static partial Regex Count { get; }
}
