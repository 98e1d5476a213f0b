namespace OtopBot.Simulator.Hosting;

// The bot's appointments with its clock: the next moment at which something is due, and the way to do what is due now.
public sealed record ScheduledMoments(Func<CancellationToken, Task<DateTimeOffset?>> NextDue, Func<CancellationToken, Task> RunDue)
{
    public static readonly ScheduledMoments None = new(_ => Task.FromResult<DateTimeOffset?>(null), _ => Task.CompletedTask);
}
