using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;

namespace OtopBot.Inbox;

// A message that its person took back: not handled when it has not been yet, and what it held is forgotten in any case.
public static class TakenBack
{
    public static async Task ActAsync(EventActs acts, OtopDbContext db, InboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        if (await IsAsync(db, message, ct))
            message.TakeBack(now);
        else
            await acts.Run(db, LineEvent.Parse(message.Raw), ct);
        if (message.TakesBack)
            await EraseAsync(db, message, now, ct);
        message.Handle(now);
    }

    // Whichever came in first: an unsend may overtake its message.
    private static async Task<bool> IsAsync(OtopDbContext db, InboxMessage message, CancellationToken ct)
        => message is { TakesBack: false, MessageId: { } id }
            && await db.Set<InboxMessage>().AnyAsync(m => m.MessageId == id && m.ChatId == message.ChatId && m.TakesBack, ct);

    // What was confirmed by it is a record of its own and keeps its event id.
    private static async Task EraseAsync(OtopDbContext db, InboxMessage unsend, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.Set<InboxMessage>().Where(m => m.MessageId == unsend.MessageId && m.ChatId == unsend.ChatId && !m.TakesBack).ToListAsync(ct);
        foreach (var row in rows)
            row.TakeBack(now);

        var answers = rows.Select(r => $"reply:{r.EventId}").ToList();
        foreach (var answer in await db.Set<OutboxMessage>().Where(m => answers.Contains(m.Key)).ToListAsync(ct))
            answer.ForgetWhenDone();
    }
}
