using System.Text.Json.Nodes;
using OtopBot.Outbox;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Journeys;

// What the pretend LINE has in its chats, held against what the bot believes to have sent. Every bubble must have one row, and every row its bubbles.
internal sealed class StormLine(LineWorld world)
{
    public sealed record Sum(int Replies, int Pushes, int Assumed, int AssumedDelivered, int RepliesAsPush);

    public Sum Judge(IReadOnlyList<OutboxMessage> rows, IReadOnlyDictionary<string, string> tokens)
    {
        var (bubbles, used, keys) = world.Read(s => (
            s.Messages.Where(m => m.FromBot).ToDictionary(m => m.MessageId),
            s.ReplyTokens.Values.Where(t => t.Used).Select(t => t.Token).ToHashSet(),
            s.RetryKeys.Values.Select(k => Guid.Parse(k.RetryKey)).ToHashSet()));

        rows.Where(r => r.Status is OutboxStatus.Waiting or OutboxStatus.Parked or OutboxStatus.Failed).Select(r => $"{r.Status} {r.Key}: {r.Problem}").ShouldBeEmpty();
        rows.Where(r => r.ClaimedUntil is not null).Select(r => r.Key).ShouldBeEmpty("a claim is left");

        var sent = rows.Where(r => r.Status == OutboxStatus.Sent).SelectMany(r => r.SentIds!.Split(',').Select(id => (Id: id, Row: r))).ToList();
        sent.Select(s => s.Id).ShouldBeUnique();
        foreach (var (id, row) in sent)
            bubbles.ShouldContainKey(id, row.Key);
        sent.Where(s => bubbles[s.Id].Via != (s.Row.IsReply ? "reply" : "push")).Select(s => s.Row.Key).ShouldBeEmpty();

        // Pushes: accepted once by their key, and LINE has no key that no row has.
        var pushes = rows.Where(r => r is { IsReply: false, Status: OutboxStatus.Sent or OutboxStatus.Assumed }).ToList();
        pushes.Where(p => p.Status == OutboxStatus.Sent).Select(p => p.RetryKey).Except(keys).ShouldBeEmpty();
        keys.Except(pushes.Select(p => p.RetryKey)).ShouldBeEmpty();
        var lostPushes = pushes.Where(p => p.Status == OutboxStatus.Assumed && keys.Contains(p.RetryKey)).Sum(Bubbles);
        bubbles.Values.Count(b => b.Via == "push").ShouldBe(sent.Count(s => !s.Row.IsReply) + lostPushes, "a push arrived twice");

        // Replies: a token is used once by LINE's own rule, so a second copy could only come as a push, or with nobody's token.
        var replies = rows.Where(r => r.IsReply).ToList();
        replies.Select(r => r.ReplyToken).ShouldBeUnique();
        replies.Where(r => r.Status == OutboxStatus.Sent && !used.Contains(r.ReplyToken!)).Select(r => r.Key).ShouldBeEmpty();
        var assumed = replies.Where(r => r.Status == OutboxStatus.Assumed).ToList();
        var delivered = assumed.Where(r => used.Contains(r.ReplyToken!)).ToList();
        bubbles.Values.Count(b => b.Via == "reply").ShouldBe(sent.Count(s => s.Row.IsReply) + delivered.Sum(Bubbles), "a reply arrived that no row knows of");
        var asPush = rows.Where(r => !r.IsReply && tokens.ContainsKey(r.Key)).ToList();
        asPush.Where(r => used.Contains(tokens[r.Key])).Select(r => r.Key).ShouldBeEmpty("a reply arrived and was pushed too");

        InOrder(sent.Where(s => s.Row.IsReply).Select(s => (s.Row, bubbles[s.Id])));
        return new(replies.Count(r => r.Status == OutboxStatus.Sent), pushes.Count, assumed.Count, delivered.Count, asPush.Count);
    }

    // A chat reads the answers in the order in which its events were handled.
    private static void InOrder(IEnumerable<(OutboxMessage Row, ChatMessage Bubble)> sent)
    {
        foreach (var chat in sent.GroupBy(s => s.Bubble.ChatId))
            chat.OrderBy(s => s.Bubble.Seq).Select(s => s.Row.Id).ShouldBe(chat.Select(s => s.Row.Id).Order(), $"the order of the answers in {chat.Key}");
    }

    private static int Bubbles(OutboxMessage row) => row.SentIds is { Length: > 0 } ids ? ids.Split(',').Length : JsonNode.Parse(row.Messages)!.AsArray().Count;
}
