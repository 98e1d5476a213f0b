using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages.Flex;

/// <summary>The outermost part of a Flex message: one bubble or a carousel of them.</summary>
[JsonDerivedType(typeof(Bubble))]
[JsonDerivedType(typeof(Carousel))]
public abstract record FlexContainer
{
    private protected FlexContainer(string type) => Type = type;

    /// <summary>LINE's name of the kind.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }
}
