using OtopBot.Line.Messages.Flex;

namespace OtopBot.Line.Messages;

// Message depth: everything LINE would answer with 400 is found here, before a reply token or a month's quota is spent on it.
internal static class MessageCheck
{
    public static void Check(IReadOnlyList<LineMessage> messages)
    {
        Limit.Count("messages", messages.Count, LineLimits.MessagesMin, LineLimits.MessagesMax);
        for (var at = 0; at < messages.Count; at++)
            Check($"messages[{at}]", messages[at]);
    }

    private static void Check(string path, LineMessage message)
    {
        if (message.QuickReply is { } quickReply)
            CheckQuickReply($"{path}.quickReply", quickReply);
        if (message.Sender is { } sender)
            CheckSender($"{path}.sender", sender);
        switch (message)
        {
            case TextMessage text:
                Limit.Units($"{path}.text", text.Text, LineLimits.TextUnits);
                break;
            case FlexMessage flex:
                Limit.Units($"{path}.altText", flex.AltText, LineLimits.AltTextUnits);
                FlexCheck.Check($"{path}.contents", flex.Contents);
                break;
            case TemplateMessage template:
                Limit.Units($"{path}.altText", template.AltText, LineLimits.AltTextUnits);
                TemplateCheck.Check($"{path}.template", template.Template);
                break;
            case ImageMessage image:
                Limit.Picture($"{path}.originalContentUrl", image.OriginalContentUrl);
                Limit.Picture($"{path}.previewImageUrl", image.PreviewImageUrl);
                break;
            default:
                throw new InvalidOperationException($"No check for {message.GetType().Name}.");
        }
    }

    private static void CheckQuickReply(string path, QuickReply quickReply)
    {
        Limit.Count($"{path}.items", quickReply.Items.Count, 1, LineLimits.QuickReplyItems);
        for (var at = 0; at < quickReply.Items.Count; at++)
        {
            var item = quickReply.Items[at];
            ActionCheck.Check($"{path}.items[{at}].action", item.Action, LineLimits.QuickReplyLabelGraphemes);
            if (item.ImageUrl is not null)
                Limit.Picture($"{path}.items[{at}].imageUrl", item.ImageUrl);
        }
    }

    private static void CheckSender(string path, Sender sender)
    {
        if (sender.Name is { } name)
        {
            Limit.Units($"{path}.name", name, LineLimits.SenderNameUnits);
            if (name.Contains("LINE", StringComparison.Ordinal))
                throw new LineLimitException($"{path}.name", "no name that speaks for LINE", name);
        }

        if (sender.IconUrl is not null)
            Limit.Picture($"{path}.iconUrl", sender.IconUrl);
    }
}
