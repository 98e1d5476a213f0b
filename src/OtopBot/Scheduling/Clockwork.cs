using System.Collections.Concurrent;
using OtopBot.Data;

namespace OtopBot.Scheduling;

// A job as the clock knows it.
public sealed record JobFace(string Name, string Cron);

// All scheduled jobs of this process, whoever wakes them: Hangfire, the start, or the simulator. A failure is logged and counted here.
public sealed partial class Clockwork(IServiceScopeFactory scopes, JobMeter meter, ILogger<Clockwork> log)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = [];

    public IReadOnlyList<JobFace> Faces
    {
        get
        {
            using var scope = scopes.CreateScope();
            return [.. Jobs(scope).Select(j => new JobFace(j.Name, j.Cron))];
        }
    }

    public async Task<DateTimeOffset?> NextDueAtAsync(string name, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Job(scope, name).NextDueAtAsync(ct);
    }

    // False when it failed. Waits while the same job runs in this process.
    public async Task<bool> RunAsync(string name, CancellationToken ct)
    {
        var turn = Turn(name);
        await turn.WaitAsync(ct);
        try
        {
            return await RunNowAsync(name, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    // As RunAsync, but not while the same job runs in this process: it will be woken again.
    public async Task<bool> WakeAsync(string name, CancellationToken ct)
    {
        var turn = Turn(name);
        if (!await turn.WaitAsync(TimeSpan.Zero, ct))
            return true;
        try
        {
            return await RunNowAsync(name, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> RunNowAsync(string name, CancellationToken ct)
    {
        using var trace = JobTraces.Begin(name);
        using var scope = log.BeginScope("Job {Job}", name);
        try
        {
            await using var services = scopes.CreateAsyncScope();
            await Job(services, name).RunDueAsync(ct);
            meter.Ran(name);
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception problem)
        {
            trace.Fail(problem);
            meter.Failed(name);
            Failed(log, name, ProblemText.Of(problem));
            return false;
        }
    }

    private SemaphoreSlim Turn(string name) => _turns.GetOrAdd(name, _ => new SemaphoreSlim(1));

    private static ScheduledJob Job(IServiceScope scope, string name) => Jobs(scope).Single(j => j.Name == name);

    private static IEnumerable<ScheduledJob> Jobs(IServiceScope scope) => scope.ServiceProvider.GetServices<ScheduledJob>();

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed: {Problem}")]
    private static partial void Failed(ILogger log, string job, string problem);
}
