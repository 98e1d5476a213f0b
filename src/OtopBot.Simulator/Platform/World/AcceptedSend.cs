using System.Text.Json;

namespace OtopBot.Simulator.Platform.World;

// A send that came with a retry key and was accepted: the same key within a day is answered with 409 and this.
public sealed record AcceptedSend(string RetryKey, string RequestId, DateTimeOffset At, JsonElement? SentMessages)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public bool IsAlive(DateTimeOffset now) => now - At < Life;
}
