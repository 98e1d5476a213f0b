using System.Text;
using System.Text.RegularExpressions;

namespace OtopBot.Domain.Thai;

/// <summary>Brings typed Thai text to one form of digits, spaces and vowels, so that the readers see one spelling only.</summary>
public static partial class ThaiDigits
{
    /// <summary>ASCII digits and punctuation, plain single spaces, line feeds, each Thai syllable in its usual order; never throws.</summary>
    public static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(rune.IsBmp && Plain((char)rune.Value) is { } known ? known : rune.ToString());
        return Spaced(Spelled(plain.ToString()));
    }

    public static string ToThai(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = from[i] is >= '0' and <= '9' ? (char)(from[i] - '0' + '๐') : from[i];
    });

    /// <summary>A mark that sits above, below or behind a Thai consonant, so that no word can begin with it.</summary>
    internal static bool Follows(char c) =>
        c is >= '\u0E30' and <= '\u0E3A' or '\u0E45' or >= '\u0E47' and <= '\u0E4E';

    internal static bool IsLeadingVowel(char c) => c is >= '\u0E40' and <= '\u0E44';

    private static string? Plain(char c) => c switch
    {
        '\r' or '\t' or '\u00A0' or '\u1680' or >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F' or '\u3000' => " ",
        '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => "\n",
        '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD' or '\uFE0F' => "",
        >= '\u2010' and <= '\u2015' or '\u2212' => "-",
        >= '๐' and <= '๙' => ((char)(c - '๐' + '0')).ToString(),
        >= '\uFF01' and <= '\uFF5E' => ((char)(c - '\uFF01' + '!')).ToString(),
        _ => null,
    };

    private static string Spelled(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = text.Replace("เเ", "แ", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
            text = SameMarkTwice.Replace(text, "$1");
            text = ToneBeforeVowel.Replace(text, "$2$1");
            text = DecomposedSaraAm.Replace(text, "$1$2\u0E33");
            text = ToneAfterSaraAm.Replace(text, "$1\u0E33");
        }

        return text;
    }

    private static string Spaced(string text) =>
        string.Join('\n', text.Split('\n').Select(line =>
            string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))).Trim();

    [GeneratedRegex(@"([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1+")]
    private static partial Regex SameMarkTwice { get; }

    [GeneratedRegex(@"([\u0E48-\u0E4B])([\u0E31\u0E34-\u0E37])")]
    private static partial Regex ToneBeforeVowel { get; }

    [GeneratedRegex(@"([\u0E48-\u0E4B]?)\u0E4D([\u0E48-\u0E4B]?)\u0E32")]
    private static partial Regex DecomposedSaraAm { get; }

    [GeneratedRegex(@"\u0E33([\u0E48-\u0E4B])")]
    private static partial Regex ToneAfterSaraAm { get; }
}
