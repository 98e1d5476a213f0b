using System.Security.Cryptography;
using System.Text;
using OtopBot.Data;
using OtopBot.Inbox;
using OtopBot.Line.Webhook;

namespace OtopBot.Webhook;

// The rows of one webhook: every element becomes one, good or bad.
public static class WebhookElements
{
    public static IReadOnlyList<InboxMessage> Rows(WebhookBody body, DateTimeOffset receivedAt)
    {
        HashSet<string> badKeys = [];
        return [.. body.Events.Select(e => Row(e, receivedAt, badKeys))];
    }

    private static InboxMessage Row(LineEvent happened, DateTimeOffset receivedAt, HashSet<string> badKeys)
    {
        var chatId = happened.Source?.ChatId ?? "";
        var problem = Problem(happened, chatId, receivedAt);
        if (problem is null)
            return InboxMessage.Of(happened, chatId, receivedAt, TraceThread.Current);

        var key = BadKey(happened, badKeys);
        return InboxMessage.Bad(key, chatId.Length > InboxMessage.ChatIdLength ? "" : chatId, receivedAt, happened.Raw, problem, TraceThread.Current);
    }

    private static string? Problem(LineEvent happened, string chatId, DateTimeOffset receivedAt)
    {
        if (happened is MalformedEvent malformed)
            return malformed.Problem;
        if (!IsPlain(happened.WebhookEventId, InboxMessage.EventIdLength))
            return "webhookEventId is not a plain text of usual length.";
        if (happened.Timestamp < receivedAt.AddDays(-InboxMessage.DaysOfDelivery))
            return "It happened longer ago than anything is delivered.";
        return chatId.Length == 0 || IsPlain(chatId, InboxMessage.ChatIdLength) ? null : "The source's id is not a plain text of usual length.";
    }

    // Its own name space: a bad element must never take the key of a good event. Repetitions meet their first copy.
    private static string BadKey(LineEvent bad, HashSet<string> badKeys)
    {
        var key = $"bad:{bad.WebhookEventId}";
        if (!IsPlain(bad.WebhookEventId, InboxMessage.EventIdLength - 4) || !badKeys.Add(key))
            key = $"bad:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bad.Raw)))}";
        return key;
    }

    private static bool IsPlain(string id, int longest) => id.Length > 0 && id.Length <= longest && id.All(c => c is >= '!' and <= '~');
}
