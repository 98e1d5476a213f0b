using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OtopBot.Simulator.Platform;

public static class PlatformJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JsonElement Element(object value) => JsonSerializer.SerializeToElement(value, Options);

    public static JsonElement? TryParse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return HasWholeTexts(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half of a surrogate pair is good JSON and no text: whatever keeps it can neither be read nor written again.
    public static bool HasWholeTexts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(p => IsWhole(() => p.Name) && HasWholeTexts(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(HasWholeTexts),
        JsonValueKind.String => IsWhole(value.GetString),
        _ => true,
    };

    private static bool IsWhole(Func<string?> read)
    {
        try
        {
            read();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
