namespace OtopBot.Simulator.Platform.Webhooks;

// Webhooks that LINE still has to bring, though whoever caused them has been answered.
public sealed class UnderWay : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Bring(Func<CancellationToken, Task> bring)
    {
        Interlocked.Increment(ref _count);
        _ = Task.Run(() => BringAsync(bring));
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task BringAsync(Func<CancellationToken, Task> bring)
    {
        try
        {
            await bring(_end.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The simulator ends.
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
