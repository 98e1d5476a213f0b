using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// What the buttons of certifying carry. All but start, district and withdraw count only on the card that is current.
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
    public const string WithdrawAction = "withdraw";
    public const string ReasonAction = "reason";

    public static ButtonCode Start() => ButtonCode.Of(Dialog, StartAction);

    // The button of reminders and of the standing card.
    public static ButtonCode Start(string district) => ButtonCode.Of(Dialog, StartAction, ("d", district));

    public static ButtonCode District(string code) => ButtonCode.Of(Dialog, DistrictAction, ("d", code));

    public static ButtonCode Plain(string action, CertifyingState draft) => ButtonCode.Of(Dialog, action, ("n", draft.Nonce));

    public static ButtonCode Keep(CertifyingState draft) => ButtonCode.Of(Dialog, KeepAction, ("n", draft.Nonce), ("m", draft.Asked!.Value.ToString()));

    public static ButtonCode Amount(CertifyingState draft, Baht amount)
        => ButtonCode.Of(Dialog, AmountAction, ("n", draft.Nonce), ("v", amount.Satang.ToString(CultureInfo.InvariantCulture)));

    // Opens the question only, so it may stand on old cards; the version tells whether it still speaks of what stands.
    public static ButtonCode Withdraw(string district, int version)
        => ButtonCode.Of(Dialog, WithdrawAction, ("d", district), ("v", version.ToString(CultureInfo.InvariantCulture)));

    public static ButtonCode Reason(CertifyingState draft, int number)
        => ButtonCode.Of(Dialog, ReasonAction, ("n", draft.Nonce), ("v", number.ToString(CultureInfo.InvariantCulture)));

    // District and act find the receipt again when the card was already saved.
    public static ButtonCode Confirm(CertifyingState draft)
        => ButtonCode.Of(Dialog, ConfirmAction, ("n", draft.Nonce), ("d", draft.District!), ("v", Act(draft)));

    public static bool IsOf(ButtonCode code, FiscalMonth? month) => month is { } asked && code["m"] == asked.ToString();

    private static string Act(CertifyingState draft) => ((draft.Previous ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
}
