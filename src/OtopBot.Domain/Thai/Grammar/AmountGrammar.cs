using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// amount = before number [unit] {number unit} [currency [satang]] after; anything doubtful becomes choices or a problem.
internal static class AmountGrammar
{
    public static AmountPhrase? At(TokenCursor tokens, int start)
    {
        var draft = new AmountDraft();
        var number = AmountSurroundings.Before(tokens, start, draft);
        if (!tokens[number].IsNumeral)
            return null;
        var end = AmountTail.Read(tokens, AmountUnits.Read(tokens, number, draft), draft);
        end = AmountCurrency.Read(tokens, end, draft);
        end = AmountSurroundings.After(tokens, end, draft);
        return new(start, end, draft.Finish(tokens.Text(start, end)), draft is { Bare: true, HasCurrency: false });
    }

    // The end of what follows an amount and cannot be part of it, such as the upper end of a range.
    public static int SkipNumber(TokenCursor tokens, int number) =>
        tokens[number].Kind == Number
            ? AmountTail.Read(tokens, AmountUnits.Read(tokens, number, new()), new())
            : WordNumber.At(tokens, number).End;
}
