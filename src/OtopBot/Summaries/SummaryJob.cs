using OtopBot.Data;
using OtopBot.Outbox;
using OtopBot.Scheduling;

namespace OtopBot.Summaries;

public sealed class SummaryJob(IServiceScopeFactory scopes, SummaryPlanner planner, Doorbell<OutboxWorker> doorbell, TimeProvider time) : ScheduledJob
{
    public override string Name => "summaries";

    public override async Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await planner.NextDueAtAsync(scope.ServiceProvider.GetRequiredService<OtopDbContext>(), time.GetUtcNow(), ct);
    }

    public override async Task RunDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await planner.RunAsync(scope.ServiceProvider.GetRequiredService<OtopDbContext>(), time.GetUtcNow(), ct) > 0)
            doorbell.Ring();
    }
}
