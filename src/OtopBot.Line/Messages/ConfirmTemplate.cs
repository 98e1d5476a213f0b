using System.Text.Json.Serialization;

namespace OtopBot.Line.Messages;

/// <summary>A question (at most 240 graphemes) with exactly two buttons.</summary>
public sealed record ConfirmTemplate(
    string Text,
    [property: JsonIgnore] LineAction Yes,
    [property: JsonIgnore] LineAction No) : Template("confirm")
{
    /// <summary>Both buttons, left to right.</summary>
    public IReadOnlyList<LineAction> Actions => [Yes, No];
}
