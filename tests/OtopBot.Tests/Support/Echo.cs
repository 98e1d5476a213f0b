using OtopBot.Dialogs;
using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;

namespace OtopBot.Tests.Support;

// The smallest conversation: the chat remembers every text in order, and the bot answers with it.
public static class Echo
{
    public static EventActs Acts(Func<string, Task>? thinking = null, Func<string, Task>? apologising = null) => new(
        async (db, happened, ct) =>
        {
            var text = Text(happened);
            var chat = happened.Source!.ChatId!;
            if (await db.FindAsync<Conversation>([chat], ct) is not { } conversation)
                conversation = db.Add(new Conversation(chat)).Entity;
            if (thinking is not null)
                await thinking(text);
            conversation.Remember(null, conversation.Drafts == "{}" ? text : $"{conversation.Drafts} {text}", happened.Timestamp);
            db.Add(OutboxMessage.Reply($"reply:{happened.WebhookEventId}", chat, happened.ReplyToken, MessageBatch.Of(new TextMessage(text)), happened.Timestamp));
        },
        async (db, happened, _) =>
        {
            if (apologising is not null)
                await apologising(Text(happened));
            db.Add(OutboxMessage.Reply($"sorry:{happened.WebhookEventId}", happened.Source!.ChatId!, happened.ReplyToken, MessageBatch.Of(new TextMessage("sorry")), happened.Timestamp));
        });

    public static async Task<string> HeardAsync(this RoadDatabase database, string chat)
        => (await database.ReadAsync(db => db.FindAsync<Conversation>(chat).AsTask()))?.Drafts ?? "";

    private static string Text(LineEvent happened) => ((TextContent)((MessageEvent)happened).Message).Text;
}
