using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Webhooks;

// What the platform itself needs to know of an event, however odd the event is.
public static class EventReading
{
    private static readonly string[] WithReplyToken =
        ["message", "messageEdited", "follow", "join", "memberJoined", "postback", "videoPlayComplete", "beacon", "accountLink"];

    public static bool HasReplyToken(string? type) => WithReplyToken.Contains(type);

    public static string? ChatOf(JsonElement lineEvent)
        => lineEvent.Optional("source") is { } source ? source.Text("groupId") ?? source.Text("roomId") ?? source.Text("userId") : null;

    public static string? UserOf(JsonElement lineEvent) => lineEvent.Optional("source")?.Text("userId");

    public static bool IsRedelivery(JsonElement lineEvent)
        => lineEvent.Optional("deliveryContext")?.Optional("isRedelivery") is { ValueKind: JsonValueKind.True };

    public static DateTimeOffset? TimeOf(JsonElement lineEvent)
        => lineEvent.Optional("timestamp") is { ValueKind: JsonValueKind.Number } ms && ms.TryGetInt64(out var value) && value is >= 0 and < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(value)
            : null;
}
