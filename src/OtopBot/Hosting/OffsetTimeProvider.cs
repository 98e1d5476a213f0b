namespace OtopBot.Hosting;

// The machine's clock, moved: it runs at real speed from another moment.
public sealed class OffsetTimeProvider(TimeProvider clock, TimeSpan offset) : TimeProvider
{
    public static OffsetTimeProvider StartingAt(DateTimeOffset now) => new(System, now - System.GetUtcNow());

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + offset;
}
