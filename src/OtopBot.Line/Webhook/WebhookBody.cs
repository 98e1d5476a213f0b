using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OtopBot.Line.Webhook;

/// <summary>One webhook request: the bot it is for and its events, which may be none and of several chats.</summary>
public sealed record WebhookBody(string Destination, IReadOnlyList<LineEvent> Events)
{
    private const int DestinationLength = 33;

    /// <summary>Reads a request whose signature was good; null and the problem when the envelope itself is broken.</summary>
    public static WebhookBody? Parse(ReadOnlyMemory<byte> body, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(body, EventReader.Options);
            return Read(document.RootElement, out problem);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escaped half surrogate or a byte that is not UTF-8 in the envelope's own texts.
            problem = "The body is not JSON.";
            return null;
        }
    }

    private static WebhookBody? Read(JsonElement root, out string? problem)
    {
        problem = null;
        if (root.ValueKind is not JsonValueKind.Object)
            problem = "The body is not a JSON object.";
        else if (!TryDestination(root, out var destination))
            problem = "destination is not a bot's user id.";
        else if (!root.TryGetProperty("events", out var events) || events.ValueKind is not JsonValueKind.Array)
            problem = "events is not an array.";
        else
            return new(destination, [.. events.EnumerateArray().Select(EventReader.Read)]);
        return null;
    }

    private static bool TryDestination(JsonElement root, [NotNullWhen(true)] out string? destination)
    {
        destination = root.Text("destination");
        return destination is { Length: DestinationLength }
            && destination[0] is 'U'
            && destination.Skip(1).All(letter => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
    }
}
