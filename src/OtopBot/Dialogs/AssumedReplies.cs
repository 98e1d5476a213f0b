using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Dialogs.Fetching;
using OtopBot.Dialogs.Helping;
using OtopBot.Line.Messages;
using OtopBot.Outbox;

namespace OtopBot.Dialogs;

// Replies of which nobody knows whether they arrived: never sent twice unasked, but offered again at the person's next message.
public static class AssumedReplies
{
    public static async Task<IReadOnlyList<LineMessage>> OfferAsync(OtopDbContext db, Scene scene, CancellationToken ct)
    {
        var assumed = await db.Set<OutboxMessage>()
            // What was withdrawn or is past its time says nothing that is still worth hearing.
            .Where(m => m.ChatId == scene.Chat.Id && m.Status == OutboxStatus.Assumed && m.OfferedAgainAt == null && !m.IsWithdrawn && m.SendBy == null)
            .OrderByDescending(m => m.Id)
            .ToListAsync(ct);
        foreach (var message in assumed)
            message.OfferAgain(scene.At);
        return assumed.Count == 0 ? [] : [DraftView.SeePrevious([.. assumed.Take(3).Reverse()])];
    }

    // Null when there is nothing to say again. Only a reply of this very chat: the button's data is visible and proves nothing.
    public static async Task<Answered?> RepeatAsync(Scene scene, string? id, CancellationToken ct)
    {
        if (!long.TryParse(id, out var number)
            || await scene.Db.Set<OutboxMessage>().FirstOrDefaultAsync(m => m.Id == number && m.ChatId == scene.Chat.Id && m.Status == OutboxStatus.Assumed, ct) is not { } said)
            return null;
        return await StoredReceipts.NowAsync(scene, said.Messages, ct) switch
        {
            null => null,
            [] => new Answered([]) { Replay = said.Messages },
            { } now => new Answered(now),
        };
    }
}
