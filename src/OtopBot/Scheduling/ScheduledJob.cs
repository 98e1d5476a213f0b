namespace OtopBot.Scheduling;

// Something that the clock asks for. What is due is decided from the tables and the injected clock: run late, twice or by two
// processes at once, it changes nothing more. Hangfire only wakes it.
public abstract class ScheduledJob
{
    // Name of the recurring job.
    public abstract string Name { get; }

    // How often it is woken, in Bangkok's time; often is cheap, for it looks first whether anything is due.
    public virtual string Cron => "* * * * *";

    // When it will have something to do, if nothing changes; not later than now when something is due already, null when nothing is planned.
    // After a run it lies later than now.
    public abstract Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct);

    public abstract Task RunDueAsync(CancellationToken ct);
}
