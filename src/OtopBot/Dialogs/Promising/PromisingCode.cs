using OtopBot.Domain.Campaigns;
using OtopBot.Views;

namespace OtopBot.Dialogs.Promising;

// What the buttons of a promise carry. Reminders offer the first.
public static class PromisingCode
{
    public const string Dialog = "promise";
    public const string AskAction = "ask";
    public const string SetAction = "set";
    public const string DropAction = "drop";

    public static ButtonCode Ask(string district, Deadline thing) => ButtonCode.Of(Dialog, AskAction, ThingCode.Named(district, thing));

    public static ButtonCode Set(string district, Deadline thing, DateOnly day) => ButtonCode.Of(Dialog, SetAction, ThingCode.Named(district, thing, day));

    public static ButtonCode Drop(string district, Deadline thing) => ButtonCode.Of(Dialog, DropAction, ThingCode.Named(district, thing));
}
