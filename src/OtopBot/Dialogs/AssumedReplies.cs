using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
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
            .Where(m => m.ChatId == scene.Chat.Id && m.Status == OutboxStatus.Assumed && m.OfferedAgainAt == null)
            .OrderByDescending(m => m.Id)
            .ToListAsync(ct);
        foreach (var message in assumed)
            message.OfferAgain(scene.At);
        return assumed.Count == 0 ? [] : [DraftView.SeePrevious([.. assumed.Take(3).Reverse()])];
    }

    // Only a reply of this very chat: the button's data is visible and proves nothing.
    public static async Task<string?> FindAsync(Scene scene, string? id, CancellationToken ct)
        => long.TryParse(id, out var number)
            ? await scene.Db.Set<OutboxMessage>()
                .Where(m => m.Id == number && m.ChatId == scene.Chat.Id && m.Status == OutboxStatus.Assumed)
                .Select(m => m.Messages)
                .FirstOrDefaultAsync(ct)
            : null;
}
