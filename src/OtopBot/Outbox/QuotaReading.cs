namespace OtopBot.Outbox;

// What LINE said of one of its months, and what the month was found to be short of.
public sealed class QuotaReading
{
    // LINE's own count comes with a delay: a refusal is believed until a reading so much later.
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    private QuotaReading()
    {
    }

    public QuotaReading(LineMonth month) => Month = month.ToString();

    public string Month { get; private set; } = "";

    // Null when LINE sets none.
    public long? Limit { get; private set; }

    public long Used { get; private set; }

    // Null while LINE has not answered this month.
    public DateTimeOffset? ReadAt { get; private set; }

    // When LINE refused a push because too few messages were left, and how many there can have been at most.
    public DateTimeOffset? RefusedAt { get; private set; }

    public int? LeftAtMost { get; private set; }

    // Since when it is expected that something must be dropped.
    public DateTimeOffset? ShortSince { get; private set; }

    public void Read(long? limit, long used, DateTimeOffset at)
    {
        if (limit != Limit || at - RefusedAt >= Settled)
            LeftAtMost = null;
        (Limit, Used, ReadAt) = (limit, used, at);
    }

    public void Refuse(int price, DateTimeOffset at) => (RefusedAt, LeftAtMost) = (at, Math.Max(0, price - 1));

    public void Expect(bool shortage, DateTimeOffset at) => ShortSince = shortage ? ShortSince ?? at : null;
}
