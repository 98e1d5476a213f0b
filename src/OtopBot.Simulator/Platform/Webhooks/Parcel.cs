using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtopBot.Simulator.Platform.Webhooks;

// An event as it travels: the same each time, except that LINE marks what it sends again.
public sealed class Parcel(JsonObject lineEvent)
{
    public JsonElement Event { get; } = PlatformJson.Element(lineEvent);

    public byte[] Body => JsonSerializer.SerializeToUtf8Bytes(new { destination = PretendChannel.BotUserId, events = new[] { Event } }, PlatformJson.Options);

    public Parcel Again()
    {
        var again = JsonNode.Parse(Event.GetRawText())!.AsObject();
        again["deliveryContext"] = new JsonObject { ["isRedelivery"] = true };
        return new Parcel(again);
    }
}
