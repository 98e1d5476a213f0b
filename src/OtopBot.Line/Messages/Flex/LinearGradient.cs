using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages.Flex;

/// <summary>A gradient at an angle ("90deg") from one colour to another.</summary>
public sealed record LinearGradient(string Angle, string StartColor, string EndColor)
{
    /// <summary>Always "linearGradient".</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "linearGradient";

    /// <summary>A colour between the two.</summary>
    public string? CenterColor { get; init; }

    /// <summary>Where that colour sits, "0%" to "100%".</summary>
    public string? CenterPosition { get; init; }
}
