using System.Globalization;
using OtopBot.Domain.Calendar;
using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// month = name [year] | "เดือน" number [year] | month/year | "เดือนนี้" | "เดือนที่แล้ว"
internal static class MonthGrammar
{
    public static MonthPhrase? At(TokenCursor tokens, int start, MonthContext context)
    {
        switch (tokens[start].Kind)
        {
            case Month:
                return Named(tokens, start, start + 1, tokens[start].Value, context);
            case Unknown when MonthTypos.Of(tokens[start].Text) is { } month:
                return Named(tokens, start, start + 1, month, context);
            case RelativeMonth:
                var relative = FiscalMonth.Of(context.Today);
                return new(start + 1, new Understood<FiscalMonth>(tokens[start].Value < 0 ? relative.Previous : relative));
            case MonthNumber when !IsFigure(tokens, start + 1):
                return Numbered(tokens, start, start, context);
            case MonthWord:
                var next = tokens.SkipSpaces(start + 1);
                return tokens[next].Kind == MonthNumber && !IsFigure(tokens, next + 1) ? Numbered(tokens, start, next, context)
                    : IsMonthNumber(tokens, next) ? Named(tokens, start, next + 1, Int(tokens[next].Text), context)
                    : null;
            default:
                return null;
        }
    }

    // The year behind a name: "63", "2563", "/63", "ปี 2563", "พ.ศ. 2563"; not "63 ล้าน" and not "63,054,386".
    public static (int End, string? Digits, bool Said) YearAt(TokenCursor tokens, int at)
    {
        var next = tokens.SkipSpaces(at);
        if (tokens[next].Kind is Slash or Dash && next == at)
            next++;
        var said = false;
        for (; tokens[next].Kind == YearWord; next = tokens.SkipSpaces(next + 1))
            said = true;
        return tokens[next] is { Kind: Number, Text.Length: 2 or 4 } year && year.Text.All(char.IsAsciiDigit) && !IsFigure(tokens, next + 1)
            ? (next + 1, year.Text, said)
            : (at, null, said);
    }

    private static MonthPhrase Named(TokenCursor tokens, int start, int end, int month, MonthContext context)
    {
        var (after, digits, said) = YearAt(tokens, end);
        if (digits is null)
            return new(end, Checked(month, tokens.Text(start, end), context));
        var counts = !said && digits.Length == 2 && tokens[tokens.SkipSpaces(after)].IsUnknownWord;
        if (Years.Of(digits, context.Today) is { } year && (!counts || context.Offers(year, month)))
            return new(after, Dated(year, month, tokens.Text(start, after)));
        return said || digits.Length == 4 && digits[0] is '1' or '2' && digits[1] is '0' or '4' or '5' or '6'
            ? new(after, new NotUnderstood<FiscalMonth>(tokens.Text(start, after), ReadingProblem.Impossible))
            : new(end, Checked(month, tokens.Text(start, end), context));
    }

    private static MonthPhrase Numbered(TokenCursor tokens, int start, int at, MonthContext context)
    {
        var parts = tokens[at].Text.Split('/');
        var heard = tokens.Text(start, at + 1);
        return new(at + 1, Years.Of(parts[1], context.Today) is { } year
            ? Dated(year, Int(parts[0]), heard)
            : new NotUnderstood<FiscalMonth>(heard, ReadingProblem.Impossible));
    }

    private static Reading<FiscalMonth> Checked(int month, string heard, MonthContext context) =>
        month is >= 1 and <= 12 ? context.Nearest(month, heard) : new NotUnderstood<FiscalMonth>(heard, ReadingProblem.Impossible);

    private static Reading<FiscalMonth> Dated(int year, int month, string heard) => month is >= 1 and <= 12
        ? new Understood<FiscalMonth>(new(year, month))
        : new NotUnderstood<FiscalMonth>(heard, ReadingProblem.Impossible);

    private static bool IsMonthNumber(TokenCursor tokens, int at) =>
        tokens[at] is { Kind: Number, Text.Length: <= 2 } number && number.Text.All(char.IsAsciiDigit) && !IsFigure(tokens, at + 1);

    // A unit or a currency behind a number makes it money.
    private static bool IsFigure(TokenCursor tokens, int at)
    {
        var next = tokens.SkipSpaces(at);
        return tokens[next].Kind is Place or Thousands or Currency or Exactly or Satang or Percent or More or Foreign or Operator
            || next == at && tokens[next].Kind is Unknown or NumberWord or Dash or Slash && tokens[next].IsUnknownWord | tokens[next + 1].IsNumeral
            || next == at && tokens[next] is { Kind: Mark, Text: "." or "," } && tokens[next + 1].IsNumeral;
    }

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
