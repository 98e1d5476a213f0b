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
    // The event was taken away because it was kept long enough: nothing of its time is left.
    public bool IsOutlived { get; private init; }

    private const int Lines = 5;

    // Retention takes whole nights: a row that is gone while those of its day are there was lost in another way.
    private static readonly TimeSpan NextNight = TimeSpan.FromDays(1);

    private static readonly TimeSpan JustBefore = TimeSpan.FromMinutes(30);

    public static async Task<ChatTrace> LoadAsync(OtopDbContext db, string eventId, string number, DateTimeOffset at, CancellationToken ct)
    {
        var said = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Key.Contains(eventId) || m.Key.Contains(number)).OrderBy(m => m.Id).ToListAsync(ct);
        if (await db.Set<InboxMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.EventId == eventId, ct) is not { } row)
        {
            var until = at + NextNight;
            return new(null, [], said) { IsOutlived = !await db.Set<InboxMessage>().AnyAsync(m => m.ReceivedAt < until, ct) };
        }

        return new(await HearAsync(db, row, ct), await BeforeAsync(db, row, ct), said);
    }

    private static async Task<IReadOnlyList<Heard>> BeforeAsync(OtopDbContext db, InboxMessage row, CancellationToken ct)
    {
        // Of somebody who is forgotten nothing tells which rows were the same chat's.
        if (row.ChatId == InboxMessage.Nobody)
            return [];

        var since = row.At - JustBefore;
        var before = await db.Set<InboxMessage>().AsNoTracking()
            .Where(m => m.ChatId == row.ChatId && m.At >= since && (m.At < row.At || (m.At == row.At && m.Id < row.Id)))
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Lines).ToListAsync(ct);
        var heard = new List<Heard>();
        foreach (var one in before.OrderBy(m => m.At).ThenBy(m => m.Id))
            heard.Add(await HearAsync(db, one, ct));
        return heard;
    }

    private static async Task<Heard> HearAsync(OtopDbContext db, InboxMessage row, CancellationToken ct)
    {
        var (kind, words) = await IsUnsentAsync(db, row, ct) ? (HeardKind.Unsent, "") : row.ErasedAt is null ? Hear(LineEvent.Parse(row.Raw)) : (HeardKind.Erased, "");
        return new(kind, words, row.EventId, row.At);
    }

    private static (HeardKind Kind, string Words) Hear(LineEvent happened) => happened switch
    {
        MessageEvent { Message: TextContent { Text.Length: > 0 } text } => (HeardKind.Text, text.Text),
        MessageEvent { Message: TextContent } => (HeardKind.Erased, ""),
        PostbackEvent tap => (HeardKind.Tap, TapView.Word(tap.Data)),
        { Type.Length: > 0 } other => (HeardKind.Other, other.Type),
        _ => (HeardKind.Erased, ""),
    };

    // The row is emptied when the taking back is handled; until then only the other row knows.
    private static async Task<bool> IsUnsentAsync(OtopDbContext db, InboxMessage row, CancellationToken ct)
        => row.TakenBackAt is not null
            || (row is { TakesBack: false, MessageId: { } id } && await db.Set<InboxMessage>().AnyAsync(m => m.MessageId == id && m.ChatId == row.ChatId && m.TakesBack, ct));
}
