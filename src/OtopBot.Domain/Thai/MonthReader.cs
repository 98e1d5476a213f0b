using System.Text.RegularExpressions;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>
/// Reads a month in words or numbers. A year of two or four digits is the B.E. or C.E. year within ten years of today
/// (in 2563: 63 and 2563, 20 and 2020); a month without a year is the one on offer, else the nearest that has begun.
/// </summary>
public static partial class MonthReader
{
    private static readonly Lexicon Words = new([.. MonthWords.All, .. AmountWords.All, .. PhraseWords.All]);

    public static Reading<FiscalMonth> Read(string text, DateOnly today, IReadOnlyList<FiscalMonth> offered)
    {
        var context = new MonthContext(today, offered);
        var plain = ThaiDigits.Normalise(text);
        if (plain.Length == 0)
            return new NotUnderstood<FiscalMonth>("", ReadingProblem.Nothing);
        if (Numbers.Match(plain) is { Success: true } numbers)
            return Numbered(numbers, plain, context);

        var tokens = new TokenCursor(Lexer.Read(plain, Words));
        var start = tokens[0].Kind is TokenKind.Filler ? tokens.SkipSpaces(1) : 0;
        if (tokens[start].Kind == TokenKind.MonthWord && tokens[tokens.SkipSpaces(start + 1)].Kind is TokenKind.Month or TokenKind.Unknown)
            start = tokens.SkipSpaces(start + 1);
        if (MonthGrammar.At(tokens, start, context) is not { } phrase)
            return new NotUnderstood<FiscalMonth>(plain, ReadingProblem.Unclear);
        var end = phrase.End;
        while (tokens[end].Kind is TokenKind.Particle or TokenKind.Space || tokens[end] is { Kind: TokenKind.Mark, Text: "." })
            end++;
        return end == tokens.Count ? phrase.Reading : new NotUnderstood<FiscalMonth>(plain, ReadingProblem.Unclear);
    }

    private static Reading<FiscalMonth> Numbered(Match numbers, string heard, MonthContext context)
    {
        var month = int.Parse(numbers.Groups["month"].Value, System.Globalization.CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
            return new NotUnderstood<FiscalMonth>(heard, ReadingProblem.Impossible);
        if (!numbers.Groups["year"].Success)
            return context.Nearest(month, heard);
        return Years.Of(numbers.Groups["year"].Value, context.Today) is { } year
            ? new Understood<FiscalMonth>(new(year, month))
            : new NotUnderstood<FiscalMonth>(heard, ReadingProblem.Impossible);
    }

    // "6", "6/63", "06-2563", "2563-06": only numbers can be a month here, where nothing else is expected.
    [GeneratedRegex(@"^(?:(?<month>[0-9]{1,2})(?: ?[/-] ?(?<year>[0-9]{4}|[0-9]{2}))?|(?<year>[0-9]{4}) ?[/-] ?(?<month>[0-9]{1,2}))$")]
    private static partial Regex Numbers { get; }
}
