using System.Text.Json;
using OtopBot.Line.Messages;

namespace OtopBot.Line;

/// <summary>One to five messages for one send call, already checked against LINE's limits and written as JSON.</summary>
public sealed class MessageBatch
{
    private MessageBatch(string json, int count) => (Json, Count) = (json, count);

    /// <summary>The JSON array of the messages: what is stored, sent, and sent again unchanged.</summary>
    public string Json { get; }

    /// <summary>How many messages the batch holds.</summary>
    public int Count { get; }

    /// <summary>Checks and writes the messages; throws <see cref="LineLimitException"/> for what LINE would refuse.</summary>
    public static MessageBatch Of(params IReadOnlyList<LineMessage> messages)
    {
        MessageCheck.Check(messages);
        return new(JsonSerializer.Serialize(messages, LineJson.Options), messages.Count);
    }

    /// <summary>A batch that was stored earlier; throws <see cref="FormatException"/> when the text is no array of one to five objects.</summary>
    public static MessageBatch FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind is JsonValueKind.Array
                && root.GetArrayLength() is var count and >= LineLimits.MessagesMin and <= LineLimits.MessagesMax
                && root.EnumerateArray().All(element => element.ValueKind is JsonValueKind.Object))
                return new(json, count);
        }
        catch (JsonException error)
        {
            throw new FormatException("A stored message batch is not JSON.", error);
        }

        throw new FormatException("A stored message batch is not an array of one to five message objects.");
    }

    /// <summary>The JSON array.</summary>
    public override string ToString() => Json;
}
