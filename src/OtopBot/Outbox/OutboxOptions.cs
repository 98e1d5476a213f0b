namespace OtopBot.Outbox;

public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    // Chats that are sent to at the same time.
    public int Parallelism { get; set; } = 8;

    // How often rows are looked for that no doorbell announced; in real time.
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(1);

    // How long a claim keeps others away. It must outlast a call to LINE and the record of its outcome;
    // after a kill it is also how long that chat waits.
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(20);

    public IEnumerable<string> Problems(TimeSpan callTimeout)
    {
        if (Parallelism is < 1 or > 256)
            yield return $"{Section}:{nameof(Parallelism)} is not between 1 and 256.";
        if (Sweep <= TimeSpan.Zero || Sweep > TimeSpan.FromMinutes(1))
            yield return $"{Section}:{nameof(Sweep)} is not between zero and one minute.";
        if (Lease < callTimeout * 2)
            yield return $"{Section}:{nameof(Lease)} is less than twice the time that a call to LINE may take.";
        if (Lease > TimeSpan.FromMinutes(15))
            yield return $"{Section}:{nameof(Lease)} is more than 15 minutes: so long a chat would wait after a kill.";
    }
}
