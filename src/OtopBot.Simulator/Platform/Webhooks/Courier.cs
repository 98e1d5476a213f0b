using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.Weather;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Webhooks;

// What became of an event. Status is the bot's; with Weather "dropped" it is 0, with "held" 202, for the bot has not seen it yet.
public sealed record Delivered(string? WebhookEventId, string? MessageId, int? Status)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Weather { get; init; }
}

// Takes an event the whole way: completes it, hands out its reply token, shows its message in the chat, and brings it to the bot,
// through whatever weather there is.
public sealed class Courier(LineWorld world, WebhookSender sender, Carrier carrier, Sky sky, HeldBack held, UnderWay underWay)
{
    // Ever longer: a bot that is started again gets what it missed.
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.5, 1, 2, 4, 8, 15, 15, 15 }.Select(TimeSpan.FromSeconds)];

    // Rung when the bot has answered a webhook.
    public event Action? Sent;

    public async Task<Delivered> DeliverAsync(JsonObject lineEvent, CancellationToken ct)
    {
        Complete(lineEvent);
        var parcel = new Parcel(lineEvent);
        Enter(parcel.Event);
        var chatId = EventReading.ChatOf(parcel.Event) ?? "";
        var fate = sky.OfEvent(chatId);
        var told = new Delivered(parcel.Event.Text("webhookEventId"), parcel.Event.Optional("message")?.Text("id"), 0);
        if (fate.Lost)
            return told with { Weather = "dropped" };
        if (fate.HeldBack && held.Hold(chatId) is { } passed)
        {
            underWay.Bring(async end =>
            {
                await passed(end);
                await BringAsync(parcel, fate, end);
            });
            return told with { Status = StatusCodes.Status202Accepted, Weather = "held" };
        }

        var answer = await BringAsync(parcel, fate, ct);
        held.Pass(chatId);
        return told with { Status = answer.Status };
    }

    public async Task<BotAnswer> DeliverRawAsync(byte[] body, string? signature, CancellationToken ct)
    {
        var right = WebhookSender.Sign(body);
        if ((signature ?? right) == right && PlatformJson.TryParse(body) is { } json)
        {
            foreach (var element in json.Items("events").Where(e => e.ValueKind == JsonValueKind.Object))
                Enter(element);
        }

        var answer = await carrier.BringAsync((bot, _) => sender.SendAsync(bot, body, signature ?? right, ct), answer => answer.Status != 0, ct);
        Sent?.Invoke();
        return answer;
    }

    private async Task<BotAnswer> BringAsync(Parcel parcel, EventFate fate, CancellationToken ct)
    {
        if (fate.Doubled)
            underWay.Bring(end => CarryAsync(parcel, end));
        var answer = await CarryAsync(parcel, ct);
        if (fate.SentAgain || (fate.Redelivery && (!answer.IsTaken || answer.IsLate)))
            underWay.Bring(end => RedeliverAsync(parcel, end));
        return answer;
    }

    private async Task RedeliverAsync(Parcel parcel, CancellationToken ct)
    {
        foreach (var pause in Pauses)
        {
            await Task.Delay(pause, ct);
            var again = parcel.Again();
            Enter(again.Event);
            if ((await CarryAsync(again, ct)).IsTaken)
                return;
        }
    }

    private async Task<BotAnswer> CarryAsync(Parcel parcel, CancellationToken ct)
    {
        var answer = await carrier.BringAsync((bot, triedBefore) => PostAsync(bot, triedBefore ? Redelivered(parcel) : parcel.Body, ct), a => a.IsTaken, ct);
        Sent?.Invoke();
        return answer;
    }

    private Task<BotAnswer> PostAsync(Uri bot, byte[] body, CancellationToken ct) => sender.SendAsync(bot, body, WebhookSender.Sign(body), ct);

    private byte[] Redelivered(Parcel parcel)
    {
        var again = parcel.Again();
        Enter(again.Event);
        return again.Body;
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
