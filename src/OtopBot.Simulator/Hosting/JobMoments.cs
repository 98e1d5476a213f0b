using OtopBot.Outbox;
using OtopBot.Scheduling;

namespace OtopBot.Simulator.Hosting;

// The moments of the bot's own scheduled jobs. A job that fails, or that stays due though it has run, must not hold up time: it waits for the others' next
// moment, or for a day.
public sealed partial class JobMoments(Clockwork jobs, Doorbell<OutboxWorker> outbox, TimeProvider clock, ILogger<JobMoments> log)
{
    // What one job does may make another due at the same moment, and that one the first again.
    private const int MostRuns = 3;

    private static readonly TimeSpan Later = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DateTimeOffset?> _next = [];
    private readonly Dictionary<string, int> _runs = [];
    private readonly Dictionary<string, DateTimeOffset> _aside = [];
    private DateTimeOffset? _moment;

    public ScheduledMoments Moments => new(NextDueAsync, RunDueAsync);

    private async Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        foreach (var job in jobs.Faces)
            _next[job.Name] = _aside.TryGetValue(job.Name, out var again) ? again : await AskAsync(job.Name, ct);
        return _next.Values.Min();
    }

    // Those that are due, as they said when they were asked: to run all of them at every moment would take most of a jump's time.
    private async Task RunDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_moment != now)
            _runs.Clear();
        _moment = now;
        foreach (var job in jobs.Faces.Where(j => _next.GetValueOrDefault(j.Name) <= now || _aside.ContainsKey(j.Name)).ToList())
        {
            _runs[job.Name] = _runs.GetValueOrDefault(job.Name) + 1;
            _aside.Remove(job.Name);
            await jobs.RunAsync(job.Name, ct);
        }

        outbox.Ring();
    }

    private async Task<DateTimeOffset?> AskAsync(string job, CancellationToken ct)
    {
        try
        {
            var next = await jobs.NextDueAtAsync(job, ct);
            return next <= _moment && _moment == clock.GetUtcNow() && _runs.GetValueOrDefault(job) >= MostRuns ? SetAside(job) : next;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Unknown(log, job, problem);
            return SetAside(job);
        }
    }

    private DateTimeOffset SetAside(string job)
    {
        Stuck(log, job);
        return _aside[job] = clock.GetUtcNow() + Later;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} does not say when it is due")]
    private static partial void Unknown(ILogger log, string job, Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} is still due after its run; time goes on without it")]
    private static partial void Stuck(ILogger log, string job);
}
