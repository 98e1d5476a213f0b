using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Dialogs.Forgetting;

namespace OtopBot.Inbox;

// What the inbox holds of a person: the own chat and, to be erased, what the person wrote in groups or was mentioned in.
public static class InboxTexts
{
    private static readonly List<InboxStatus> Every = [.. Enum.GetValues<InboxStatus>()];

    public static async Task<HeldTexts> ReadAsync(OtopDbContext db, string userId, CancellationToken ct)
    {
        // The own chat by its index, status by status; to look for the id in every text there is takes a deletion.
        var rows = db.Set<InboxMessage>().Where(m => Every.Contains(m.Status) && m.ChatId == userId && m.Raw != "");
        return new(await rows.CountAsync(ct), await rows.MinAsync(m => (DateTimeOffset?)m.At, ct));
    }

    // What waits is still to be handled, as a stranger's; the event that asks for the erasing is among what goes.
    public static async Task EraseAsync(OtopDbContext db, string userId, string eventId, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var row in await db.Set<InboxMessage>().Where(m => m.ChatId == userId || m.Raw.Contains(userId)).Where(m => m.Status != InboxStatus.Waiting || m.EventId == eventId).ToListAsync(ct))
        {
            if (row.ChatId == userId)
                row.Forget(at);
            else
                row.Erase(at);
        }
    }
}
