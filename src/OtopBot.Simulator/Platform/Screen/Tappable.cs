using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Screen;

// Something on the screen that reacts to a tap. Its label is shown only on buttons and quick replies.
public sealed record Tappable(string Label, JsonElement Action, bool IsQuickReply, bool ShowsLabel)
{
    public string Kind => Action.Text("type") ?? "";

    // LINE keeps quick replies on screen after these.
    public bool LeavesQuickReplies => Kind is "camera" or "cameraRoll" or "location" or "datetimepicker";

    public static IReadOnlyList<Tappable> In(JsonElement message) =>
    [
        .. message.Optional("contents") is { } flex && message.Text("type") == "flex" ? Flex(flex) : [],
        .. message.Optional("template") is { } template ? Template(template) : [],
        .. (message.Optional("quickReply")?.Items("items") ?? []).SelectMany(i => Of(i, "action", quickReply: true, shown: true)),
    ];

    private static IEnumerable<Tappable> Flex(JsonElement component) =>
    [
        .. Of(component, "action", quickReply: false, shown: component.Text("type") == "button"),
        .. FlexParts.Of(component).SelectMany(Flex),
    ];

    private static IEnumerable<Tappable> Template(JsonElement template) =>
    [
        .. template.Items("actions").SelectMany(a => Of(a, quickReply: false, shown: true)),
        .. Of(template, "action", quickReply: false, shown: true),
        .. Of(template, "defaultAction", quickReply: false, shown: false),
        .. template.Items("columns").SelectMany(Template),
    ];

    private static IEnumerable<Tappable> Of(JsonElement holder, string name, bool quickReply, bool shown)
        => holder.Optional(name) is { } action ? Of(action, quickReply, shown) : [];

    private static IEnumerable<Tappable> Of(JsonElement action, bool quickReply, bool shown)
        => action.Text("label") is { Length: > 0 } label ? [new Tappable(label, action, quickReply, shown)] : [];
}
