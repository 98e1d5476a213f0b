using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OtopBot.Line.Webhook;

// Written by hand because LINE adds kinds, fields and values without notice and in any order: a serializer's polymorphism and
// enums would throw, and one new value would lose the whole body.
internal static class EventReader
{
    // A neighbour's deep extra field must not cost the whole body, and the parser does not recurse.
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = 1000 };

    public static LineEvent Read(JsonElement element)
    {
        // GetRawText throws for bytes that are not UTF-8; these come out as replacement characters instead.
        var raw = Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(element));
        if (element.ValueKind is not JsonValueKind.Object)
            return Unreadable(raw, "The element is not an object.");

        var header = Empty(raw);
        try
        {
            header = header with { Type = element.Text("type") ?? "", WebhookEventId = element.Text("webhookEventId") ?? "" };
            header = ReadHeader(element, header);
            return ReadKind(element, header);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escaped half surrogate or a byte that is not UTF-8 inside a text.
            return new MalformedEvent(header, error is JsonException ? error.Message : "A text is not valid Unicode.");
        }
    }

    public static MalformedEvent Unreadable(string raw, string problem) => new(Empty(raw), problem);

    private static EventHeader Empty(string raw) => new("", "", DateTimeOffset.UnixEpoch, "active", false, null, null, raw);

    private static EventHeader ReadHeader(JsonElement element, EventHeader header) => header with
    {
        Timestamp = ReadTimestamp(element),
        Mode = element.Text("mode") ?? header.Mode,
        IsRedelivery = element.Object("deliveryContext")?.Flag("isRedelivery") ?? false,
        Source = element.Object("source") is { } source ? EventSource.Read(source) : null,
        ReplyToken = element.Text("replyToken") is { Length: > 0 } token ? token : null,
        Type = element.NeededId("type"),
        WebhookEventId = element.NeededId("webhookEventId"),
    };

    private static DateTimeOffset ReadTimestamp(JsonElement element)
    {
        var milliseconds = element.Whole("timestamp") ?? throw new JsonException("timestamp is missing.");
        if (milliseconds < 0 || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            throw new JsonException("timestamp is out of range.");
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    private static LineEvent ReadKind(JsonElement element, EventHeader header) => header.Type switch
    {
        "message" => new MessageEvent(header, ContentReader.Read(element.NeededObject("message"))),
        "messageEdited" => new MessageEditedEvent(header, ContentReader.Read(element.NeededObject("message"))),
        "unsend" => new UnsendEvent(header, element.NeededObject("unsend").NeededId("messageId")),
        "follow" => new FollowEvent(header, element.Object("follow")?.Flag("isUnblocked") ?? false),
        "unfollow" => new UnfollowEvent(header),
        "join" => new JoinEvent(header),
        "leave" => new LeaveEvent(header),
        "memberJoined" => new MemberJoinedEvent(header, ReadMembers(element.NeededObject("joined"))),
        "memberLeft" => new MemberLeftEvent(header, ReadMembers(element.NeededObject("left"))),
        "postback" => ReadPostback(header, element.NeededObject("postback")),
        "accountLink" => ReadLink(header, element.NeededObject("link")),
        _ => new UnknownEvent(header),
    };

    private static List<string> ReadMembers(JsonElement parent) =>
        [.. parent.Objects("members").Select(member => member.Text("userId")).OfType<string>()];

    private static PostbackEvent ReadPostback(EventHeader header, JsonElement postback) => new(
        header,
        postback.NeededText("data"),
        postback.Object("params") is { } chosen
            ? new(chosen.Text("date"), chosen.Text("time"), chosen.Text("datetime"), chosen.Text("newRichMenuAliasId"), chosen.Text("status"))
            : null);

    private static AccountLinkEvent ReadLink(EventHeader header, JsonElement link) =>
        new(header, link.NeededText("result"), link.Text("nonce"));
}
