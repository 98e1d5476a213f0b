using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OtopBot.Scheduling;

public sealed class JobMeter : IDisposable
{
    public const string Name = "OtopBot.Jobs";

    private readonly Meter _meter;
    private readonly Counter<long> _runs;
    private readonly Counter<long> _failures;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _good = [];
    private readonly ConcurrentDictionary<string, bool> _failing = [];
    private readonly TimeProvider _time;

    public JobMeter(IMeterFactory meters, TimeProvider time)
    {
        _meter = meters.Create(Name);
        _time = time;
        _runs = _meter.CreateCounter<long>("otopbot.jobs.runs", description: "Runs of scheduled jobs, by job");
        _failures = _meter.CreateCounter<long>("otopbot.jobs.failures", description: "Runs of scheduled jobs that failed, by job");
        _meter.CreateObservableGauge("otopbot.jobs.last", Ages, "s", "For how long a job has not run well in this process, by job");
    }

    // When each job last ran well in this process, or was first to run and did not.
    public IReadOnlyDictionary<string, DateTimeOffset> Good => _good;

    // Whose last run here failed.
    public IEnumerable<string> Failing => _failing.Where(f => f.Value).Select(f => f.Key).Order();

    public void Ran(string job)
    {
        _runs.Add(1, Tag(job));
        _failures.Add(0, Tag(job));
        (_good[job], _failing[job]) = (_time.GetUtcNow(), false);
    }

    public void Failed(string job)
    {
        _runs.Add(1, Tag(job));
        _failures.Add(1, Tag(job));
        // One that has never run well is as late as one that once did.
        _good.TryAdd(job, _time.GetUtcNow());
        _failing[job] = true;
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> Ages() => [.. _good.Select(g => new Measurement<double>(Math.Max(0, (_time.GetUtcNow() - g.Value).TotalSeconds), Tag(g.Key)))];

    private static KeyValuePair<string, object?> Tag(string job) => new("job", job);
}
