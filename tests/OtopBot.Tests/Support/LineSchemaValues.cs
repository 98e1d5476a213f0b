using System.Text.Json;
using System.Text.RegularExpressions;

namespace OtopBot.Tests.Support;

// What a single value must be, whatever it is inside of.
internal static class LineSchemaValues
{
    public static string? Problem(LineSchemaShape shape, JsonElement value)
    {
        if (!IsOfType(shape, value))
            return $"{value.ValueKind} where {TypeOf(shape)} is asked for";
        return value.ValueKind switch
        {
            JsonValueKind.String => TextProblem(shape, value.GetString()!),
            JsonValueKind.Number => NumberProblem(shape, value.GetDecimal()),
            JsonValueKind.Array => CountProblem(shape, value.GetArrayLength()),
            _ => null,
        };
    }

    // Some of the file's objects leave their type out.
    private static string? TypeOf(LineSchemaShape shape) => shape.Type ?? (shape.Properties.Count > 0 ? "object" : null);

    private static bool IsOfType(LineSchemaShape shape, JsonElement value) => TypeOf(shape) switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind is JsonValueKind.Number,
        "integer" => value.ValueKind is JsonValueKind.Number && IsWhole(shape, value),
        null => true,
        var other => throw new NotSupportedException($"The schema type {other}."),
    };

    private static bool IsWhole(LineSchemaShape shape, JsonElement value) =>
        shape.Format is "int32" ? value.TryGetInt32(out _) : value.TryGetInt64(out _);

    private static string? TextProblem(LineSchemaShape shape, string text)
    {
        if (shape.Enum is { } allowed && !allowed.Contains(text))
            return $"'{text}' is none of {string.Join(", ", allowed)}";
        if (text.Length < shape.MinLength || text.Length > shape.MaxLength)
            return $"{text.Length} letters, not {shape.MinLength} to {shape.MaxLength}";
        if (shape.Pattern is { } pattern && !Regex.IsMatch(text, pattern))
            return $"'{text}' is not of the form {pattern}";
        return shape.Format switch
        {
            "uri" when !Uri.TryCreate(text, UriKind.Absolute, out _) => $"'{text}' is no address",
            "uuid" when !Guid.TryParseExact(text, "D", out _) => $"'{text}' is no UUID",
            _ => null,
        };
    }

    private static string? NumberProblem(LineSchemaShape shape, decimal number) =>
        number < shape.Minimum || number > shape.Maximum ? $"{number} is not {shape.Minimum} to {shape.Maximum}" : null;

    private static string? CountProblem(LineSchemaShape shape, int count) =>
        count < shape.MinItems || count > shape.MaxItems ? $"{count} elements, not {shape.MinItems} to {shape.MaxItems}" : null;
}
