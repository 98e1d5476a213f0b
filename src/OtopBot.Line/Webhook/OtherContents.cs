namespace OtopBot.Line.Webhook;

/// <summary>A place, in degrees.</summary>
public sealed record LocationContent(string MessageId, decimal Latitude, decimal Longitude, string? Title, string? Address)
    : MessageContent("location", MessageId);

/// <summary>A sticker; the keywords are a random choice of LINE's, the text is what a message sticker says.</summary>
public sealed record StickerContent(
    string MessageId,
    string PackageId,
    string StickerId,
    string? ResourceType,
    IReadOnlyList<string> Keywords,
    string? Text,
    string? QuotedMessageId) : MessageContent("sticker", MessageId);
