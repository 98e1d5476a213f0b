using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OtopBot.Line;

/// <summary>How everything sent to LINE is written: camelCase, nothing for null, Thai left as Thai, enums as LINE spells them.</summary>
public static class LineJson
{
    /// <summary>The one set of options; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    // How LINE's answers are read: what we cannot do without must be there, the rest may come and go.
    internal static JsonSerializerOptions Answers { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    internal static byte[] Body<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    // Stored messages go out as they lie, to the byte.
    internal static byte[] BodyWith(MessageBatch messages, Action<Utf8JsonWriter>? before = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = Options.Encoder }))
        {
            writer.WriteStartObject();
            before?.Invoke(writer);
            writer.WritePropertyName("messages");
            writer.WriteRawValue(messages.Json);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // The default encoder writes Thai as \u0E.., six bytes a letter instead of three, and Flex is limited in bytes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
