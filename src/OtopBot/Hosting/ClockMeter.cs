using System.Diagnostics.Metrics;

namespace OtopBot.Hosting;

// How far this machine's clock is from LINE's: positive when it is ahead. Processes that share a database must agree about time.
public sealed class ClockMeter : IDisposable
{
    public const string Name = "OtopBot.Clock";

    private readonly Meter _meter;

    public ClockMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _meter.CreateObservableGauge("otopbot.clock.skew", () => Skew is { } skew ? [new Measurement<double>(skew.TotalSeconds)] : Array.Empty<Measurement<double>>(), "s", "How far this machine's clock is ahead of LINE's");
    }

    // Null until LINE has answered.
    public TimeSpan? Skew { get; private set; }

    // LINE tells whole seconds, and its clock was read somewhere between question and answer.
    public void Heard(DateTimeOffset date, DateTimeOffset asked, DateTimeOffset answered)
    {
        var (least, most) = (asked - date - TimeSpan.FromSeconds(1), answered - date);
        Skew = least > TimeSpan.Zero ? least : most < TimeSpan.Zero ? most : TimeSpan.Zero;
    }

    public void Dispose() => _meter.Dispose();
}
