namespace OtopBot.Simulator.Hosting;

// Business time of platform and bot: runs at real speed from a set moment and jumps forward. Timers stay real.
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _from = start.ToUniversalTime();
    private long _since = System.GetTimestamp();
    private bool _held;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return Now;
    }

    // What ages by elapsed time, such as a token, ages in a jump too.
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    private DateTimeOffset Now => _held ? _from : _from + System.GetElapsedTime(_since);

    // False when the moment is already past: time never runs backwards.
    public bool TryJump(DateTimeOffset moment)
    {
        lock (_gate)
        {
            if (moment < Now)
                return false;
            Set(moment.ToUniversalTime(), _held);
            return true;
        }
    }

    // Stands still, so that what is due at a moment happens at that moment.
    public void Hold()
    {
        lock (_gate)
            Set(Now, held: true);
    }

    public void Release()
    {
        lock (_gate)
            Set(Now, held: false);
    }

    private void Set(DateTimeOffset from, bool held) => (_from, _since, _held) = (from, System.GetTimestamp(), held);
}
