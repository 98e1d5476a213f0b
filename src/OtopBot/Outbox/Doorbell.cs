namespace OtopBot.Outbox;

// Wakes the worker of this process at once; what was missed, or stored by another process, its sweep finds.
public sealed class Doorbell<TWorker> : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already, and nobody has come to the door yet.
        }
    }

    // Waits in real time: business time may stand still or jump.
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _rung.WaitAsync(atMost, ct);

    public void Dispose() => _rung.Dispose();
}
