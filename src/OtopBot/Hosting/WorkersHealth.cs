using Microsoft.Extensions.Diagnostics.HealthChecks;
using OtopBot.Inbox;
using OtopBot.Outbox;

namespace OtopBot.Hosting;

public sealed record WorkerState(string Name, bool IsAlive);

// Whoever must go round and round for the road to go on: a loop that has ended, or does not come round any more, makes the process useless.
public sealed class WorkersHealth(
    IEnumerable<IHostedService> hosted, Doorbell<InboxWorker> inbox, Doorbell<OutboxWorker> outbox, InboxOptions inboxOptions, OutboxOptions outboxOptions) : IHealthCheck
{
    // A round waits for the database at worst, whose commands have half a minute.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(60);

    public IReadOnlyList<WorkerState> Workers =>
    [
        new("inbox writer", Runs<InboxWriter>()),
        new("inbox", Runs<InboxWorker>() && inbox.Unvisited < inboxOptions.Sweep + Round),
        new("outbox", Runs<OutboxWorker>() && outbox.Unvisited < outboxOptions.Sweep + Round),
    ];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(Workers.FirstOrDefault(w => !w.IsAlive) is { } dead ? HealthCheckResult.Unhealthy($"the worker of the {dead.Name} does not run") : HealthCheckResult.Healthy());

    private bool Runs<TWorker>()
        where TWorker : BackgroundService
        => hosted.OfType<TWorker>().All(w => w.ExecuteTask is { IsCompleted: false });
}
