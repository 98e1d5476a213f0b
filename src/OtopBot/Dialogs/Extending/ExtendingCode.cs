using System.Globalization;
using OtopBot.Domain.Campaigns;
using OtopBot.Views;

namespace OtopBot.Dialogs.Extending;

// What the buttons of asking for more time carry.
public static class ExtendingCode
{
    public const string Dialog = "extend";
    public const string AskAction = "ask";
    public const string DayAction = "day";
    public const string GrantAction = "grant";
    public const string RefuseAction = "refuse";
    public const string ConfirmAction = "confirm";
    public const string CancelAction = "cancel";

    public static ButtonCode Ask(string district, Deadline thing, DateOnly? until = null) => ButtonCode.Of(Dialog, AskAction, ThingCode.Named(district, thing, until));

    public static ButtonCode Day(ExtendingState draft, DateOnly day) => ButtonCode.Of(Dialog, DayAction, ("n", draft.Nonce), ("t", ThingCode.Write(day)));

    public static ButtonCode Decide(Extension asked, bool grants)
        => ButtonCode.Of(Dialog, grants ? GrantAction : RefuseAction, ("d", asked.DistrictCode), ("q", Write(asked.Number)));

    // District and number find what was decided when the card is tapped again.
    public static ButtonCode Confirm(ExtendingState draft) => ButtonCode.Of(Dialog, ConfirmAction, ("n", draft.Nonce), ("d", draft.District), ("q", Write(draft.Number)));

    public static ButtonCode Cancel(ExtendingState draft) => ButtonCode.Of(Dialog, CancelAction, ("n", draft.Nonce));

    public static int? Number(ButtonCode code) => int.TryParse(code["q"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
