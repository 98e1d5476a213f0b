using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages;

/// <summary>What a tap does; how long the label may be depends on where the action sits.</summary>
[JsonDerivedType(typeof(PostbackAction))]
[JsonDerivedType(typeof(MessageAction))]
[JsonDerivedType(typeof(UriAction))]
[JsonDerivedType(typeof(DatetimePickerAction))]
[JsonDerivedType(typeof(ClipboardAction))]
[JsonDerivedType(typeof(RichMenuSwitchAction))]
[JsonDerivedType(typeof(OtherAction))]
public abstract record LineAction
{
    private protected LineAction(string type, string label) => (Type, Label) = (type, label);

    /// <summary>LINE's name of the kind.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>The words on the button; read aloud, but not shown, on other tappable parts.</summary>
    [JsonPropertyOrder(-1)]
    public string Label { get; init; }
}
