using System.Diagnostics.Metrics;

namespace OtopBot.Outbox;

public sealed class OutboxMeter : IDisposable
{
    public const string Name = "OtopBot.Outbox";

    // What LINE does not take for hours is sent all the same, and what the month's quota has no room for weeks later.
    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200, 86400] };

    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _dropped;
    private readonly Histogram<double> _lag;

    public OutboxMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _calls = _meter.CreateCounter<long>("otopbot.outbox.calls", description: "Sending calls to LINE, by what they came to");
        _rows = _meter.CreateCounter<long>("otopbot.outbox.settled", description: "Rows of the outbox that are done, parked or postponed, by status");
        _dropped = _meter.CreateCounter<long>("otopbot.outbox.dropped", description: "Messages that the month's quota did not suffice for, by kind");
        _lag = _meter.CreateHistogram("otopbot.outbox.lag", "s", "From a message's being queued to LINE's having it", advice: Buckets);
        Gauge("otopbot.outbox.left", () => Left, "Messages left of the month's quota, as last counted; absent while nothing is limited");
        Gauge("otopbot.outbox.waiting", () => Seen?.Waiting, "Messages that wait to be sent, of all processes");
        Gauge("otopbot.outbox.oldest", () => Seen?.Oldest.TotalSeconds, "For how long the oldest of them has been due", "s");
        Gauge("otopbot.outbox.parked", () => Seen?.Parked, "Messages that the month's quota has no room for");
        Gauge("otopbot.quota.limit", () => Month?.Limit, "Messages that LINE allows in the month; absent while nothing is limited");
        Gauge("otopbot.quota.used", () => Month?.Used, "Messages of the month that are used or queued");
    }

    // Null while nothing is limited.
    public long? Left { get; set; }

    // Null while nobody could look; so is the month.
    public OutboxLoad? Seen { get; set; }

    public BudgetState? Month { get; set; }

    public void Called(SendVerdict verdict) => _calls.Add(1, new KeyValuePair<string, object?>("verdict", verdict.ToString()));

    public void Settled(OutboxMessage row)
    {
        _rows.Add(1, new KeyValuePair<string, object?>("status", row.Status.ToString()));
        if (row is { Status: OutboxStatus.Sent, DoneAt: { } sent })
            _lag.Record(Math.Max(0, (sent - row.CreatedAt).TotalSeconds));
    }

    public void Dropped(PlannedPush push) => _dropped.Add(push.Price, new KeyValuePair<string, object?>("kind", push.Kind.ToString()));

    // Every series is there from the first moment on, or its first rise would not be seen as one.
    public void Begin()
    {
        foreach (var verdict in Enum.GetNames<SendVerdict>())
            _calls.Add(0, new KeyValuePair<string, object?>("verdict", verdict));
        foreach (var status in Enum.GetNames<OutboxStatus>())
            _rows.Add(0, new KeyValuePair<string, object?>("status", status));
        foreach (var kind in Enum.GetNames<PushKind>())
            _dropped.Add(0, new KeyValuePair<string, object?>("kind", kind));
    }

    public void Dispose() => _meter.Dispose();

    private void Gauge<T>(string name, Func<T?> read, string description, string? unit = null)
        where T : struct
        => _meter.CreateObservableGauge(name, () => read() is { } value ? [new Measurement<T>(value)] : Array.Empty<Measurement<T>>(), unit, description);
}
