using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>
/// Reads short answers and commands in the forms people type; null when the text is none. A Thai word of four or more letters
/// (an English one of five, or "shop" would be "stop") may have one wrong letter, but nothing that resembles a refusal is ever taken for a yes.
/// </summary>
public static class AnswerReader
{
    private const int ShortestThaiTypo = 4;
    private const int ShortestLatinTypo = 5;
    private static readonly string[] RefusingParts = ["ไม", "มั", "ยัง", "เลิก", "หยุด", "อย่า", "no", "ca"];

    public static Answer? Read(string text)
    {
        var typed = ThaiDigits.Normalise(text).ToLowerInvariant();
        return Exact(typed) ?? Misspelt(CourtesyReader.WithoutEndings(typed))
            ?? Exact(ThaiDigits.Normalise(KeyboardLayout.ToThai(text.Trim())))
            ?? Exact(KeyboardLayout.ToLatin(typed).ToLowerInvariant());
    }

    private static Answer? Exact(string typed) =>
        AnswerWords.All.TryGetValue(typed, out var answer) || AnswerWords.All.TryGetValue(CourtesyReader.WithoutEndings(typed), out answer) ? answer : null;

    private static Answer? Misspelt(string typed)
    {
        var shortest = typed.Any(char.IsAsciiLetter) ? ShortestLatinTypo : ShortestThaiTypo;
        if (Letters(typed) < shortest)
            return null;
        var near = AnswerWords.All.Where(word => EditDistance.Within(1, word.Key, typed)).ToList();
        Answer[] answers = [.. near.Where(word => Letters(word.Key) >= shortest).Select(word => word.Value).Distinct()];
        return answers switch
        {
            [Answer.Yes] when near.Exists(word => word.Value is Answer.No or Answer.Cancel) || ResemblesRefusal(typed) => null,
            [var only] => only,
            _ => null,
        };
    }

    private static bool ResemblesRefusal(string typed) =>
        RefusingParts.Any(part => typed.Contains(part, StringComparison.Ordinal));

    private static int Letters(string word) => Graphemes.Of(word).Count(letter => char.IsLetter(letter[0]));
}
