using System.Diagnostics;

namespace OtopBot.Outbox;

// Wakes the worker of this process at once; what was missed, or stored by another process, its sweep finds.
public sealed class Doorbell<TWorker> : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private long _visitedAt = Stopwatch.GetTimestamp();

    // For how long the worker has not come to the door: it does at every round, so a long time says that it is stuck.
    public TimeSpan Unvisited => Stopwatch.GetElapsedTime(Volatile.Read(ref _visitedAt));

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
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        Volatile.Write(ref _visitedAt, Stopwatch.GetTimestamp());
        return _rung.WaitAsync(atMost, ct);
    }

    public void Dispose() => _rung.Dispose();
}
