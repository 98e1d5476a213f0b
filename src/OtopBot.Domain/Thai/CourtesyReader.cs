using System.Text.RegularExpressions;
using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>What somebody says to be polite, asking for nothing.</summary>
public enum Courtesy
{
    /// <summary>A greeting.</summary>
    Greeting,

    /// <summary>Thanks, or that something was taken note of.</summary>
    Thanks,
}

/// <summary>Reads greetings and thanks as people type them; null when the text is none or says more.</summary>
public static partial class CourtesyReader
{
    private static readonly Dictionary<string, Courtesy> Words = new (Courtesy Courtesy, string[] Forms)[]
    {
        (Courtesy.Greeting, ["สวัสดี", "สวัสดีตอนเช้า", "สวัสดีตอนบ่าย", "หวัดดี", "ดี", "อรุณสวัสดิ์", "ฮัลโหล", "ทดสอบ", "hi", "hello", "hey", "hallo", "good morning", "test"]),
        (Courtesy.Thanks, ["ขอบคุณ", "ขอบคุณมาก", "ขอบคุณมากๆ", "ขอบพระคุณ", "ขอบพระคุณมาก", "ขอบใจ", "ขอบใจมาก", "รับทราบ", "ทราบ", "ทราบแล้ว", "เรียบร้อย", "เรียบร้อยแล้ว",
            "ดีมาก", "เยี่ยม", "thank", "thanks", "thank you", "thx", "ty"]),
    }.SelectMany(row => row.Forms.Select(form => (form, row.Courtesy))).ToDictionary(word => word.form, word => word.Courtesy);

    private static readonly string[] NeverInNames = ["ครับผม", "ครับ", "ค่ะ"];

    public static Courtesy? Read(string text)
    {
        var typed = ThaiDigits.Normalise(text).ToLowerInvariant();
        return Words.TryGetValue(typed, out var courtesy) || Words.TryGetValue(WithoutEndings(typed), out courtesy) ? courtesy : null;
    }

    /// <summary>Whether it is "555", which is how people laugh in writing.</summary>
    public static bool IsLaughter(string text)
    {
        var typed = ThaiDigits.Normalise(text).Trim();
        var rest = typed.TrimStart('5');
        return typed.Length - rest.Length >= 3 && (rest.Trim('+', ' ') is "" || AnswerWords.Endings.Contains(rest.Trim()));
    }

    /// <summary>Whether the text is the word itself with nothing but polite particles after it.</summary>
    public static bool IsPolitely(string word, string text)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal))
            return false;
        var rest = text[word.Length..].Trim();
        return rest.Length == 0 || AnswerWords.Endings.Contains(WithoutEndings(rest));
    }

    /// <summary>A name without the particle after it: some family names end like one, so only a word of its own is cut, and what no name ends in.</summary>
    public static string WithoutParticle(string name)
    {
        var typed = name.Trim();
        while (typed.LastIndexOf(' ') is > 0 and var space && AnswerWords.Endings.Contains(typed[(space + 1)..]))
            typed = typed[..space].TrimEnd();
        return NeverInNames.FirstOrDefault(ending => typed.Length > ending.Length && typed.EndsWith(ending, StringComparison.Ordinal)) is { } end ? typed[..^end.Length].TrimEnd() : typed;
    }

    /// <summary>The text without polite particles and marks at its end.</summary>
    public static string WithoutEndings(string text)
    {
        var typed = text.Trim();
        while (AnswerWords.Endings.FirstOrDefault(ending =>
                   typed.Length > ending.Length && typed.EndsWith(ending, StringComparison.Ordinal)
                   && !ThaiDigits.IsLeadingVowel(typed[^(ending.Length + 1)])) is { } ending)
            typed = typed[..^ending.Length].TrimEnd();
        return typed;
    }

    /// <summary>A wish without "ได้ไหม" and polite particles at its end; a full stop may belong to a month.</summary>
    public static string WithoutAsking(string text)
    {
        var typed = text.Trim().TrimEnd('?').TrimEnd();
        var plain = Asking.Replace(WithoutEndings(typed), "").TrimEnd();
        return typed.EndsWith('.') ? typed : plain.EndsWith('.') ? plain : WithoutEndings(plain);
    }

    [GeneratedRegex(@"(?:ได้|ดี)?(?: ?(?:ไหม|มั้ย|มั๊ย|หรือไม่|หรือเปล่า|รึเปล่า))$")]
    private static partial Regex Asking { get; }
}
