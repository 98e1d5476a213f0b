namespace OtopBot.Hosting;

// Whether this process has been told to end. It still takes what comes then, but it no longer says that it is ready.
public sealed class Draining
{
    public const string Word = "draining";

    private volatile bool _begun;

    public bool HasBegun => _begun;

    public void Begin() => _begun = true;
}
