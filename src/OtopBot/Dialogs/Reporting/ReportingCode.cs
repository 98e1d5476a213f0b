using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

// What the buttons of reporting carry. Those with a nonce count only on the card that is current.
public static class ReportingCode
{
    public const string Dialog = "report";
    public const string StartAction = "start";
    public const string DistrictAction = "district";
    public const string MonthAction = "month";
    public const string FigureAction = "figure";
    public const string AmountAction = "amount";
    public const string AgainAction = "again";
    public const string RepairAction = "repair";
    public const string FixAction = "fix";
    public const string FixMonthAction = "fixmonth";
    public const string KeepAction = "keep";
    public const string BackAction = "back";
    public const string ZeroAction = "zero";
    public const string ChangeAction = "change";
    public const string OtherReasonAction = "otherreason";
    public const string ConfirmAction = "confirm";
    public const string CancelAction = "cancel";
    public const string CentralAction = "central";

    public static ButtonCode Start() => ButtonCode.Of(Dialog, StartAction);

    public static ButtonCode Start(string district) => ButtonCode.Of(Dialog, StartAction, ("d", district));

    // The button of reminders and of the standing card: begins with this very month.
    public static ButtonCode Start(string district, FiscalMonth month) => ButtonCode.Of(Dialog, StartAction, ("d", district), ("m", month.ToString()));

    public static ButtonCode District(string code) => ButtonCode.Of(Dialog, DistrictAction, ("d", code));

    public static ButtonCode Month(ReportingState draft, FiscalMonth month) => ButtonCode.Of(Dialog, MonthAction, ("d", draft.District ?? ""), ("m", month.ToString()));

    public static ButtonCode Name(ReportingState draft, Figure figure) => Marked(FigureAction, draft, ("f", Write(figure)));

    public static ButtonCode Amount(ReportingState draft, Baht amount) => Marked(AmountAction, draft, ("v", Write(amount)));

    public static ButtonCode Repair(ReportingState draft, Figure figure) => Marked(RepairAction, draft, ("f", Write(figure)));

    public static ButtonCode Fix(string district, FiscalMonth month, Figure figure)
        => ButtonCode.Of(Dialog, FixAction, ("d", district), ("m", month.ToString()), ("f", Write(figure)));

    // District and month find the receipt again when the card was already saved.
    public static ButtonCode Confirm(ReportingState draft)
        => Marked(ConfirmAction, draft, ("d", draft.District!), ("m", draft.Month!.Value.ToString()));

    public static ButtonCode Plain(string action, ReportingState draft) => Marked(action, draft);

    public static ButtonCode Central(MonthlyReport report, CentralEntry entry) => ButtonCode.Of(Dialog, CentralAction, ("r", report.Number), ("e", entry.ToString()));

    public static string Write(Figure figure) => figure.ToString();

    public static Figure? Figure(ButtonCode code) => Known<Figure>(code["f"]);

    public static CentralEntry? Entry(ButtonCode code) => Known<CentralEntry>(code["e"]);

    public static string Write(Baht amount) => amount.Satang.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static T? Known<T>(string? name)
        where T : struct, Enum
        => Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name!) : null;

    private static ButtonCode Marked(string action, ReportingState draft, params (string, string)[] values) => ButtonCode.Of(Dialog, action, [("n", draft.Nonce), .. values]);
}
