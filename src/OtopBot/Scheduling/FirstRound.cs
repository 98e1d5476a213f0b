namespace OtopBot.Scheduling;

// Every job once, as soon as the tables are there: what became due while nobody ran is not kept waiting for the next minute.
public sealed class FirstRound(Clockwork clockwork) : BackgroundService
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        try
        {
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
}
