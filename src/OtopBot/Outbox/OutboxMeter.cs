using System.Diagnostics.Metrics;

namespace OtopBot.Outbox;

public sealed class OutboxMeter : IDisposable
{
    public const string Name = "OtopBot.Outbox";

    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _dropped;

    public OutboxMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _calls = _meter.CreateCounter<long>("otopbot.outbox.calls", description: "Sending calls to LINE, by what they came to");
        _rows = _meter.CreateCounter<long>("otopbot.outbox.settled", description: "Rows of the outbox that are done, parked or postponed, by status");
        _dropped = _meter.CreateCounter<long>("otopbot.outbox.dropped", description: "Messages that the month's quota did not suffice for, by kind");
        _meter.CreateObservableGauge("otopbot.outbox.left", () => Left is { } left ? [new Measurement<long>(left)] : Array.Empty<Measurement<long>>(), description: "Messages left of the month's quota, as last counted; absent while nothing is limited");
    }

    // Null while nothing is limited.
    public long? Left { get; set; }

    public void Called(SendVerdict verdict) => _calls.Add(1, new KeyValuePair<string, object?>("verdict", verdict.ToString()));

    public void Settled(OutboxStatus status) => _rows.Add(1, new KeyValuePair<string, object?>("status", status.ToString()));

    public void Dropped(PlannedPush push) => _dropped.Add(push.Price, new KeyValuePair<string, object?>("kind", push.Kind.ToString()));

    public void Dispose() => _meter.Dispose();
}
