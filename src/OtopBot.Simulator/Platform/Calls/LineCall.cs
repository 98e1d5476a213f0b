using System.Text;
using System.Text.Json;

namespace OtopBot.Simulator.Platform.Calls;

// What came in on one of LINE's paths.
public sealed record LineCall(string RequestId, IReadOnlyDictionary<string, string> Path, JsonElement? Json, string? RetryKey)
{
    public const string FormType = "application/x-www-form-urlencoded";

    public byte[] Body { get; init; } = [];

    // Without its parameters, such as the character set.
    public string? ContentType { get; init; }

    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    // A value of a form, as the token paths take them.
    public string? Form(string name)
    {
        if (ContentType != FormType)
            return null;
        var pairs = Encoding.UTF8.GetString(Body).Split('&').Select(p => p.Split('=', 2));
        return pairs.FirstOrDefault(p => p.Length == 2 && p[0] == name) is { } pair ? Uri.UnescapeDataString(pair[1].Replace('+', ' ')) : null;
    }
}
