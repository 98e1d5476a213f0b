using System.Text.RegularExpressions;

namespace OtopBot.Domain.Thai.Grammar;

// Cuts normalised text into numbers, known words, spaces and whatever is left.
internal static partial class Lexer
{
    public static IReadOnlyList<Token> Read(string text, Lexicon lexicon)
    {
        var plain = ThaiDigits.Normalise(text).ToLowerInvariant();
        var tokens = new List<Token>();
        for (var at = 0; at < plain.Length; at += tokens[^1].Text.Length)
            tokens.Add(Next(plain, at, lexicon));
        return Joined(WithoutFragments(tokens));
    }

    private static Token Next(string text, int at, Lexicon lexicon)
    {
        if (text[at] is ' ' or '\n')
            return new(text[at] == ' ' ? TokenKind.Space : TokenKind.Break, text[at].ToString());
        if (char.IsAsciiDigit(text[at]))
            return MonthOfYear.Match(text, at) is { Success: true } month
                ? new(TokenKind.MonthNumber, month.Value)
                : new(TokenKind.Number, Digits.Match(text, at).Value);
        if (lexicon.KnowsCentral && CentralPhrases.At(text, at) is { } central)
            return new(TokenKind.Central, central.Text, (int)central.Entry);
        // Short for ล้าน, and only behind a number: elsewhere it begins other words.
        if (Million.Match(text, at) is { Success: true } million)
            return new(TokenKind.Place, million.Value, AmountWords.MillionPlace);
        return lexicon.At(text, at) is { } lexeme
            ? new(lexeme.Kind, text.Substring(at, lexeme.Form.Length), lexeme.Value, lexeme.Code, lexeme.Firm)
            : new(TokenKind.Unknown, text[at].ToString());
    }

    // "ห้า" in "ห้าง" is no five: a word that unknown letters touch is part of the unknown word.
    private static List<Token> WithoutFragments(List<Token> tokens)
    {
        var fragment = tokens.Select((token, i) => IsWord(token) && (IsUnknown(tokens, i - 1) || IsUnknown(tokens, i + 1))).ToArray();
        for (var i = 1; i < tokens.Count; i++)
            fragment[i] |= fragment[i - 1] && IsCount(tokens[i]) && IsCount(tokens[i - 1]);
        for (var i = tokens.Count - 2; i >= 0; i--)
            fragment[i] |= fragment[i + 1] && IsCount(tokens[i]) && IsCount(tokens[i + 1]);
        return [.. tokens.Select((token, i) => fragment[i] ? new Token(TokenKind.Unknown, token.Text) : token)];
    }

    private static List<Token> Joined(List<Token> tokens)
    {
        var joined = new List<Token>();
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Unknown && joined is [.., { Kind: TokenKind.Unknown } last])
                joined[^1] = last with { Text = last.Text + token.Text };
            else
                joined.Add(token);
        return joined;
    }

    private static bool IsWord(Token token) => token.Kind >= TokenKind.NumberWord && !token.Firm && char.IsLetter(token.Text[0]);

    private static bool IsCount(Token token) => token.Kind is TokenKind.NumberWord or TokenKind.Place;

    private static bool IsUnknown(List<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count && tokens[at].IsUnknownWord;

    [GeneratedRegex(@"\G[0-9]+(?:[.,][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"\G(?<=[0-9] ?)ล\.(?=บ|[^\p{L}\p{M}]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Million { get; }

    [GeneratedRegex(@"\G[0-9]{1,2}/[0-9]{2}(?:[0-9]{2})?(?![0-9/]|[.,][0-9])(?<!/[0-9]{1,2}/[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfYear { get; }
}
