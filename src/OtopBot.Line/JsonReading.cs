using System.Text.Json;

namespace OtopBot.Line;

// What LINE leaves out, sends as null or sends in another kind is simply not there; only what an event cannot do without is asked for.
internal static class JsonReading
{
    public static JsonElement? Object(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Object ? value : null;

    public static IEnumerable<JsonElement> Objects(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array
            ? value.EnumerateArray().Where(element => element.ValueKind is JsonValueKind.Object)
            : [];

    public static string? Text(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public static bool Flag(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    public static long? Whole(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : null;

    public static int? WholeInt(this JsonElement parent, string name) =>
        parent.Whole(name) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;

    public static decimal? Number(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number)
            ? number
            : null;

    public static JsonElement NeededObject(this JsonElement parent, string name) =>
        parent.Object(name) ?? throw new JsonException($"{name} is missing.");

    public static string NeededText(this JsonElement parent, string name) =>
        parent.Text(name) ?? throw new JsonException($"{name} is missing.");

    public static string NeededId(this JsonElement parent, string name) =>
        parent.Text(name) is { Length: > 0 } id ? id : throw new JsonException($"{name} is missing.");
}
