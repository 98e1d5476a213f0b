using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>
/// Reads several months with an amount each, as in "มิ.ย. 60 ล้าน ก.ค. 120 ล้าน". What is missing or not understood is a part
/// whose month or amount says so; a month without an amount has the problem Nothing.
/// </summary>
public static class PlanReader
{
    // A district's plan of a month is in the millions, so that a bare "60" is a question.
    private static readonly Baht Usual = Baht.Of(10_000_000);

    private static readonly Lexicon Words = new(
    [
        .. AmountWords.Words(TokenKind.Filler, "เป้า", "เป้าหมาย", "แผน", "ขอแก้ไขเป็น", "ขอแก้เป็น", "ขอปรับเป็น", "ขอเป็น"),
        .. AmountWords.All, .. MonthWords.All,
        .. PhraseWords.All.Where(word => word.Form is not ("เป้า" or "เป้าหมาย" or "แผน")),
    ]);

    public static IReadOnlyList<PlanPart> Read(string text, DateOnly today, IReadOnlyList<FiscalMonth> months)
    {
        var tokens = new TokenCursor(Lexer.Read(text, Words));
        var items = new ItemReader(tokens, new(today, months), districts: null).Read();
        var parts = new List<PlanPart>();
        var open = new List<MonthItem>();
        Item? doubt = null;
        foreach (var item in items)
        {
            if (item is MonthItem { Line: var line } month)
            {
                Close(parts, open.FindAll(earlier => earlier.Line != line));
                open.RemoveAll(earlier => earlier.Line != line);
                open.Add(month);
            }
            else if (item is AmountItem or NoneItem)
            {
                Take(parts, open, item, doubt);
                (doubt, open) = (null, []);
            }
            else
            {
                doubt = item;
                if (open.Count == 0)
                    parts.Add(new(new NotUnderstood<FiscalMonth>(item.Heard, ReadingProblem.Unclear), new NotUnderstood<Baht>(item.Heard, ReadingProblem.Unclear)));
            }
        }

        Close(parts, open);
        return Merged(parts);
    }

    // Two months before one figure: neither may have it.
    private static void Take(List<PlanPart> parts, List<MonthItem> open, Item item, Item? doubt)
    {
        var amount = (item, doubt, open.Count) switch
        {
            (AmountItem figure, null, <= 1) => figure.Sized(Usual),
            (AmountItem { Phrase.Reading: NotUnderstood<Baht> refused }, _, _) => refused,
            (NoneItem, null, <= 1) => new Understood<Baht>(Baht.Zero),
            _ => new NotUnderstood<Baht>(item.Heard, ReadingProblem.Unclear),
        };
        if (open.Count == 0)
            parts.Add(new(new NotUnderstood<FiscalMonth>(item.Heard, ReadingProblem.Nothing), amount));
        parts.AddRange(open.Select(month => new PlanPart(month.Reading, amount)));
    }

    private static void Close(List<PlanPart> parts, List<MonthItem> open) =>
        parts.AddRange(open.Select(month => new PlanPart(month.Reading, new NotUnderstood<Baht>(month.Heard, ReadingProblem.Nothing))));

    // The same month twice with different amounts is a question.
    private static List<PlanPart> Merged(List<PlanPart> parts) =>
        [.. parts.GroupBy(part => part.Month).SelectMany<IGrouping<Reading<FiscalMonth>, PlanPart>, PlanPart>(same =>
            same.Key is Understood<FiscalMonth> ? [Merged(same.Key, [.. same])] : same)];

    private static PlanPart Merged(Reading<FiscalMonth> month, List<PlanPart> same) =>
        same is [var only] ? only : new(month, OneOf(same.ConvertAll(part => part.Amount)));

    private static Reading<Baht> OneOf(List<Reading<Baht>> amounts)
    {
        if (amounts.Find(amount => amount is not Understood<Baht>) is { } unclear)
            return unclear;
        List<Baht> choices = [.. amounts.OfType<Understood<Baht>>().Select(amount => amount.Value).Distinct()];
        return choices is [var only] ? new Understood<Baht>(only) : new Ambiguous<Baht>(string.Join(" / ", choices), choices);
    }
}
