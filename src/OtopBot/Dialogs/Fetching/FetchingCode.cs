using OtopBot.Views;

namespace OtopBot.Dialogs.Fetching;

public static class FetchingCode
{
    public const string Dialog = "receipt";
    public const string ListAction = "list";
    public const string ShowAction = "show";

    public static ButtonCode List() => ButtonCode.Of(Dialog, ListAction);

    public static ButtonCode List(string district) => ButtonCode.Of(Dialog, ListAction, ("d", district));

    public static ButtonCode Show(string number) => ButtonCode.Of(Dialog, ShowAction, ("r", number));
}
