namespace OtopBot.Simulator.Platform.World;

// A webhook's permission to answer once. HandedAt is the last delivery, EventAt the moment of the event itself.
public sealed record ReplyToken(string Token, string ChatId, DateTimeOffset EventAt, DateTimeOffset HandedAt, bool Redelivered = false, bool Used = false)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RedeliveredLife = TimeSpan.FromMinutes(20);

    public bool IsExpired(DateTimeOffset now) => now - HandedAt > Life || (Redelivered && now - EventAt > RedeliveredLife);
}
