using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Dialogs.Helping;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;

namespace OtopBot.Dialogs;

// One event of one chat: loads what is known, lets the router decide, and puts everything that follows into the context.
// It never saves: the inbox commits all of it together with "handled".
public sealed class ConversationRunner(DialogRouter router, SceneReader scenes, Shortage shortage, NewerRelease newer, TimeProvider clock)
{
    public async Task RunAsync(OtopDbContext db, LineEvent e, CancellationToken ct)
    {
        if (InputReader.Read(e) is not var (chat, input) || IsProbe(e) || IsForAnother(e, input))
            return;

        var conversation = await ConversationAsync(db, chat, ct);
        var scene = await scenes.ReadAsync(db, chat, e, ct) with { GaveUpAt = conversation.GaveUpAt };
        var drafts = Drafts.Read(conversation, router.Dialogs);
        if (drafts.AreOfNewerRelease && newer.IsAwaitedFor(chat.Id, conversation.Version))
            throw new LeftToNewerReleaseException();
        var before = drafts.Active;
        var answered = await router.RouteAsync(input, scene, drafts, ct);
        Activity.Current?.SetTag("otopbot.dialog", (drafts.Active ?? before)?.Name).SetTag("otopbot.step", drafts.Step);

        if (drafts.GivenUp)
            conversation.GiveUp(scene.At);
        // Removed, it still meets its version: of a deletion and anything else in this chat one comes first and the other looks again.
        if (answered.Forgets)
            db.Remove(conversation);
        else
            conversation.Remember(drafts.Active?.Name, drafts.Write(), scene.At);
        await ReplyAsync(db, e, scene, input, answered, ct);
        foreach (var notice in answered.Notices)
            await TellAsync(db, notice, ct);
    }

    // Said when an event has failed for good: its person must not be left without a word.
    public async Task ApologiseAsync(OtopDbContext db, LineEvent e, CancellationToken ct)
    {
        if (InputReader.Read(e) is not ({ Kind: ChatKind.Person } chat, Said or Chose or Sent or Followed) || IsProbe(e) || e.IsStandby)
            return;

        var key = $"sorry:{e.WebhookEventId}";
        if (!await db.Set<OutboxMessage>().AnyAsync(m => m.Key == key, ct))
            db.Add(OutboxMessage.Reply(key, chat.Id, e.ReplyToken, MessageBatch.Of(HelpingView.Sorry()), clock.GetUtcNow()));
    }

    private async Task ReplyAsync(OtopDbContext db, LineEvent e, Scene scene, Input input, Answered answered, CancellationToken ct)
    {
        var key = $"reply:{e.WebhookEventId}";
        if (answered.Replay is { } stored)
        {
            db.Add(OutboxMessage.Reply(key, scene.Chat.Id, e.ReplyToken, MessageBatch.FromJson(stored), clock.GetUtcNow()));
            return;
        }

        if (answered.Forgets)
        {
            var last = OutboxMessage.Reply(key, scene.Chat.Id, e.ReplyToken, MessageBatch.Of(answered.Say), clock.GetUtcNow());
            last.ForgetWhenDone();
            db.Add(last);
            return;
        }

        List<LineMessage> say = [.. answered.Say];
        if (scene.Chat.Kind == ChatKind.Person && input is Said or Chose or Sent && say.Count < LineLimits.MessagesMax)
            say.AddRange(await AssumedReplies.OfferAsync(db, scene, ct));
        if (scene is { Chat.Kind: ChatKind.Person, IsProvince: true, Person: { } staff } && say.Count is > 0 and < LineLimits.MessagesMax
            && await shortage.InReplyAsync(db, staff, clock.GetUtcNow(), ct) is { } news)
            say.Add(news);
        if (say.Count > 0)
            db.Add(OutboxMessage.Reply(key, scene.Chat.Id, e.ReplyToken, MessageBatch.Of(say), clock.GetUtcNow()));
    }

    private async Task TellAsync(OtopDbContext db, Notice notice, CancellationToken ct)
    {
        if (!db.Set<OutboxMessage>().Local.Any(m => m.Key == notice.Key) && !await db.Set<OutboxMessage>().AnyAsync(m => m.Key == notice.Key, ct))
            db.Add(OutboxMessage.Push(notice.Key, notice.ChatId, MessageBatch.Of(notice.Messages), clock.GetUtcNow()));
    }

    private static async Task<Conversation> ConversationAsync(OtopDbContext db, Chat chat, CancellationToken ct)
    {
        if (await db.Set<Conversation>().FindAsync([chat.Id], ct) is { } known)
            return known;
        return db.Add(new Conversation(chat.Id)).Entity;
    }

    // Old consoles try a webhook out with invented events whose tokens are all zeros or all f.
    private static bool IsProbe(LineEvent e) => e.ReplyToken is { Length: 32 } token && (token.All(c => c is '0') || token.All(c => c is 'f'));

    // Another module holds the chat: nothing may be said, but that the bot was blocked or removed is true all the same.
    private static bool IsForAnother(LineEvent e, Input input) => e.IsStandby && input is not (Unfollowed or BotLeft or TookBack);
}
