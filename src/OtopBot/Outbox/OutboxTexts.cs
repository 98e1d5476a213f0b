using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line;

namespace OtopBot.Outbox;

// Takes a person out of what is still stored: the own chat's rows whole, in other chats the name.
public static class OutboxTexts
{
    private static readonly string[] Shown = ["text", "altText", "label", "displayText"];

    public static async Task ForgetAsync(OtopDbContext db, string chatId, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var row in await db.Set<OutboxMessage>().Where(m => m.ChatId == chatId).ToListAsync(ct))
            row.Forget(at);
    }

    // Whatever was sent holds no text; what waits, failed or may not have arrived says the stand-in from now on.
    public static async Task RenameAsync(OtopDbContext db, string chatId, string name, string instead, CancellationToken ct)
    {
        var written = JsonSerializer.Serialize(name, LineJson.Options)[1..^1];
        foreach (var row in await db.Set<OutboxMessage>().Where(m => m.ChatId != chatId && m.Messages.Contains(written)).ToListAsync(ct))
            row.Reword(Renamed(row.Messages, name, instead));
    }

    public static string Renamed(string messages, string name, string instead)
    {
        // A name inside a longer word is another word.
        var whole = new Regex($@"(?<![\p{{L}}\p{{M}}]){Regex.Escape(name)}(?![\p{{L}}\p{{M}}])", RegexOptions.CultureInvariant);
        var root = JsonNode.Parse(messages)!;
        Walk(root, text => whole.Replace(text, instead));
        return root.ToJsonString(LineJson.Options);
    }

    private static void Walk(JsonNode? node, Func<string, string> change)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Walk(item, change);
        }

        if (node is not JsonObject entry)
            return;
        foreach (var (name, value) in entry.ToList())
        {
            if (Shown.Contains(name) && value is JsonValue text && text.GetValueKind() is JsonValueKind.String)
                entry[name] = change(text.GetValue<string>());
            else
                Walk(value, change);
        }
    }
}
