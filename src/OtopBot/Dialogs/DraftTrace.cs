using System.Text.Json;
using System.Text.Json.Serialization;

namespace OtopBot.Dialogs;

// Which messages shaped a draft, and what it was before the last of them: by this one that is taken back is taken out again.
public sealed record DraftTrace(IReadOnlyList<string> Heard, string? Last, JsonElement? Before)
{
    public static readonly DraftTrace None = new([], null, null);

    [JsonIgnore]
    public bool IsNone => Heard.Count == 0;

    // A tap shapes it too, and what it did rests on the messages before it.
    public DraftTrace Shaped(string? messageId, JsonElement? before)
        => messageId is null ? this with { Last = null, Before = null } : new([.. Heard.Where(h => h != messageId), messageId], messageId, before);

    public DraftTrace Without(string messageId) => new([.. Heard.Where(h => h != messageId)], null, null);
}
