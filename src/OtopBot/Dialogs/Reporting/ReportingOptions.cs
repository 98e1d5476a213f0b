using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs.Reporting;

// A province's own words for where things are sold, besides those that everybody uses.
public sealed class ReportingOptions
{
    public const string Section = "Reporting";

    public IList<string> GeneralWords { get; } = [];

    public IList<string> OnlineWords { get; } = [];

    public IList<string> TotalWords { get; } = [];

    public ReportReader Reader() => new(new ChannelWords(GeneralWords, OnlineWords, TotalWords));
}
