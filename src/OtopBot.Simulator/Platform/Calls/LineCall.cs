using System.Text.Json;

namespace OtopBot.Simulator.Platform.Calls;

// What came in on one of LINE's paths.
public sealed record LineCall(string RequestId, IReadOnlyDictionary<string, string> Path, JsonElement? Json, string? RetryKey);
