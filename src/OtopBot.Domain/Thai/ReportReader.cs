using System.Runtime.CompilerServices;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>Reads a whole report in one message, in any order: month, district, general, online, total, no sales, central entry.</summary>
public sealed class ReportReader
{
    private static readonly string[] Questions = ["ไหม", "มั้ย", "หรือ", "รึ", "เปล่า", "?", "ใช่"];

    private readonly ChannelWords _words;
    private readonly Lexicon _withoutDistricts;
    private readonly ConditionalWeakTable<DistrictReader, Lexicon> _withDistricts = [];

    public ReportReader(ChannelWords words)
    {
        _words = words;
        _withoutDistricts = LexiconWith([]);
    }

    public ReportSentence Read(string text, ReportContext context)
    {
        var tokens = new TokenCursor(Lexer.Read(text, LexiconOf(context.Districts)));
        var items = new ItemReader(tokens, new(context.Today, context.OfferedMonths), context.Districts).Read();
        var heard = tokens.Text(0, tokens.Count);
        var month = Merged(items.OfType<MonthItem>().Select(item => item.Reading), heard);

        var sorter = new ChannelSorter(context.Usual?.Invoke(month is Understood<FiscalMonth>(var known) ? known : null));
        sorter.Sort(LineOrder.Settled(items));
        CentralEntry[] central = [.. items.OfType<CentralItem>().Select(item => item.Entry).Distinct()];
        string[] rest = [.. sorter.Rest, .. central.Length > 1 ? items.OfType<CentralItem>().Select(item => item.Heard) : []];
        var noSales = sorter.SaysNone && !items.Any(item => item is AmountItem or LabelItem or NotItem) && !IsQuestion(items);

        return new(
            month,
            Merged(items.OfType<DistrictItem>().Select(item => item.Reading), heard),
            sorter[Channel.General, heard],
            sorter[Channel.Online, heard],
            sorter[Channel.Total, heard],
            sorter.Unlabelled,
            noSales,
            central is [var entry] ? entry : null,
            noSales ? [.. items.OfType<UnknownItem>().Select(item => item.Heard)] : rest);
    }

    // The districts of one province stay the same from message to message.
    private Lexicon LexiconOf(DistrictReader? districts) =>
        districts is null ? _withoutDistricts : _withDistricts.GetValue(districts, known => LexiconWith(known.Lexemes));

    private Lexicon LexiconWith(IEnumerable<Lexeme> districts) =>
        new([.. districts, .. _words.Lexemes, .. AmountWords.All, .. MonthWords.All, .. PhraseWords.All]) { KnowsCentral = true };

    private static bool IsQuestion(IReadOnlyList<Item> items) =>
        items.OfType<UnknownItem>().Any(item => Questions.Any(word => item.Heard.Contains(word, StringComparison.Ordinal)));

    private static Reading<T>? Merged<T>(IEnumerable<Reading<T>> readings, string heard)
    {
        List<Reading<T>> said = [.. readings];
        if (said.Count < 2)
            return said.FirstOrDefault();
        if (said.Find(reading => reading is NotUnderstood<T>) is { } refused)
            return refused;
        List<T> choices = [.. said.SelectMany(reading => reading switch
        {
            Understood<T>(var value) => [value],
            Ambiguous<T>(_, var values) => values,
            _ => [],
        }).Distinct()];
        return choices is [var only] ? new Understood<T>(only) : new Ambiguous<T>(heard, choices);
    }
}
