using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Webhooks;

// Events as LINE words them; the courier adds what they all have.
public static class EventWriter
{
    public static JsonObject Text(string userId, string? groupId, string text, bool mentionsBot)
    {
        var address = $"@{PretendChannel.BotName}";
        var message = Message("text", mentionsBot ? $"{address} {text}" : text);
        if (mentionsBot)
        {
            message["mention"] = new JsonObject
            {
                ["mentionees"] = new JsonArray(new JsonObject
                {
                    ["index"] = 0,
                    ["length"] = address.Length,
                    ["type"] = "user",
                    ["userId"] = PretendChannel.BotUserId,
                    ["isSelf"] = true,
                }),
            };
        }

        return Of("message", userId, groupId, "message", message);
    }

    public static JsonObject Picture(string userId, string? groupId) => Of("message", userId, groupId, "message", new JsonObject
    {
        ["type"] = "image",
        ["id"] = LineIds.Message(),
        ["quoteToken"] = LineIds.QuoteToken(),
        ["contentProvider"] = new JsonObject { ["type"] = "line" },
    });

    // A video can be quoted, a voice cannot.
    public static JsonObject Media(string userId, string? groupId, string type)
    {
        var message = new JsonObject
        {
            ["type"] = type,
            ["id"] = LineIds.Message(),
            ["duration"] = 10_000,
            ["contentProvider"] = new JsonObject { ["type"] = "line" },
        };
        if (type == "video")
            message["quoteToken"] = LineIds.QuoteToken();
        return Of("message", userId, groupId, "message", message);
    }

    public static JsonObject File(string userId, string? groupId, string name, long size) => Of("message", userId, groupId, "message", new JsonObject
    {
        ["type"] = "file",
        ["id"] = LineIds.Message(),
        ["fileName"] = name,
        ["fileSize"] = size,
    });

    public static JsonObject Postback(string userId, string? groupId, string data, JsonObject? parameters)
    {
        var postback = new JsonObject { ["data"] = data };
        if (parameters is not null)
            postback["params"] = parameters;
        return Of("postback", userId, groupId, "postback", postback);
    }

    // An edited message keeps its id and gets a new quote token.
    public static JsonObject Edited(string userId, string groupId, string messageId, string text) => Of("messageEdited", userId, groupId, "message", new JsonObject
    {
        ["type"] = "text",
        ["id"] = messageId,
        ["quoteToken"] = LineIds.QuoteToken(),
        ["text"] = text,
    });

    public static JsonObject Unsent(string userId, string? groupId, string messageId)
        => Of("unsend", userId, groupId, "unsend", new JsonObject { ["messageId"] = messageId });

    public static JsonObject Follow(string userId, bool unblocked) => Of("follow", userId, null, "follow", new JsonObject { ["isUnblocked"] = unblocked });

    public static JsonObject Unfollow(string userId) => Of("unfollow", userId, null);

    public static JsonObject Join(string groupId) => Of("join", null, groupId);

    public static JsonObject Leave(string groupId) => Of("leave", null, groupId);

    private static JsonObject Message(string type, string text)
        => new() { ["type"] = type, ["id"] = LineIds.Message(), ["quoteToken"] = LineIds.QuoteToken(), ["text"] = text };

    private static JsonObject Of(string type, string? userId, string? groupId, string? name = null, JsonObject? content = null)
    {
        var lineEvent = new JsonObject { ["type"] = type };
        if (name is not null)
            lineEvent[name] = content;
        var isRoom = groupId is not null && LineIds.IsRoom(groupId);
        var source = new JsonObject { ["type"] = groupId is null ? "user" : isRoom ? "room" : "group" };
        if (groupId is not null)
            source[isRoom ? "roomId" : "groupId"] = groupId;
        if (userId is not null)
            source["userId"] = userId;
        lineEvent["source"] = source;
        return lineEvent;
    }
}
