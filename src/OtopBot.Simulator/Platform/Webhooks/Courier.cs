using System.Text.Json;
using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Webhooks;

// What became of an event.
public sealed record Delivered(string? WebhookEventId, string? MessageId, int? Status);

// Takes an event the whole way: completes it, hands out its reply token, shows its message in the chat, and posts it to the bot.
public sealed class Courier(LineWorld world, WebhookSender sender)
{
    // Rung when the bot has answered a webhook.
    public event Action? Sent;

    public async Task<Delivered> DeliverAsync(JsonObject lineEvent, CancellationToken ct)
    {
        Complete(lineEvent);
        var element = PlatformJson.Element(lineEvent);
        Enter(element);
        var body = JsonSerializer.SerializeToUtf8Bytes(new { destination = PretendChannel.BotUserId, events = new[] { element } }, PlatformJson.Options);
        var answer = await sender.SendAsync(body, WebhookSender.Sign(body), ct);
        Sent?.Invoke();
        return new Delivered(element.Text("webhookEventId"), element.Optional("message")?.Text("id"), answer.Status);
    }

    public async Task<BotAnswer> DeliverRawAsync(byte[] body, string? signature, CancellationToken ct)
    {
        var right = WebhookSender.Sign(body);
        if ((signature ?? right) == right && PlatformJson.TryParse(body) is { } json)
        {
            foreach (var element in json.Items("events").Where(e => e.ValueKind == JsonValueKind.Object))
                Enter(element);
        }

        var answer = await sender.SendAsync(body, signature ?? right, ct);
        Sent?.Invoke();
        return answer;
    }

    private void Complete(JsonObject lineEvent)
    {
        var now = world.Now;
        lineEvent.TryAdd("webhookEventId", LineIds.Event(now));
        lineEvent.TryAdd("deliveryContext", new JsonObject { ["isRedelivery"] = false });
        lineEvent.TryAdd("timestamp", now.ToUnixTimeMilliseconds());
        lineEvent.TryAdd("mode", "active");
        var element = PlatformJson.Element(lineEvent);
        if (element.Text("mode") == "active" && EventReading.HasReplyToken(element.Text("type")) && EventReading.ChatOf(element) is not null)
            lineEvent.TryAdd("replyToken", LineIds.ReplyToken());
    }

    private void Enter(JsonElement lineEvent) => world.Do(state =>
    {
        if (EventReading.ChatOf(lineEvent) is not { } chatId)
            return false;

        Introduce(state, lineEvent);
        Hand(state, lineEvent, chatId);
        if (lineEvent.Text("type") == "message" && lineEvent.Optional("message") is { ValueKind: JsonValueKind.Object } message
            && message.Text("id") is { } id && state.Message(id) is null && EventReading.UserOf(lineEvent) is { } userId)
            world.Post(chatId, userId, via: null, message, id, message.Text("quoteToken"));
        return true;
    });

    // An event names people that the platform has not met: on LINE they exist, so they do here.
    private static void Introduce(LineState state, JsonElement lineEvent)
    {
        var userId = EventReading.UserOf(lineEvent);
        if (userId is not null && LineIds.IsUser(userId) && state.User(userId) is null)
            state.Users.Add(new LineUser { UserId = userId, DisplayName = $"LINE {userId[..5]}" });
        // A room is a group without a name to LINE.
        if ((lineEvent.Optional("source")?.Text("groupId") ?? lineEvent.Optional("source")?.Text("roomId")) is { } groupId
            && (LineIds.IsGroup(groupId) || LineIds.IsRoom(groupId)) && state.Group(groupId) is null)
            state.Groups.Add(new LineGroup { GroupId = groupId, Name = $"LINE {groupId[..5]}", Members = userId is null ? [] : [userId] });
    }

    private void Hand(LineState state, JsonElement lineEvent, string chatId)
    {
        if (lineEvent.Text("replyToken") is not { Length: > 0 } token)
            return;
        if (!state.ReplyTokens.TryGetValue(token, out var known))
            state.ReplyTokens[token] = new ReplyToken(token, chatId, EventReading.TimeOf(lineEvent) ?? world.Now, world.Now, EventReading.IsRedelivery(lineEvent));
        else if (EventReading.IsRedelivery(lineEvent))
            state.ReplyTokens[token] = known with { HandedAt = world.Now, Redelivered = true };
    }
}
