using System.Buffers;
using System.Text.Json;

namespace OtopBot.Tests.Journeys;

// What a process wrote: each line with all that JSON hides behind escapes, and every piece of it by itself.
public static class HeardLogs
{
    public static IEnumerable<string> Plain(IEnumerable<string> lines) => lines.Select(line => string.Join(" | ", Pieces(line)));

    // "secret in line", for every line that holds one.
    public static IEnumerable<string> Leaks(IEnumerable<string> lines, IReadOnlyCollection<string> secrets)
        => from line in Suspects(lines, SearchValues.Create([.. secrets], StringComparison.OrdinalIgnoreCase))
           from secret in secrets
           where line.Contains(secret, StringComparison.OrdinalIgnoreCase)
           select $"{secret} in {(line.Length > 600 ? line[..600] : line)}";

    private static IEnumerable<string> Suspects(IEnumerable<string> lines, SearchValues<string> secrets) => Plain(lines).Where(line => line.AsSpan().ContainsAny(secrets));

    private static IEnumerable<string> Pieces(string line)
    {
        if (!line.StartsWith('{'))
            return [line];
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return [.. Pieces(parsed.RootElement)];
        }
        catch (JsonException)
        {
            return [line];
        }
    }

    private static IEnumerable<string> Pieces(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Pieces(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Pieces),
        _ => [element.ToString()],
    };
}
