using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages.Flex;

/// <summary>A part of a Flex layout.</summary>
[JsonDerivedType(typeof(Box))]
[JsonDerivedType(typeof(FlexText))]
[JsonDerivedType(typeof(Span))]
[JsonDerivedType(typeof(Separator))]
[JsonDerivedType(typeof(Button))]
[JsonDerivedType(typeof(FlexImage))]
[JsonDerivedType(typeof(Icon))]
public abstract record FlexComponent
{
    private protected FlexComponent(string type) => Type = type;

    /// <summary>LINE's name of the kind.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }
}
