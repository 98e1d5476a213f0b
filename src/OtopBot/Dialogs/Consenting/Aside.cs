using System.Text.Json.Serialization;
using OtopBot.Views;

namespace OtopBot.Dialogs.Consenting;

// What a person said or tapped before answering the notice: it goes on after the acceptance.
public sealed record Aside(string? Text, string? Button, string? MessageId)
{
    public static readonly Aside Nothing = new(null, null, null);

    public static Aside Of(Input input) => input switch
    {
        Said said => new(said.Text, null, said.MessageId),
        Chose { Code.Dialog: not NoticeView.Dialog } chose => new(null, chose.Code.Write(), null),
        _ => Nothing,
    };

    [JsonIgnore]
    public Input? Input => this switch
    {
        { Text: { } text } => new Said(text, Addressed: true) { MessageId = MessageId },
        { Button: { } button } => ButtonCode.Read(button) is { } code ? new Chose(code) : null,
        _ => null,
    };
}
