using System.Text.Json;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Control;

// A request's JSON body, read field by field with a plain complaint about each that is wrong.
public sealed class Asked(JsonElement body)
{
    public static async Task<Asked> ReadAsync(HttpRequest request)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw ControlException.Bad("The body must be a JSON object.");
            return PlatformJson.HasWholeTexts(document.RootElement) ? new Asked(document.RootElement.Clone()) : throw ControlException.Bad("A text in the body holds half of a surrogate pair.");
        }
        catch (JsonException problem)
        {
            throw ControlException.Bad($"The body is not JSON: {problem.Message}");
        }
    }

    public JsonElement? Any(string name) => body.Optional(name);

    public string Text(string name) => TextOrNull(name) is { Length: > 0 } text ? text : throw ControlException.Bad($"'{name}' is missing.");

    public string? TextOrNull(string name) => body.Optional(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw ControlException.Bad($"'{name}' must be a string."),
    };

    public bool? Flag(string name) => body.Optional(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw ControlException.Bad($"'{name}' must be true or false."),
    };

    public double? Chance(string name) => body.Optional(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } chance when chance.TryGetDouble(out var value) && value is >= 0 and <= 1 => value,
        _ => throw ControlException.Bad($"'{name}' must be a chance: a number from 0 to 1."),
    };

    public long? Whole(string name, long most) => body.Optional(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) && value >= 0 && value <= most && value == decimal.Truncate(value) => (long)value,
        _ => throw ControlException.Bad($"'{name}' must be a whole number from 0 to {most}."),
    };

    // A misspelt field would otherwise change nothing without a word.
    public void Only(params IReadOnlyCollection<string> names)
    {
        if (body.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !names.Contains(n)) is { } unknown)
            throw ControlException.Bad($"'{unknown}' is not known here; known are {string.Join(", ", names)}.");
    }

    public IReadOnlyList<string> Texts(string name)
        => body.Optional(name) is { ValueKind: JsonValueKind.Array } items && items.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String)
            ? [.. items.EnumerateArray().Select(i => i.GetString()!)]
            : throw ControlException.Bad($"'{name}' must be an array of strings.");

    public JsonElement Object(string name) => body.Optional(name) switch
    {
        null => throw ControlException.Bad($"'{name}' is missing."),
        { ValueKind: JsonValueKind.Object } found => found,
        _ => throw ControlException.Bad($"'{name}' must be an object."),
    };
}
