using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Summaries;

// The buttons below a summary; the dialog of that name answers them.
public static class SummaryCode
{
    public const string Dialog = "sum";
    public const string MonthAction = "month";
    public const string MissingAction = "missing";

    public static Choice Missing { get; } = new(Words.Missing, ButtonCode.Of(Dialog, MissingAction));

    public static Choice Newest { get; } = new(Words.Summary, ButtonCode.Of(Dialog, MonthAction));

    public static Choice Of(FiscalMonth month) => Of(month, ThaiDate.Month(month));

    public static Choice Summary(FiscalMonth month) => Of(month, $"{Words.Summary} {ThaiDate.Month(month)}");

    public static Choice Open(string label, Uri address) => new(label, new UriAction(label, address.AbsoluteUri));

    private static Choice Of(FiscalMonth month, string label) => new(label, ButtonCode.Of(Dialog, MonthAction, ("m", month.ToString())));
}
