namespace OtopBot.Scheduling;

// Every job once, as soon as the tables are there: what became due while nobody ran is not kept waiting for the next minute.
public sealed class FirstRound(Clockwork clockwork, IHostApplicationLifetime life) : BackgroundService
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The start does not wait for it, nor is it held up by it.
            await StartedAsync(stoppingToken);
            foreach (var job in clockwork.Faces)
                await clockwork.RunAsync(job.Name, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The bot ends.
        }
        finally
        {
            _done.TrySetResult();
        }
    }

    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = life.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(ct);
    }
}
