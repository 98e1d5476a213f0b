using System.Text.Json;

namespace OtopBot.Line.Webhook;

internal static class ContentReader
{
    public static MessageContent Read(JsonElement message)
    {
        var type = message.NeededId("type");
        var id = message.NeededId("id");
        return ReadKind(message, type, id) with
        {
            QuoteToken = message.Text("quoteToken"),
            MarkAsReadToken = message.Text("markAsReadToken"),
        };
    }

    private static MessageContent ReadKind(JsonElement message, string type, string id) => type switch
    {
        "text" => new TextContent(id, message.NeededText("text"))
        {
            Mentions = message.Object("mention") is { } mention ? [.. mention.Objects("mentionees").Select(ReadMention)] : [],
            QuotedMessageId = message.Text("quotedMessageId"),
        },
        "image" => new ImageContent(id, ReadProvider(message), ReadSet(message)),
        "video" => new VideoContent(id, ReadProvider(message), message.Whole("duration")),
        "audio" => new AudioContent(id, ReadProvider(message), message.Whole("duration")),
        "file" => new FileContent(id, message.NeededText("fileName"), message.Whole("fileSize")),
        "location" => new LocationContent(
            id,
            message.Number("latitude") ?? throw new JsonException("latitude is missing."),
            message.Number("longitude") ?? throw new JsonException("longitude is missing."),
            message.Text("title"),
            message.Text("address")),
        "sticker" => ReadSticker(message, id),
        _ => new UnknownContent(type, id),
    };

    private static Mention ReadMention(JsonElement mentionee) => new(
        mentionee.WholeInt("index") ?? -1,
        mentionee.WholeInt("length") ?? 0,
        mentionee.Text("type") ?? "",
        mentionee.Text("userId"),
        mentionee.Flag("isSelf"));

    // Without a provider nobody else can hold the bytes.
    private static ContentProvider ReadProvider(JsonElement message) => message.Object("contentProvider") is { } provider
        ? new(provider.Text("type") ?? "", provider.Text("originalContentUrl"), provider.Text("previewImageUrl"))
        : new("line", null, null);

    private static ImageSet? ReadSet(JsonElement message) =>
        message.Object("imageSet") is { } set && set.Text("id") is { } id
            ? new(id, set.WholeInt("index"), set.WholeInt("total"))
            : null;

    private static StickerContent ReadSticker(JsonElement message, string id) => new(
        id,
        message.Text("packageId") ?? "",
        message.Text("stickerId") ?? "",
        message.Text("stickerResourceType"),
        ReadKeywords(message),
        message.Text("text"),
        message.Text("quotedMessageId"));

    private static List<string> ReadKeywords(JsonElement message) =>
        message.TryGetProperty("keywords", out var keywords) && keywords.ValueKind is JsonValueKind.Array
            ? [.. keywords.EnumerateArray().Where(word => word.ValueKind is JsonValueKind.String).Select(word => word.GetString()!)]
            : [];
}
