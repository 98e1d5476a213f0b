using System.Text.Json;

namespace OtopBot.Simulator.Platform.Checks;

public static class Reading
{
    // The property when it is there and not null.
    public static JsonElement? Optional(this JsonElement value, string name)
        => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    public static string? Text(this JsonElement value, string name)
        => value.Optional(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static IEnumerable<JsonElement> Items(this JsonElement value, string name)
        => value.Optional(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];
}
