using System.Text.Json.Nodes;

namespace OtopBot.Tests.Support;

// Events as LINE writes them.
public static class DialogScriptEvents
{
    public static JsonObject Text(string text, JsonArray? mentionees = null)
    {
        var message = new JsonObject { ["id"] = "1", ["type"] = "text", ["quoteToken"] = "q", ["text"] = text };
        if (mentionees is not null)
            message["mention"] = new JsonObject { ["mentionees"] = mentionees };
        return new JsonObject { ["type"] = "message", ["message"] = message };
    }

    // A message of another kind, with the fields that LINE always gives.
    public static JsonObject Media(string type) => new()
    {
        ["type"] = "message",
        ["message"] = type switch
        {
            "sticker" => new JsonObject { ["id"] = "1", ["type"] = type, ["packageId"] = "1", ["stickerId"] = "2", ["stickerResourceType"] = "STATIC" },
            "location" => new JsonObject { ["id"] = "1", ["type"] = type, ["latitude"] = 19.16, ["longitude"] = 99.9 },
            "file" => new JsonObject { ["id"] = "1", ["type"] = type, ["fileName"] = "a.xlsx", ["fileSize"] = 10 },
            "image" or "video" or "audio" => new JsonObject { ["id"] = "1", ["type"] = type, ["contentProvider"] = new JsonObject { ["type"] = "line" } },
            _ => new JsonObject { ["id"] = "1", ["type"] = type },
        },
    };

    public static JsonObject Postback(string data) => new() { ["type"] = "postback", ["postback"] = new JsonObject { ["data"] = data } };

    public static JsonObject Plain(string type) => new() { ["type"] = type };

    public static JsonObject Follow(bool again) => new() { ["type"] = "follow", ["follow"] = new JsonObject { ["isUnblocked"] = again } };

    public static JsonObject Unsend(string messageId = "1") => new() { ["type"] = "unsend", ["unsend"] = new JsonObject { ["messageId"] = messageId } };

    // LINE's id of the message that an event brought.
    public static string MessageId(string eventId) => "5" + eventId[^17..];

    public static JsonObject Members(bool joined)
        => new() { ["type"] = joined ? "memberJoined" : "memberLeft", [joined ? "joined" : "left"] = new JsonObject { ["members"] = new JsonArray() } };

    public static string Complete(JsonObject e, string eventId, DateTimeOffset at, JsonObject source, string mode = "active", string? token = null)
    {
        var whole = (JsonObject)e.DeepClone();
        whole["webhookEventId"] = eventId;
        if (whole["message"] is JsonObject message)
            message["id"] = MessageId(eventId);
        whole["deliveryContext"] = new JsonObject { ["isRedelivery"] = false };
        whole["timestamp"] = at.ToUnixTimeMilliseconds();
        whole["source"] = source;
        whole["mode"] = mode;
        if (mode == "active" && whole["type"]!.GetValue<string>() is not ("unfollow" or "leave" or "unsend" or "memberLeft"))
            whole["replyToken"] = token ?? LineIds.Token(eventId);
        return whole.ToJsonString();
    }
}
