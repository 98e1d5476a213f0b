namespace OtopBot.Line.Messages;

internal static class ActionCheck
{
    public static void Check(string path, LineAction action, int labelGraphemes, bool inRichMenu = false)
    {
        Limit.Graphemes($"{path}.label", action.Label, labelGraphemes);
        switch (action)
        {
            case PostbackAction postback:
                Limit.Units($"{path}.data", postback.Data, LineLimits.PostbackDataUnits);
                Limit.Graphemes($"{path}.displayText", postback.DisplayText, LineLimits.ActionTextGraphemes, min: 0);
                Limit.Graphemes($"{path}.fillInText", postback.FillInText, LineLimits.ActionTextGraphemes, min: 0);
                break;
            case MessageAction message:
                Limit.Graphemes($"{path}.text", message.Text, LineLimits.ActionTextGraphemes);
                break;
            case UriAction uri:
                CheckAddress($"{path}.uri", uri.Uri);
                if (uri.AltUri is { } other)
                    CheckAddress($"{path}.altUri.desktop", other.Desktop);
                break;
            case DatetimePickerAction picker:
                Limit.Units($"{path}.data", picker.Data, LineLimits.PostbackDataUnits);
                PickerCheck.Check(path, picker);
                break;
            case ClipboardAction clipboard:
                Limit.Units($"{path}.clipboardText", clipboard.ClipboardText, LineLimits.ClipboardTextUnits);
                break;
            case RichMenuSwitchAction menu when inRichMenu:
                Limit.Alias($"{path}.richMenuAliasId", menu.RichMenuAliasId);
                Limit.Units($"{path}.data", menu.Data, LineLimits.PostbackDataUnits);
                break;
            case OtherAction:
                throw new LineLimitException(path, "an action that can be made here", "one that was only read");
            case RichMenuSwitchAction:
                throw new LineLimitException(path, "a rich menu switch sits in rich menus only", "one in a message");
            default:
                throw new InvalidOperationException($"No check for {action.GetType().Name}.");
        }
    }

    private static void CheckAddress(string path, string address) =>
        Limit.Address(path, address, LineLimits.UriUnits, "http", "https", "line", "tel");
}
