using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages;

/// <summary>The layout of a template message.</summary>
[JsonDerivedType(typeof(ConfirmTemplate))]
[JsonDerivedType(typeof(ButtonsTemplate))]
public abstract record Template
{
    private protected Template(string type) => Type = type;

    /// <summary>LINE's name of the kind.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }
}
