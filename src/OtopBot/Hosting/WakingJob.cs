using Hangfire;
using OtopBot.Outbox;
using OtopBot.Scheduling;

namespace OtopBot.Hosting;

// What Hangfire calls. It is not tried again: the next minute comes anyway, and what is due then is read from the tables.
public sealed class WakingJob(Clockwork clockwork, Doorbell<OutboxWorker> outbox)
{
    // A failed run leaves like a finished one, or each minute of a bad night would be kept for ever. The name is all that is stored.
    [JobDisplayName("{0}")]
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(string name, CancellationToken ct)
    {
        var ran = await clockwork.WakeAsync(name, ct);
        outbox.Ring();
        if (!ran)
            throw new InvalidOperationException($"{name} failed; the log says why.");
    }
}
