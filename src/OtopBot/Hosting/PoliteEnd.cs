using OtopBot.Inbox;
using OtopBot.Menus;
using OtopBot.Outbox;

namespace OtopBot.Hosting;

// What comes before the hosted services stop: whoever distributes requests has time to notice, then nothing new is begun anywhere.
public sealed partial class PoliteEnd(Draining draining, ShutdownOptions options, IServiceProvider services, ILogger<PoliteEnd> log) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        draining.Begin();
        Ending(log, options.Drain, options.Timeout);
        await Task.Delay(options.Drain, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // All at once, and beside the web server: who is slow, there or here, takes nobody's time. The host stops them again, and waits then.
        foreach (var worker in services.GetServices<IHostedService>().Where(s => s is InboxWorker or OutboxWorker or MenuWorker or HangfireSetup.Server))
            _ = worker.StopAsync(cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Ending: requests are taken for {Drain} more, what is in hand may take {Timeout}")]
    private static partial void Ending(ILogger log, TimeSpan drain, TimeSpan timeout);
}
