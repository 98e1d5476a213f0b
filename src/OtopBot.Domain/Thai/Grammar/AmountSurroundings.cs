using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// What stands beside a figure and changes its meaning: about, minus, ranges, shares, other currencies, unknown words.
internal static class AmountSurroundings
{
    // Where the number begins, after what may stand before it.
    public static int Before(TokenCursor tokens, int start, AmountDraft draft)
    {
        if (tokens[start - 1] is { Kind: Unknown or Operator or Slash or Percent or Thousands } or { Kind: Mark, Text: "." or "," or "'" })
            draft.Refuse(ReadingProblem.Unclear);
        for (var at = start; ; at = tokens.SkipSpaces(at + 1))
        {
            switch (tokens[at].Kind)
            {
                case About or More or Percent:
                    draft.Refuse(ReadingProblem.Approximate);
                    break;
                case Below:
                    draft.Refuse(ReadingProblem.Negative);
                    break;
                case Dash when tokens[at + 1].IsNumeral || tokens[at + 1].Kind == Currency:
                    draft.Refuse(ReadingProblem.Negative);
                    break;
                case Foreign:
                    draft.Refuse(ReadingProblem.ForeignCurrency);
                    break;
                case Operator:
                    draft.Refuse(ReadingProblem.Unclear);
                    break;
                case Currency when tokens[at].Text is "฿" or "thb" or "baht":
                    draft.HasCurrency = true;
                    break;
                case Open when Encloses(tokens, at):
                    draft.Refuse(ReadingProblem.Unclear);
                    break;
                default:
                    return at;
            }
        }
    }

    public static int After(TokenCursor tokens, int end, AmountDraft draft)
    {
        for (var next = tokens.SkipSpaces(end); ; next = tokens.SkipSpaces(end))
        {
            switch (tokens[next].Kind)
            {
                case About or More or Percent:
                    draft.Refuse(ReadingProblem.Approximate);
                    end = tokens.SkipSpaces(next + 1) is var unit && tokens[unit].Kind is Currency or Place ? unit + 1 : next + 1;
                    break;
                case Foreign:
                    draft.Refuse(ReadingProblem.ForeignCurrency);
                    end = next + 1;
                    break;
                case Dash or TokenKind.Range when Another(tokens, next) is { } other:
                    draft.Refuse(ReadingProblem.Approximate);
                    end = other;
                    break;
                case Operator or Slash when Another(tokens, next) is { } other:
                    draft.Refuse(ReadingProblem.Unclear);
                    end = other;
                    break;
                case Operator:
                    draft.Refuse(ReadingProblem.Approximate);
                    end = next + 1;
                    break;
                default:
                    if (IsOfSomethingElse(tokens, end, next, draft))
                        draft.Refuse(ReadingProblem.Unclear);
                    return end;
            }
        }
    }

    // "12 ร้าน", "5kg", "6 เดือน", "5 สิบ", "1.2.3": the figure is not an amount of baht, or not all of it.
    private static bool IsOfSomethingElse(TokenCursor tokens, int end, int next, AmountDraft draft) => tokens[next] switch
    {
        { Kind: Unknown } word => word.IsUnknownWord ? !draft.HasCurrency || next == end : next == end && tokens[next + 1].IsNumeral,
        { Kind: Place or Thousands or Satang or NumberWord } => true,
        { Kind: Reference or YearWord } => !draft.HasCurrency,
        { Kind: MonthWord } => !draft.HasCurrency && !NamesMonth(tokens[tokens.SkipSpaces(next + 1)], draft),
        { Kind: Filler } => !draft.HasCurrency && AfterFillers(tokens, next) is { IsNumeral: true } or { Kind: Unknown, IsUnknownWord: true },
        { Kind: Mark, Text: "." or "," or ":" or "'" } => tokens[tokens.SkipSpaces(next + 1)].IsNumeral,
        { Kind: Number or MonthNumber } => next == end,
        _ => false,
    };

    // "5,000 เดือน 6" goes on to a month; "6 เดือน 5" counts months.
    private static bool NamesMonth(Token token, AmountDraft draft) =>
        token.Kind is Month or MonthNumber || token is { Kind: Number, Text.Length: <= 2 } && draft.Values is [var value, ..] && value >= Exact.Of(100);

    // "3 ช่องทาง 5,000": what a figure counts may be one of our own words.
    private static Token AfterFillers(TokenCursor tokens, int at)
    {
        while (tokens[at].Kind is Filler or Space or Mark or Currency or About or Below or Open or Dash)
            at++;
        return tokens[at];
    }

    private static int? Another(TokenCursor tokens, int at)
    {
        var next = tokens.SkipSpaces(at + 1);
        while (tokens[next].Kind is Currency or Dash or About)
            next = tokens.SkipSpaces(next + 1);
        return tokens[next].IsNumeral ? AmountCurrency.Read(tokens, AmountGrammar.SkipNumber(tokens, next), new()) : null;
    }

    // "(500)" is how accountants write less than nothing.
    private static bool Encloses(TokenCursor tokens, int open)
    {
        var at = open + 1;
        while (tokens[at].IsNumeral || tokens[at].Kind is Space or Currency)
            at++;
        return tokens[tokens.SkipSpaces(open + 1)].Kind != Close && tokens[at].Kind == Close;
    }
}
