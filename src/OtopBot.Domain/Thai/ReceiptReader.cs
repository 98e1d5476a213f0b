using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopBot.Domain.Thai;

/// <summary>What somebody who asks for a receipt named: a number as <see cref="ReceiptNumber"/> writes it, or other words, such as a district's name.</summary>
public sealed record ReceiptWish(string? Number, string Rest);

/// <summary>Reads "ใบรับ" and its like, alone or with what is wanted, and a receipt's number in any form in which people type or copy it.</summary>
public static partial class ReceiptReader
{
    private const string Certification = "ร";
    private const string Report = "ย";

    private static readonly string[] Nouns = ["ใบรับรองเลขที่", "ใบรับเลขที่", "เลขที่ใบรับรอง", "เลขที่ใบรับ", "ใบรับรอง", "ใบรับ", "หมายเลข", "เลขที่"];
    private static readonly string[] Asking = ["ขอดู", "ขอ", "ดู", "ค้นหา", "หา", "เรียกดู", "เปิด"];
    private static readonly string[] Fillers = ["ของ", "การรับรองเป้าหมาย", "การรับรองเป้า", "การรับรอง", "เป้าหมาย", "เป้า", "รายงานยอด", "รายงาน", "ยอด", "ทั้งหมด", "เดือน", "อีกครั้ง", "ใหม่"];

    /// <summary>Null when the text asks for no receipt.</summary>
    public static ReceiptWish? Read(string text)
    {
        var plain = ThaiDigits.Normalise(text).ToLowerInvariant();
        var (asked, rest) = CutNoun(plain);
        // "55" at the end is laughter, but for a number.
        if ((Number(rest, asked) ?? Number(CourtesyReader.WithoutEndings(rest), asked)) is { } number)
            return new ReceiptWish(number, "");
        return asked ? new ReceiptWish(null, CutFillers(CourtesyReader.WithoutEndings(rest))) : null;
    }

    private static (bool Asked, string Left) CutNoun(string text)
    {
        var rest = text;
        while (Asking.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is { } word)
            rest = rest[word.Length..].TrimStart();
        return Nouns.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is { } noun
            ? (true, rest[noun.Length..].Trim(' ', ':', '\n'))
            : (false, text);
    }

    private static string CutFillers(string text)
    {
        var rest = CourtesyReader.IsPolitely("", text) ? "" : text;
        while (Fillers.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is { } filler)
            rest = rest[filler.Length..].TrimStart();
        return rest;
    }

    // Groups of one digit have lost their zero; a letter may be left out only after the word "เลขที่" or its like.
    private static string? Number(string text, bool asked)
    {
        if (Form.Match(text) is not { Success: true } match || (!match.Groups["kind"].Success && !asked))
            return null;
        var groups = Digits.Matches(match.Groups["digits"].Value).Select(g => g.Value.Length == 1 ? $"0{g.Value}" : g.Value).ToList();
        if (groups.Count > 2 && groups[0].Length == 2)
            groups[0] = $"25{groups[0]}";
        var digits = string.Concat(groups);
        return Kind(match.Groups["kind"].Value, digits.Length) switch
        {
            Certification when digits.Length is >= 10 and <= 12 => $"{Certification}-{digits[..4]}-{digits[4..8]}-{Version(digits[8..])}",
            Report when digits.Length is >= 12 and <= 14 => $"{Report}-{digits[..4]}-{digits[4..8]}-{digits[8..10]}-{Version(digits[10..])}",
            _ => null,
        };
    }

    // The keys of both letters on an English keyboard are i and p.
    private static string Kind(string letter, int digits) => letter switch
    {
        Certification or "i" => Certification,
        Report or "p" => Report,
        _ => digits <= 11 ? Certification : Report,
    };

    private static string Version(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<kind>[รยip])?[\s\-./_:·]*(?<digits>[0-9](?:[\s\-./_:·]*[0-9]){6,17})$")]
    private static partial Regex Form { get; }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits { get; }
}
