using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Screen;

// All words that a person sees in a message, one line per piece of text. Labels of buttons are told apart, see Tappable.
public static class ScreenText
{
    public static string Of(JsonElement message, Func<string, string> nameOf) => string.Join('\n', Lines(message, nameOf));

    private static IEnumerable<string> Lines(JsonElement message, Func<string, string> nameOf) => message.Text("type") switch
    {
        "text" => Some(message.Text("text")),
        "textV2" => Some(message.Text("text") is { } text ? TextV2Shape.Replace(text, key => Substituted(message, key, nameOf)) : null),
        "flex" => message.Optional("contents") is { } contents ? Components(contents) : [],
        "template" => message.Optional("template") is { } template ? [.. Template(template), .. template.Items("columns").SelectMany(Template)] : [],
        "location" => [.. Some(message.Text("title")), .. Some(message.Text("address"))],
        "file" => Some(message.Text("fileName")),
        _ => [],
    };

    private static IEnumerable<string> Template(JsonElement template) => [.. Some(template.Text("title")), .. Some(template.Text("text"))];

    private static IEnumerable<string> Components(JsonElement component) => component.Text("type") switch
    {
        "text" => Some(component.Items("contents").Any()
            ? string.Concat(component.Items("contents").Select(s => s.Text("text")))
            : component.Text("text")),
        _ => FlexParts.Of(component).SelectMany(Components),
    };

    private static string Substituted(JsonElement message, string key, Func<string, string> nameOf)
    {
        var mentionee = message.Optional("substitution")?.Optional(key)?.Optional("mentionee");
        return mentionee?.Text("type") switch
        {
            "all" => "@All",
            "user" => "@" + nameOf(mentionee.Value.Text("userId") ?? ""),
            _ => "",
        };
    }

    private static IEnumerable<string> Some(string? text) => string.IsNullOrEmpty(text) ? [] : [text];
}
