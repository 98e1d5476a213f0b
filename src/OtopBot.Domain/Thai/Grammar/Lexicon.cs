namespace OtopBot.Domain.Thai.Grammar;

// Every form that has a meaning, found by its first letter, the longest first.
internal sealed class Lexicon
{
    private readonly Dictionary<char, Lexeme[]> _byFirstLetter;

    public Lexicon(IEnumerable<Lexeme> lexemes) =>
        _byFirstLetter = lexemes
            .Select(lexeme => lexeme with { Form = ThaiDigits.Normalise(lexeme.Form).ToLowerInvariant() })
            .Where(lexeme => lexeme.Form.Length > 0)
            .GroupBy(lexeme => lexeme.Form[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(lexeme => lexeme.Form.Length).ToArray());

    // Whole phrases about the central system are looked for as well.
    public bool KnowsCentral { get; init; }

    public Lexeme? At(string text, int start)
    {
        if (start > 0 && ThaiDigits.IsLeadingVowel(text[start - 1]))
            return null;
        foreach (var lexeme in _byFirstLetter.GetValueOrDefault(text[start], []))
        {
            var end = start + lexeme.Form.Length;
            if (string.CompareOrdinal(text, start, lexeme.Form, 0, lexeme.Form.Length) == 0
                && (end == text.Length || !ThaiDigits.Follows(text[end]))
                && !SplitsLatinWord(text, start) && !SplitsLatinWord(text, end))
                return lexeme;
        }

        return null;
    }

    private static bool SplitsLatinWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at]);
}
