using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// The calls of which LINE takes few an hour: a bucket each, refilled by the simulated clock.
public sealed class RateLimits(LineWorld world)
{
    private readonly Dictionary<string, (double Left, DateTimeOffset At)> _buckets = [];
    private readonly Lock _gate = new();

    public LineAnswer? Refuse(string what, int perHour)
    {
        lock (_gate)
        {
            var now = world.Now;
            var (left, at) = _buckets.GetValueOrDefault(what, (perHour, now));
            left = Math.Min(perHour, left + (now - at).TotalHours * perHour);
            _buckets[what] = (left < 1 ? left : left - 1, now);
            return left < 1 ? LineAnswer.Error(429, "The API rate limit has been exceeded. Try again later.", RefusalView.TooOften(perHour)) : null;
        }
    }
}
