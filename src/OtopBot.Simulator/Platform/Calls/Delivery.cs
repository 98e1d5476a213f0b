using System.Text.Json;
using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// Puts accepted messages into chats and counts them.
public sealed class Delivery(LineWorld world)
{
    // These cannot be quoted.
    private static readonly string[] Unquotable = ["audio", "location", "imagemap", "coupon"];

    // Group posts cost one per member; whoever blocked the bot costs nothing and sees nothing.
    public static int Cost(LineState state, string chatId)
        => state.User(chatId) is { } user ? user.Blocked ? 0 : 1 : state.Group(chatId)?.Members.Count ?? 1;

    public LineAnswer? Charge(LineState state, int cost)
    {
        var used = state.QuotaUsed.GetValueOrDefault(world.QuotaMonth);
        if (used + cost > state.QuotaLimit)
            return LineAnswer.Error(429, "You have reached your monthly limit.", RefusalView.OverQuota(cost, used, state.QuotaLimit));
        state.QuotaUsed[world.QuotaMonth] = used + cost;
        return null;
    }

    public JsonElement Deliver(LineState state, string chatId, string via, JsonElement messages)
    {
        var sent = new JsonArray();
        var seen = state.User(chatId) is not { Blocked: true };
        foreach (var message in messages.EnumerateArray())
        {
            var id = LineIds.Message();
            var quote = Unquotable.Contains(message.Text("type")) ? null : LineIds.QuoteToken();
            if (seen)
                world.Post(chatId, ChatMessage.Bot, via, message, id, quote);
            sent.Add(quote is null ? new JsonObject { ["id"] = id } : new JsonObject { ["id"] = id, ["quoteToken"] = quote });
        }

        return PlatformJson.Element(sent);
    }
}
