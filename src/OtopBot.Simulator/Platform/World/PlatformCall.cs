using System.Text.Json;

namespace OtopBot.Simulator.Platform.World;

// One call of the bot to LINE, with LINE's answer; Problem says in plain words why it was refused.
public sealed record PlatformCall(
    long Seq, DateTimeOffset At, string Method, string Path, int Status, string? RetryKey, string RequestId,
    IReadOnlyList<string>? To, JsonElement? Body, JsonElement? Response, string? Problem);
