using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.Menus;
using OtopBot.Simulator.Platform.Screen;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// What a tap led to. Opened is an address, or what LINE itself would have opened; then the bot hears nothing.
public sealed record Tapped(string? WebhookEventId, string? MessageId, int? Status, string? Opened = null)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Weather { get; init; }
}

// Finds the button that a person sees and does what LINE does when it is tapped.
public sealed class Taps(LineWorld world, Courier courier, Feed feed)
{
    public async Task<Tapped> TapAsync(Actor actor, string label, string? messageId, JsonObject? parameters)
    {
        var (message, target) = Find(actor, label, messageId);
        var picked = target.Kind == "datetimepicker" ? Pick(target.Action, parameters) : null;
        if (target is { IsQuickReply: true, LeavesQuickReplies: false })
            world.Alter(message.MessageId, m => m with { QuickRepliesGone = true });

        return await ActAsync(actor, target.Action, picked);
    }

    // A person taps an area of the menu below the chat.
    public async Task<Tapped> TapMenuAsync(Actor actor, int area, JsonObject? parameters)
    {
        if (actor.GroupId is not null)
            throw ControlException.Bad("A rich menu is shown in a person's own chat with the bot only, not in a group.");
        var shown = world.Read(s => s.Menus.ShownTo(actor.UserId) is { } id ? s.Menus.Find(id) : null)
            ?? throw ControlException.Missing($"No rich menu is shown to user '{actor.UserId}'.");
        var areas = shown.Menu.Items("areas").ToList();
        if (area >= areas.Count)
            throw ControlException.Missing($"The rich menu '{shown.RichMenuId}' has {areas.Count} areas, counted from 0; there is no area {area}.");

        var action = areas[area].GetProperty("action");
        return action.Text("type") == "richmenuswitch"
            ? await SwitchAsync(actor, action)
            : await ActAsync(actor, action, action.Text("type") == "datetimepicker" ? Pick(action, parameters) : null);
    }

    private async Task<Tapped> ActAsync(Actor actor, JsonElement action, JsonObject? picked) => action.Text("type") switch
    {
        "postback" => await PostbackAsync(actor, action),
        "datetimepicker" => await SendAsync(EventWriter.Postback(actor.UserId, actor.GroupId, action.Text("data") ?? "", picked)),
        "message" => await SendAsync(EventWriter.Text(actor.UserId, actor.GroupId, action.Text("text") ?? "", mentionsBot: false)),
        "uri" => new Tapped(null, null, null, action.Text("uri")),
        var kind => new Tapped(null, null, null, kind),
    };

    // LINE itself changes the menu, and tells the bot whether that worked.
    private async Task<Tapped> SwitchAsync(Actor actor, JsonElement action)
    {
        var aliasId = action.Text("richMenuAliasId")!;
        var status = world.Do(s => MenuSwitch.Do(s.Menus, actor.UserId, aliasId));
        feed.Publish(new StateChanged());
        var parameters = new JsonObject { ["status"] = status };
        if (status == MenuSwitch.Done)
            parameters["newRichMenuAliasId"] = aliasId;
        return await SendAsync(EventWriter.Postback(actor.UserId, actor.GroupId, action.Text("data") ?? "", parameters));
    }

    private (ChatMessage Message, Tappable Target) Find(Actor actor, string label, string? messageId) => world.Read(state =>
    {
        var chat = state.Messages.Where(m => m.ChatId == actor.ChatId).ToList();
        foreach (var message in chat.Where(m => m.FromBot && (messageId is null || m.MessageId == messageId)).Reverse())
        {
            // Quick replies are on screen only below the newest message of the chat.
            var withQuickReplies = message.Seq == chat[^1].Seq && !message.QuickRepliesGone;
            if (Tappable.In(message.Raw).FirstOrDefault(t => t.Label == label && (withQuickReplies || !t.IsQuickReply)) is { } target)
                return (message, target);
        }

        throw ControlException.Missing(messageId is null
            ? $"No button '{label}' is on screen in this chat."
            : $"Message '{messageId}' shows no button '{label}' in this chat.");
    });

    private async Task<Tapped> PostbackAsync(Actor actor, JsonElement action)
    {
        // The person seems to say the text; the bot gets the data only.
        if ((action.Text("displayText") ?? action.Text("text")) is { } shown)
            world.Post(actor.ChatId, actor.UserId, via: null, PlatformJson.Element(new { type = "text", text = shown }));
        return await SendAsync(EventWriter.Postback(actor.UserId, actor.GroupId, action.Text("data") ?? "", null));
    }

    private async Task<Tapped> SendAsync(JsonObject lineEvent)
    {
        var delivered = await courier.DeliverAsync(lineEvent, CancellationToken.None);
        return new Tapped(delivered.WebhookEventId, delivered.MessageId, delivered.Status) { Weather = delivered.Weather };
    }

    private static JsonObject Pick(JsonElement action, JsonObject? parameters)
    {
        var mode = action.Text("mode")!;
        var text = parameters is null ? action.Text("initial") : parameters[mode] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        var format = PickerFormat.Of(mode)!;
        if (text is null || format.Read(text) is not { } moment)
            throw ControlException.Bad($"'params' must be {{\"{mode}\":\"{format.Form}\"}}.");
        if ((action.Text("min") is { } min && format.Read(min) > moment) || (action.Text("max") is { } max && format.Read(max) < moment))
            throw ControlException.Bad($"'{text}' is outside what the picker offers.");
        return new JsonObject { [mode] = moment.ToString(format.Pattern, CultureInfo.InvariantCulture) };
    }
}
