using OtopBot.Outbox;
using OtopBot.Scheduling;

namespace OtopBot.Simulator.Hosting;

// The moments of the bot's own scheduled jobs. A job that fails, or that stays due though it has run, must not hold up time: it is asked again a day later.
public sealed partial class JobMoments(Clockwork jobs, Doorbell<OutboxWorker> outbox, TimeProvider clock, ILogger<JobMoments> log)
{
    private static readonly TimeSpan Later = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DateTimeOffset> _aside = [];
    private DateTimeOffset? _ranAt;

    public ScheduledMoments Moments => new(NextDueAsync, RunDueAsync);

    private async Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        DateTimeOffset? first = null;
        foreach (var job in jobs.Faces)
        {
            var next = _aside.TryGetValue(job.Name, out var again) ? again : await AskAsync(job.Name, ct);
            if (first is null || next < first)
                first = next ?? first;
        }

        return first;
    }

    // All of them: what one does may be due for another at the same moment.
    private async Task RunDueAsync(CancellationToken ct)
    {
        _aside.Clear();
        foreach (var job in jobs.Faces)
            await jobs.RunAsync(job.Name, ct);

        _ranAt = clock.GetUtcNow();
        outbox.Ring();
    }

    private async Task<DateTimeOffset?> AskAsync(string job, CancellationToken ct)
    {
        try
        {
            var next = await jobs.NextDueAtAsync(job, ct);
            return next <= _ranAt && _ranAt == clock.GetUtcNow() ? SetAside(job) : next;
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} is still due after its run; time goes on without it for a day")]
    private static partial void Stuck(ILogger log, string job);
}
