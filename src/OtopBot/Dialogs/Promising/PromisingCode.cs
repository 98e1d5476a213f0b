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

    // Of a day that may be two, which one is asked after the thing.
    public static ButtonCode Ask(string district, Deadline thing, IReadOnlyList<DateOnly> either) => ButtonCode.Of(Dialog, AskAction, [.. ThingCode.Named(district, thing), ("c", string.Join('.', either.Select(ThingCode.Write)))]);

    public static IReadOnlyList<DateOnly> Days(ButtonCode code) => [.. (code["c"] ?? "").Split('.').Select(ThingCode.Day).OfType<DateOnly>()];

    public static ButtonCode Set(string district, Deadline thing, DateOnly day) => ButtonCode.Of(Dialog, SetAction, ThingCode.Named(district, thing, day));

    public static ButtonCode Drop(string district, Deadline thing) => ButtonCode.Of(Dialog, DropAction, ThingCode.Named(district, thing));
}
