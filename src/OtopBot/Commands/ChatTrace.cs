using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Inbox;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;

namespace OtopBot.Commands;

public enum HeardKind
{
    Text,
    Tap,
    Other,
    // The person took the message back.
    Unsent,
    // Its words are no longer kept.
    Erased,
}

// What somebody said or tapped; Words are empty when they are not to be shown.
public sealed record Heard(HeardKind Kind, string Words, string EventId, DateTimeOffset At);

// The chat's side of a figure: the event that made it, what was said just before, and what was answered.
public sealed record ChatTrace(Heard? Event, IReadOnlyList<Heard> Before, IReadOnlyList<OutboxMessage> Said)
{
    private const int Lines = 5;

    private static readonly TimeSpan JustBefore = TimeSpan.FromMinutes(30);

    public static async Task<ChatTrace> LoadAsync(OtopDbContext db, string eventId, string number, CancellationToken ct)
    {
        var said = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Key.Contains(eventId) || m.Key.Contains(number)).OrderBy(m => m.Id).ToListAsync(ct);
        if (await db.Set<InboxMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.EventId == eventId, ct) is not { } row)
            return new(null, [], said);

        var since = row.At - JustBefore;
        var before = await db.Set<InboxMessage>().AsNoTracking()
            .Where(m => m.ChatId == row.ChatId && m.At >= since && (m.At < row.At || (m.At == row.At && m.Id < row.Id)))
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Lines).ToListAsync(ct);
        var heard = new List<Heard>();
        foreach (var one in before.Append(row).OrderBy(m => m.At).ThenBy(m => m.Id))
            heard.Add(await HearAsync(db, one, ct));
        // Of somebody who is forgotten nothing tells which rows were the same chat's.
        return new(heard[^1], heard[^1].Kind is HeardKind.Erased ? [] : heard[..^1], said);
    }

    private static async Task<Heard> HearAsync(OtopDbContext db, InboxMessage row, CancellationToken ct)
    {
        var (kind, words) = LineEvent.Parse(row.Raw) switch
        {
            MessageEvent { Message: { } message } when await IsUnsentAsync(db, row.ChatId, message.Id, ct) => (HeardKind.Unsent, ""),
            MessageEvent { Message: TextContent { Text.Length: > 0 } text } => (HeardKind.Text, text.Text),
            MessageEvent { Message: TextContent } => (HeardKind.Erased, ""),
            PostbackEvent tap => (HeardKind.Tap, await LabelAsync(db, row, tap.Data, ct) ?? tap.Data),
            { Type.Length: > 0 } other => (HeardKind.Other, other.Type),
            _ => (HeardKind.Erased, ""),
        };
        return new(kind, words, row.EventId, row.At);
    }

    private static async Task<bool> IsUnsentAsync(OtopDbContext db, string chat, string messageId, CancellationToken ct)
    {
        var mentions = await db.Set<InboxMessage>().Where(m => m.ChatId == chat && m.Raw.Contains("unsend") && m.Raw.Contains(messageId)).Select(m => m.Raw).ToListAsync(ct);
        return mentions.Select(LineEvent.Parse).Any(e => e is UnsendEvent unsend && unsend.MessageId == messageId);
    }

    // What stood on the button: the newest card of the chat that had it.
    private static async Task<string?> LabelAsync(OtopDbContext db, InboxMessage row, string data, CancellationToken ct)
    {
        var cards = await db.Set<OutboxMessage>().Where(m => m.ChatId == row.ChatId && m.CreatedAt <= row.ReceivedAt && m.Messages != "")
            .OrderByDescending(m => m.Id).Select(m => m.Messages).Take(50).ToListAsync(ct);
        return cards.Select(card => Label(JsonNode.Parse(card), data)).FirstOrDefault(label => label is not null);
    }

    private static string? Label(JsonNode? node, string data) => node switch
    {
        JsonObject action when action["data"] is JsonValue value && value.GetValueKind() is JsonValueKind.String && (string?)value == data => (string?)action["label"],
        JsonObject parent => parent.Select(p => Label(p.Value, data)).FirstOrDefault(label => label is not null),
        JsonArray list => list.Select(item => Label(item, data)).FirstOrDefault(label => label is not null),
        _ => null,
    };
}
