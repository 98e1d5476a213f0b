using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// What may follow a unit without one of its own: "1 ล้าน 250,000", "1 ล้าน 5", "1 ล้านสองแสน"; mostly a question.
internal static class AmountTail
{
    public static int Read(TokenCursor tokens, int end, AmountDraft draft)
    {
        var next = tokens.SkipSpaces(end);
        if (draft.LowestPlace < 2 || draft.Values is not [var sum, ..])
            return end;
        var unit = Exact.Of(1).Times(draft.LowestPlace);
        return tokens[next].Kind switch
        {
            Number => Digits(tokens, (end, next), (sum, unit), draft),
            NumberWord => Words(tokens, (end, next), (sum, unit), draft),
            _ => end,
        };
    }

    private static int Digits(TokenCursor tokens, (int End, int Next) at, (Exact Sum, Exact Unit) read, AmountDraft draft)
    {
        var number = DigitNumber.Of(tokens[at.Next].Text);
        var (place, end) = AmountUnits.UnitAt(tokens, at.Next + 1);
        if (number.Value is not { } value || value.Times(place) >= read.Unit || value.IsZero || number.DotMayGroup && place == 0)
            return at.End;
        var whole = read.Sum + value.Times(place);
        var spaced = at.Next > at.End;
        if (draft.Fraction || place > 0 || draft.Values.Count > 1)
            draft.Offer([whole, .. draft.Values]);
        else if (Spoken(number, value, draft.LowestPlace) is { } spoken)
            draft.Offer([read.Sum + spoken, whole, .. spaced ? draft.Values : []]);
        else
            draft.Offer([whole, .. spaced ? draft.Values : []]);
        draft.LowestPlace = 0;
        return end;
    }

    // "1 ล้าน 5" is said for 1.5 million, "1 ล้าน 200" for 1.2 million.
    private static Exact? Spoken(DigitNumber number, Exact value, int place) => number switch
    {
        { IsPlain: true, Whole.Length: 1 } => value.Times(place - 1),
        { IsPlain: true } when value < Exact.Of(1000) && value.Times(3) < Exact.Of(1).Times(place) => value.Times(3),
        _ => null,
    };

    private static int Words(TokenCursor tokens, (int End, int Next) at, (Exact Sum, Exact Unit) read, AmountDraft draft)
    {
        var words = WordNumber.At(tokens, at.Next);
        if (words.Value is not { } value || value >= read.Unit || words.OnlyOnPaper || draft.Fraction || draft.Values.Count > 1)
            draft.Refuse(ReadingProblem.Unclear);
        else if (words.OneDigit)
            draft.Offer(read.Sum + value.Times(draft.LowestPlace - 1), read.Sum + value);
        else
            draft.Offer(words.Spoken is { } spoken ? [read.Sum + spoken, read.Sum + value] : [read.Sum + value]);
        draft.LowestPlace = 0;
        return words.End;
    }
}
