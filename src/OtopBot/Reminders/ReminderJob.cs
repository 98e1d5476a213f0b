using OtopBot.Scheduling;

namespace OtopBot.Reminders;

public sealed class ReminderJob(ReminderPlanner planner, TimeProvider clock) : ScheduledJob
{
    public override string Name => "reminders";

    public override Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct) => planner.NextDueAtAsync(clock.GetUtcNow(), ct);

    public override Task RunDueAsync(CancellationToken ct) => planner.RunAsync(clock.GetUtcNow(), ct);
}
