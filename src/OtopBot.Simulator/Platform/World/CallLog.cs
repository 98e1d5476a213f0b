namespace OtopBot.Simulator.Platform.World;

public sealed class CallLog(Feed feed)
{
    private const int Kept = 10_000;
    private readonly Lock _gate = new();
    private readonly Queue<PlatformCall> _calls = [];
    private long _lastSeq;

    public void Add(Func<long, PlatformCall> make)
    {
        PlatformCall call;
        lock (_gate)
        {
            call = make(++_lastSeq);
            _calls.Enqueue(call);
            if (_calls.Count > Kept)
                _calls.Dequeue();
        }

        feed.Publish(new CallMade(call));
    }

    public IReadOnlyList<PlatformCall> After(long seq)
    {
        lock (_gate)
            return [.. _calls.Where(c => c.Seq > seq)];
    }
}
