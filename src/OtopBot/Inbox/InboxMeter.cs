using System.Diagnostics.Metrics;

namespace OtopBot.Inbox;

public sealed class InboxMeter : IDisposable
{
    public const string Name = "OtopBot.Inbox";

    // A chat that waits for a failed event's next attempt waits up to minutes.
    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800] };

    private readonly Meter _meter;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _collisions;
    private readonly Histogram<double> _lag;

    public InboxMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _handled = _meter.CreateCounter<long>("otopbot.inbox.handled", description: "Events that are done, by result");
        _collisions = _meter.CreateCounter<long>("otopbot.inbox.collisions", description: "Times that another writer was met and an event was looked at again");
        _lag = _meter.CreateHistogram("otopbot.inbox.lag", "s", "From an event's arrival to its being handled", advice: Buckets);
        _meter.CreateObservableGauge("otopbot.inbox.waiting", () => Seen is { } seen ? [new Measurement<long>(seen.Waiting)] : Array.Empty<Measurement<long>>(), description: "Events that wait, of all processes");
        _meter.CreateObservableGauge("otopbot.inbox.oldest", () => Seen is { } seen ? [new Measurement<double>(seen.Oldest.TotalSeconds)] : Array.Empty<Measurement<double>>(), "s", "For how long the oldest of them has waited");
    }

    // Null while nobody could look.
    public InboxLoad? Seen { get; set; }

    public void Handled(TimeSpan lag)
    {
        _handled.Add(1, new KeyValuePair<string, object?>("result", "handled"));
        _lag.Record(Math.Max(0, lag.TotalSeconds));
    }

    public void Failed() => _handled.Add(1, new KeyValuePair<string, object?>("result", "failed"));

    public void Collided() => _collisions.Add(1);

    // Every series is there from the first moment on, or its first rise would not be seen as one.
    public void Begin()
    {
        foreach (var result in (string[])["handled", "failed"])
            _handled.Add(0, new KeyValuePair<string, object?>("result", result));
        _collisions.Add(0);
    }

    public void Dispose() => _meter.Dispose();
}
