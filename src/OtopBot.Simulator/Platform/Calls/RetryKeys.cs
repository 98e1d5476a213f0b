using System.Text.Json;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// A retry key makes a second sending harmless for a day; only the calls that push may carry one.
public static class RetryKeys
{
    public static LineAnswer? RefuseAny(LineCall call)
        => call.RetryKey is null ? null : LineAnswer.Error(400, "The retry key is not available for this API", RefusalView.RetryKeyNotHere);

    public static LineAnswer? RefuseMalformed(LineCall call)
        => call.RetryKey is null || Guid.TryParseExact(call.RetryKey, "D", out _) ? null : LineAnswer.Error(400, "The retry key is invalid", RefusalView.RetryKeyForm);

    // 409 when an earlier call with this key was accepted, whatever its body says now.
    public static LineAnswer? Repeat(LineCall call, LineState state, DateTimeOffset now)
    {
        if (call.RetryKey is null || !state.RetryKeys.TryGetValue(Canonical(call.RetryKey), out var accepted) || !accepted.IsAlive(now))
            return null;

        const string message = "The retry key is already accepted";
        object body = accepted.SentMessages is { } sent ? new { message, sentMessages = sent } : new { message };
        return new LineAnswer(409, PlatformJson.Element(body)) { AcceptedRequestId = accepted.RequestId, Problem = RefusalView.RetryKeyAccepted };
    }

    public static void Accept(LineCall call, LineState state, DateTimeOffset now, JsonElement? sentMessages)
    {
        if (call.RetryKey is not null)
            state.RetryKeys[Canonical(call.RetryKey)] = new AcceptedSend(call.RetryKey, call.RequestId, now, sentMessages);
    }

    private static string Canonical(string key) => key.ToUpperInvariant();
}
