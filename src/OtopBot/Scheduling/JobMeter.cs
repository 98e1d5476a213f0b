using System.Diagnostics.Metrics;

namespace OtopBot.Scheduling;

public sealed class JobMeter : IDisposable
{
    public const string Name = "OtopBot.Jobs";

    private readonly Meter _meter;
    private readonly Counter<long> _runs;
    private readonly Counter<long> _failures;

    public JobMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _runs = _meter.CreateCounter<long>("otopbot.jobs.runs", description: "Runs of scheduled jobs, by job");
        _failures = _meter.CreateCounter<long>("otopbot.jobs.failures", description: "Runs of scheduled jobs that failed, by job");
    }

    public void Ran(string job) => _runs.Add(1, new KeyValuePair<string, object?>("job", job));

    public void Failed(string job) => _failures.Add(1, new KeyValuePair<string, object?>("job", job));

    public void Dispose() => _meter.Dispose();
}
