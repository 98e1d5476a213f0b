using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages;

/// <summary>A message object as LINE's send calls take it; up to five go into one <see cref="MessageBatch"/>.</summary>
[JsonDerivedType(typeof(TextMessage))]
[JsonDerivedType(typeof(FlexMessage))]
[JsonDerivedType(typeof(TemplateMessage))]
[JsonDerivedType(typeof(ImageMessage))]
public abstract record LineMessage
{
    private protected LineMessage(string type) => Type = type;

    /// <summary>LINE's name of the kind.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>Buttons under the input field; LINE shows only those of the last message, and none on PC.</summary>
    [JsonPropertyOrder(1)]
    public QuickReply? QuickReply { get; init; }

    /// <summary>Another name or icon for this message.</summary>
    [JsonPropertyOrder(1)]
    public Sender? Sender { get; init; }
}
