namespace OtopBot.Inbox;

public sealed class InboxOptions
{
    public const string Section = "Inbox";

    // Chats that are thought about at the same time.
    public int Parallelism { get; set; } = 8;

    // How often events are looked for that no doorbell announced; in real time.
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(1);

    // After so many failures an event is set aside, so that its chat can go on.
    public int Attempts { get; set; } = 5;

    // The wait after the first failure; each further one is twice as long, up to a minute.
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromMilliseconds(500);

    public IEnumerable<string> Problems()
    {
        if (Parallelism is < 1 or > 256)
            yield return $"{Section}:{nameof(Parallelism)} is not between 1 and 256.";
        if (Sweep <= TimeSpan.Zero || Sweep > TimeSpan.FromMinutes(1))
            yield return $"{Section}:{nameof(Sweep)} is not between zero and one minute.";
        if (Attempts is < 1 or > 20)
            yield return $"{Section}:{nameof(Attempts)} is not between 1 and 20.";
        if (FirstPause < TimeSpan.Zero || FirstPause > TimeSpan.FromMinutes(1))
            yield return $"{Section}:{nameof(FirstPause)} is not between zero and one minute.";
    }
}
