namespace OtopBot.Line.Webhook;

/// <summary>What all events share; <see cref="Raw"/> is the JSON text of the event as it came.</summary>
public sealed record EventHeader(
    string Type,
    string WebhookEventId,
    DateTimeOffset Timestamp,
    string Mode,
    bool IsRedelivery,
    EventSource? Source,
    string? ReplyToken,
    string Raw);
