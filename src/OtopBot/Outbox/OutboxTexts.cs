using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line;
using OtopBot.Line.Messages;

namespace OtopBot.Outbox;

// Takes a person out of what is still stored: the own chat's rows whole, in other chats every row that shows the person.
public static class OutboxTexts
{
    public static async Task ForgetAsync(OtopDbContext db, string chatId, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var row in await db.Set<OutboxMessage>().Where(m => m.ChatId == chatId).ToListAsync(ct))
            row.Forget(at);
    }

    // Whatever was sent holds no text; what waits, failed or may not have arrived says something else from now on.
    public static async Task ReplaceAsync(OtopDbContext db, string chatId, IEnumerable<string> shown, LineMessage instead, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var phrase in shown)
        {
            var written = JsonSerializer.Serialize(phrase, LineJson.Options)[1..^1];
            foreach (var row in await db.Set<OutboxMessage>().Where(m => m.ChatId != chatId && m.Messages.Contains(written)).ToListAsync(ct))
                row.Replace(MessageBatch.Of(instead), at);
        }
    }
}
