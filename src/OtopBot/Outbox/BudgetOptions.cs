namespace OtopBot.Outbox;

public sealed class BudgetOptions
{
    public const string Section = "Budget";

    // No more than this share of the month's limit is kept back: of a small plan the clock needs the rest.
    private const int SmallestShare = 10;

    // Messages kept for what people do: requests, decisions, who has blocked the bot.
    public int NoticeReserve { get; set; } = 20;

    public long ReserveOf(long limit) => Math.Min(NoticeReserve, limit / SmallestShare);

    public IEnumerable<string> Problems()
    {
        if (NoticeReserve is < 0 or > 100_000)
            yield return $"{Section}:{nameof(NoticeReserve)} is not between 0 and 100000.";
    }
}
