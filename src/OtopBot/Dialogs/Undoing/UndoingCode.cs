using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reports;
using OtopBot.Views;

namespace OtopBot.Dialogs.Undoing;

// What the buttons of undoing carry: always the very version that is meant.
public static class UndoingCode
{
    public const string Dialog = "undo";
    public const string AskAction = "ask";
    public const string ConfirmAction = "confirm";
    public const string CancelAction = "cancel";

    public static ButtonCode Ask(MonthlyReport report) => ButtonCode.Of(Dialog, AskAction, Named(report));

    public static ButtonCode Confirm(UndoingState draft, MonthlyReport report) => ButtonCode.Of(Dialog, ConfirmAction, [("n", draft.Nonce), .. Named(report)]);

    public static ButtonCode Cancel(UndoingState draft) => ButtonCode.Of(Dialog, CancelAction, ("n", draft.Nonce));

    public static (string District, FiscalMonth Month, int Version)? Read(ButtonCode code)
        => code["d"] is { Length: > 0 } district && FiscalMonth.TryParse(code["m"], out var month) && int.TryParse(code["v"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (district, month, version)
            : null;

    private static (string, string)[] Named(MonthlyReport report)
        => [("d", report.DistrictCode), ("m", report.Month.ToString()), ("v", report.Version.ToString(CultureInfo.InvariantCulture))];
}
