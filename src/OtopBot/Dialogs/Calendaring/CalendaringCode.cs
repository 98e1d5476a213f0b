using System.Globalization;
using OtopBot.Views;

namespace OtopBot.Dialogs.Calendaring;

// What the buttons of the calendar carry.
public static class CalendaringCode
{
    public const string Dialog = "calendar";
    public const string ShowAction = "show";
    public const string AddAction = "add";
    public const string RevokeAction = "revoke";
    public const string ConfirmAction = "confirm";
    public const string CancelAction = "cancel";

    public static ButtonCode Show { get; } = ButtonCode.Of(Dialog, ShowAction);

    public static ButtonCode Add { get; } = ButtonCode.Of(Dialog, AddAction);

    public static ButtonCode Revoke { get; } = ButtonCode.Of(Dialog, RevokeAction);

    public static ButtonCode RevokeDay(DateOnly day) => ButtonCode.Of(Dialog, RevokeAction, ("d", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static ButtonCode Confirm(CalendaringState draft) => ButtonCode.Of(Dialog, ConfirmAction, ("n", draft.Nonce));

    public static ButtonCode Cancel(CalendaringState draft) => ButtonCode.Of(Dialog, CancelAction, ("n", draft.Nonce));

    public static DateOnly? Day(ButtonCode code)
        => DateOnly.TryParseExact(code["d"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
