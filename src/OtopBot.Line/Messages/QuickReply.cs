using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages;

/// <summary>Up to 13 buttons that vanish with the next message of the chat.</summary>
public sealed record QuickReply(IReadOnlyList<QuickReplyItem> Items);

/// <summary>One quick reply button; its action's label is required, at most 20 graphemes.</summary>
public sealed record QuickReplyItem(LineAction Action)
{
    /// <summary>Always "action".</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "action";

    /// <summary>A square PNG shown before the label.</summary>
    public string? ImageUrl { get; init; }
}
