namespace OtopBot.Line.Messages;

internal static class TemplateCheck
{
    public static void Check(string path, Template template)
    {
        switch (template)
        {
            case ConfirmTemplate confirm:
                Limit.Graphemes($"{path}.text", confirm.Text, LineLimits.ConfirmTextGraphemes);
                CheckActions(path, confirm.Actions);
                break;
            case ButtonsTemplate buttons:
                CheckButtons(path, buttons);
                break;
            default:
                throw new InvalidOperationException($"No check for {template.GetType().Name}.");
        }
    }

    private static void CheckButtons(string path, ButtonsTemplate buttons)
    {
        var crowded = buttons.Title is not null || buttons.ThumbnailImageUrl is not null;
        Limit.Graphemes(
            $"{path}.text",
            buttons.Text,
            crowded ? LineLimits.ButtonsTextWithImageOrTitleGraphemes : LineLimits.ButtonsTextGraphemes);
        if (buttons.Title is not null)
            Limit.Graphemes($"{path}.title", buttons.Title, LineLimits.ButtonsTitleGraphemes);
        if (buttons.ThumbnailImageUrl is not null)
            Limit.Picture($"{path}.thumbnailImageUrl", buttons.ThumbnailImageUrl);
        Limit.Colour($"{path}.imageBackgroundColor", buttons.ImageBackgroundColor);
        if (buttons.DefaultAction is not null)
            ActionCheck.Check($"{path}.defaultAction", buttons.DefaultAction, LineLimits.TemplateLabelGraphemes);
        Limit.Count($"{path}.actions", buttons.Actions.Count, 1, LineLimits.ButtonsActions);
        CheckActions(path, buttons.Actions);
    }

    private static void CheckActions(string path, IReadOnlyList<LineAction> actions)
    {
        for (var at = 0; at < actions.Count; at++)
            ActionCheck.Check($"{path}.actions[{at}]", actions[at], LineLimits.TemplateLabelGraphemes);
    }
}
