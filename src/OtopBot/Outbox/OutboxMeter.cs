using System.Diagnostics.Metrics;

namespace OtopBot.Outbox;

public sealed class OutboxMeter : IDisposable
{
    public const string Name = "OtopBot.Outbox";

    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _rows;

    public OutboxMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _calls = _meter.CreateCounter<long>("otopbot.outbox.calls", description: "Sending calls to LINE, by what they came to");
        _rows = _meter.CreateCounter<long>("otopbot.outbox.settled", description: "Rows of the outbox that are done, parked or postponed, by status");
    }

    public void Called(SendVerdict verdict) => _calls.Add(1, new KeyValuePair<string, object?>("verdict", verdict.ToString()));

    public void Settled(OutboxStatus status) => _rows.Add(1, new KeyValuePair<string, object?>("status", status.ToString()));

    public void Dispose() => _meter.Dispose();
}
