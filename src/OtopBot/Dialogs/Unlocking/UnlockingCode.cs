using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Views;

namespace OtopBot.Dialogs.Unlocking;

// What the buttons of opening again carry. Without a month it is the certification.
public static class UnlockingCode
{
    public const string Dialog = "unlock";
    public const string AskAction = "ask";
    public const string ChooseAction = "choose";
    public const string OpenAction = "open";
    public const string RefuseAction = "refuse";
    public const string ConfirmAction = "confirm";
    public const string CancelAction = "cancel";
    private const string Certification = "certification";

    // Asks, or for the province opens: which of the things that are locked.
    public static ButtonCode Choose(string district) => ButtonCode.Of(Dialog, ChooseAction, ("d", district));

    public static ButtonCode Ask(string district, Deadline deadline) => ButtonCode.Of(Dialog, AskAction, ("d", district), ("m", Write(deadline)));

    public static ButtonCode Open(string district, Deadline deadline) => ButtonCode.Of(Dialog, OpenAction, ("d", district), ("m", Write(deadline)));

    public static ButtonCode Decide(Reopening asked, bool opens)
        => ButtonCode.Of(Dialog, opens ? OpenAction : RefuseAction, ("d", asked.DistrictCode), ("q", Write(asked.Number)));

    // District and number find what was decided when the card is tapped again.
    public static ButtonCode Confirm(UnlockingState draft)
        => ButtonCode.Of(Dialog, ConfirmAction, ("n", draft.Nonce), ("d", draft.District), ("q", Write(draft.Number)));

    public static ButtonCode Cancel(UnlockingState draft) => ButtonCode.Of(Dialog, CancelAction, ("n", draft.Nonce));

    public static int? Number(ButtonCode code) => int.TryParse(code["q"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static Deadline? Deadline(ButtonCode code, Campaign campaign)
        => code["m"] == Certification ? campaign.CertificationDeadline
            : FiscalMonth.TryParse(code["m"], out var month) && campaign.Months.Contains(month) ? campaign.ReportDeadline(month)
            : null;

    private static string Write(Deadline deadline) => deadline.Month?.ToString() ?? Certification;

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
