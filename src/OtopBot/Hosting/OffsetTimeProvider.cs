namespace OtopBot.Hosting;

// The machine's clock, moved: it runs at real speed from another moment.
public sealed class OffsetTimeProvider(TimeProvider clock, TimeSpan offset) : TimeProvider
{
    private TimeSpan _offset = offset;

    public static OffsetTimeProvider StartingAt(DateTimeOffset now) => new(System, now - System.GetUtcNow());

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + _offset;

    // A second start with the same setting must not turn time back behind what the first one has written down.
    public void GoOnFrom(DateTimeOffset moment)
    {
        if (moment > GetUtcNow())
            _offset = moment - clock.GetUtcNow();
    }
}
