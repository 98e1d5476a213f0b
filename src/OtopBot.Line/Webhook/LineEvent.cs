using System.Text.Json;

namespace OtopBot.Line.Webhook;

/// <summary>One element of a webhook's events; the set of kinds is open, so unknown and broken ones are kinds too.</summary>
public abstract record LineEvent
{
    private protected LineEvent(EventHeader header) => Header = header;

    /// <summary>The part all events share.</summary>
    public EventHeader Header { get; }

    /// <summary>LINE's name of the kind; empty when a broken element has none.</summary>
    public string Type => Header.Type;

    /// <summary>The one key against duplicates (a ULID); empty when a broken element has none.</summary>
    public string WebhookEventId => Header.WebhookEventId;

    /// <summary>When it happened at LINE, to the millisecond, UTC; the order of arrival says nothing.</summary>
    public DateTimeOffset Timestamp => Header.Timestamp;

    /// <summary>"active" or "standby"; LINE may add more.</summary>
    public string Mode => Header.Mode;

    /// <summary>Another module holds the chat: nothing may be sent, push included.</summary>
    public bool IsStandby => Mode is "standby";

    /// <summary>LINE says that it sends this event again; duplicates also come without saying so.</summary>
    public bool IsRedelivery => Header.IsRedelivery;

    /// <summary>Where it happened; events about the bot itself have none.</summary>
    public EventSource? Source => Header.Source;

    /// <summary>Good for one answer within about a minute; null when none may be given.</summary>
    public string? ReplyToken => Header.ReplyToken;

    /// <summary>The JSON text of the event as it came.</summary>
    public string Raw => Header.Raw;

    /// <summary>Reads one stored <see cref="Raw"/> again; never throws for what the text holds.</summary>
    public static LineEvent Parse(string rawJson)
    {
        try
        {
            using var document = JsonDocument.Parse(rawJson, EventReader.Options);
            return EventReader.Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // ArgumentException: half a surrogate pair cannot be turned into UTF-8.
            return EventReader.Unreadable(rawJson, "The element is not JSON.");
        }
    }
}
