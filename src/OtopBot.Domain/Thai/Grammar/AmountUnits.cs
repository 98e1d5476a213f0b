using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// The number itself and its units: "1.25 ล้าน", "3 แสน 5 หมื่น", "2 พันล้าน", "85k", "สิบล้านห้าแสน".
internal static class AmountUnits
{
    public static int Read(TokenCursor tokens, int at, AmountDraft draft) =>
        tokens[at].Kind == Number ? Digits(tokens, at, draft) : Words(tokens, at, draft);

    // The unit after a number in digits: its power of ten and where it ends; 0 when there is none.
    public static (int Place, int End) UnitAt(TokenCursor tokens, int at)
    {
        if (tokens[at].Kind == Thousands)
            return (tokens[at].Value, at + 1);
        var (place, end) = (0, at);
        for (var next = tokens.SkipSpaces(at); tokens[next] is { Kind: Place, Value: > 1 } unit; next = tokens.SkipSpaces(end))
        {
            if (place > 0 && unit.Value != AmountWords.MillionPlace)
                break;
            place += unit.Value;
            end = next + 1;
            if (place > 24)
                break;
        }

        return (place, end);
    }

    private static int Words(TokenCursor tokens, int at, AmountDraft draft)
    {
        var words = WordNumber.At(tokens, at);
        draft.LowestPlace = words.LowestPlace;
        draft.Bare = words.LowestPlace <= 1;
        draft.OnlyOnPaper = words.OnlyOnPaper;
        draft.OnPaper = words.Official ? words.Value : null;
        if (words.Value is not { } value)
            draft.Refuse(ReadingProblem.Unclear);
        else if (words.Spoken is not { } spoken)
            draft.Offer(value);
        else
            draft.Offer(spoken < Exact.Of(1000) ? [value, spoken] : [spoken, value]);
        return words.End;
    }

    private static int Digits(TokenCursor tokens, int at, AmountDraft draft)
    {
        var sum = Exact.Of(0);
        var below = Exact.Of(1).Times(30);
        for (var first = true; ; first = false)
        {
            var number = DigitNumber.Of(tokens[at].Text);
            var (place, end) = UnitAt(tokens, at + 1);
            if (place == 0 && first)
                return Plain(tokens, at, number, draft);
            if (number.Value is not { } value)
            {
                draft.Refuse(number.Problem);
                return end;
            }

            sum += value.Times(place);
            below = Exact.Of(1).Times(place);
            draft.Offer(sum);
            draft.LowestPlace = tokens[at + 1].Kind == Thousands ? 0 : place;
            draft.Fraction = !value.IsWhole;
            if (draft.LowestPlace == 0 || draft.Fraction || !Continues(tokens, end, below, out at))
                return end;
        }
    }

    // A second number belongs to the first when it has a smaller unit and stays below the first one's.
    private static bool Continues(TokenCursor tokens, int end, Exact below, out int next)
    {
        next = tokens.SkipSpaces(end);
        if (tokens[next].Kind != Number || tokens[next + 1].Kind == Thousands)
            return false;
        var (place, _) = UnitAt(tokens, next + 1);
        return place > 0 && DigitNumber.Of(tokens[next].Text).Value is { } value && value.Times(place) < below;
    }

    private static int Plain(TokenCursor tokens, int at, DigitNumber number, AmountDraft draft)
    {
        draft.Bare = !number.Grouped;
        if (number.Value is not { } value)
        {
            draft.Refuse(number.Problem);
            return at + 1;
        }

        draft.Offer(value);
        if (number.DotMayGroup)
            draft.Offer(number.Whole.Length > 3 ? [number.WithoutDot, value]
                : number.Whole == "0" ? [value.Times(6), value] : [number.WithoutDot, value.Times(6)]);
        return number.IsPlain && number.Whole.Length <= 3 ? SpacedGroups(tokens, at, draft) : at + 1;
    }

    // "63 054 386": spaces between thousands; "500 300" may as well be two figures.
    private static int SpacedGroups(TokenCursor tokens, int at, AmountDraft draft)
    {
        var (digits, end, certain) = (tokens[at].Text, at + 1, false);
        while (tokens[end].Kind == Space && tokens[end + 1] is { Kind: Number, Text.Length: 3 } group && group.Text.All(char.IsAsciiDigit)
            && UnitAt(tokens, end + 2).Place == 0 && digits is not "0")
        {
            certain |= group.Text[0] == '0';
            digits += group.Text;
            end += 2;
        }

        if (end == at + 1)
            return end;
        draft.Bare = false;
        var joined = DigitNumber.Of(digits);
        if (joined.Value is { } value)
            draft.Offer(certain ? [value] : [value, .. draft.Values]);
        else
            draft.Refuse(joined.Problem);
        return end;
    }
}
