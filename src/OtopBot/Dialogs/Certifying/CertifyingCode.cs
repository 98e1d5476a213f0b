using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// What the buttons of certifying carry. All but start and district count only on the card that is current.
public static class CertifyingCode
{
    public const string Dialog = "certify";
    public const string StartAction = "start";
    public const string DistrictAction = "district";
    public const string AsIsAction = "asis";
    public const string CorrectAction = "correct";
    public const string KeepAction = "keep";
    public const string AmountAction = "amount";
    public const string AgainAction = "again";
    public const string BackAction = "back";
    public const string ConfirmAction = "confirm";
    public const string CancelAction = "cancel";

    public static ButtonCode Start() => ButtonCode.Of(Dialog, StartAction);

    // The button of reminders and of the standing card.
    public static ButtonCode Start(string district) => ButtonCode.Of(Dialog, StartAction, ("d", district));

    public static ButtonCode District(string code) => ButtonCode.Of(Dialog, DistrictAction, ("d", code));

    public static ButtonCode Plain(string action, CertifyingState draft) => ButtonCode.Of(Dialog, action, ("n", draft.Nonce));

    public static ButtonCode Keep(CertifyingState draft) => ButtonCode.Of(Dialog, KeepAction, ("n", draft.Nonce), ("m", draft.Asked!.Value.ToString()));

    public static ButtonCode Amount(CertifyingState draft, Baht amount)
        => ButtonCode.Of(Dialog, AmountAction, ("n", draft.Nonce), ("v", amount.Satang.ToString(CultureInfo.InvariantCulture)));

    // District and version find the receipt again when the card was already saved.
    public static ButtonCode Confirm(CertifyingState draft)
        => ButtonCode.Of(Dialog, ConfirmAction, ("n", draft.Nonce), ("d", draft.District!), ("v", Version(draft)));

    public static bool IsOf(ButtonCode code, FiscalMonth? month) => month is { } asked && code["m"] == asked.ToString();

    private static string Version(CertifyingState draft) => ((draft.Previous ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
}
