using OtopBot.Domain.Money;
using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>Reads one amount of baht in digits, units or Thai words; what has two meanings is returned as a question.</summary>
public static class AmountReader
{
    private static readonly Lexicon Words = new([.. AmountWords.All, .. PhraseWords.All, .. MonthWords.All]);

    public static Reading<Baht> Read(string text) => Read(text, usual: null);

    /// <summary>Reads with the usual size of such a figure in mind: a bare "40" where millions are usual is a question.</summary>
    public static Reading<Baht> Read(string text, Baht? usual)
    {
        var tokens = new TokenCursor(Lexer.Read(text, Words));
        var heard = tokens.Text(0, tokens.Count);
        if (heard.Length == 0)
            return new NotUnderstood<Baht>("", ReadingProblem.Nothing);
        var start = Skip(tokens, 0, TokenKind.Filler);
        if (AmountGrammar.At(tokens, start) is not { } phrase)
            return new NotUnderstood<Baht>(heard, ReadingProblem.Unclear);
        if (Skip(tokens, phrase.End, TokenKind.Particle) == tokens.Count)
            return phrase.Sized(heard, usual).Reading;
        return new NotUnderstood<Baht>(heard, (phrase.Reading as NotUnderstood<Baht>)?.Problem ?? ReadingProblem.Unclear);
    }

    private static int Skip(TokenCursor tokens, int at, TokenKind kind)
    {
        while (at < tokens.Count && (tokens[at].Kind == kind || tokens[at].Kind is TokenKind.Space or TokenKind.Break
            || tokens[at] is { Kind: TokenKind.Mark, Text: "=" or ":" or "!" or "." }))
            at++;
        return at;
    }
}
