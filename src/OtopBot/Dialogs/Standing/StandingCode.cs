using OtopBot.Domain.Calendar;
using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

public static class StandingCode
{
    public const string Status = "status";
    public const string History = "history";
    private const string ShowAction = "show";

    public static ButtonCode ShowStatus() => ButtonCode.Of(Status, ShowAction);

    public static ButtonCode ShowHistory() => ButtonCode.Of(History, ShowAction);

    public static ButtonCode ShowHistory(string district) => ButtonCode.Of(History, ShowAction, ("d", district));

    public static ButtonCode ShowHistory(string district, FiscalMonth month) => ButtonCode.Of(History, ShowAction, ("d", district), ("m", month.ToString()));
}
