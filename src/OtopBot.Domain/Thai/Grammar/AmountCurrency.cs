using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// "บาท", "บ.", ".-", "ถ้วน" and the satang behind them.
internal static class AmountCurrency
{
    public static int Read(TokenCursor tokens, int end, AmountDraft draft)
    {
        var next = tokens.SkipSpaces(end);
        if (tokens[next].Kind == Satang)
        {
            draft.Offer(draft.HasCurrency || Hundredths(draft) is not { } satang ? [] : [satang]);
            draft.HasCurrency = true;
            return next + 1;
        }

        if (tokens[end].Kind == Dash && !tokens[tokens.SkipSpaces(end + 1)].IsNumeral)
            (draft.HasCurrency, end) = (true, end + 1);
        for (next = tokens.SkipSpaces(end); tokens[next].Kind is Currency or Exactly; next = tokens.SkipSpaces(end))
        {
            draft.HasCurrency = true;
            end = next + 1;
            if (tokens[next].Kind == Exactly)
                draft.TakeOnPaper();
        }

        return draft.HasCurrency ? WithSatang(tokens, end, next, draft) : end;
    }

    private static int WithSatang(TokenCursor tokens, int end, int next, AmountDraft draft)
    {
        if (!tokens[next].IsNumeral)
            return end;
        var satang = new AmountDraft();
        var after = tokens.SkipSpaces(AmountUnits.Read(tokens, next, satang));
        var hundredths = satang.Problem is null ? Hundredths(satang) : null;
        // "100 บาท 50" may leave out the word satang.
        if (tokens[after].Kind != Satang && hundredths is not null)
            draft.Refuse(ReadingProblem.Unclear);
        if (tokens[after].Kind != Satang)
            return end;
        draft.TakeOnPaper();
        draft.Offer(hundredths is { } part && draft.Values is [{ IsWhole: true } baht] ? [baht + part] : []);
        return after + 1;
    }

    private static Exact? Hundredths(AmountDraft draft) =>
        draft.Values is [{ IsWhole: true } satang] && satang < Exact.Of(100) ? new(satang.Parts / 100) : null;
}
