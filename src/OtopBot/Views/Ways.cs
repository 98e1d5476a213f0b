namespace OtopBot.Views;

// Buttons that every dialog may offer; the router answers them itself.
public static class Ways
{
    // Stands where a dialog's name stands in a button's code.
    public const string Dialog = "bot";

    public const string CancelAction = "cancel";
    public const string HelpAction = "help";
    public const string MenuAction = "menu";
    public const string ResumeAction = "resume";
    public const string AgainAction = "again";

    public static Choice Cancel { get; } = new(Words.Cancel, ButtonCode.Of(Dialog, CancelAction));

    public static Choice Help { get; } = new(Words.Help, ButtonCode.Of(Dialog, HelpAction));

    public static Choice Menu { get; } = new(Words.Menu, ButtonCode.Of(Dialog, MenuAction));

    // Goes on with a dialog's draft.
    public static Choice Resume(string dialog, bool main = true) => new(Words.Resume, ButtonCode.Of(Dialog, ResumeAction, ("d", dialog)), main);

    // Shows again a reply of which nobody knows whether it arrived.
    public static Choice Again(string label, long id) => new(label, ButtonCode.Of(Dialog, AgainAction, ("m", id.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
