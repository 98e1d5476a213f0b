using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

public static class StandingCode
{
    public const string Status = "status";
    public const string History = "history";
    private const string ShowAction = "show";

    public static ButtonCode ShowStatus() => ButtonCode.Of(Status, ShowAction);

    public static ButtonCode ShowHistory() => ButtonCode.Of(History, ShowAction);
}
