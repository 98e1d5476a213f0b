namespace OtopBot.Outbox;

// How the month will go when all comes as planned.
public sealed record BudgetForecast(BudgetState State, long Reserve, IReadOnlyList<KindForecast> Kinds)
{
    public long Needed => Kinds.Sum(k => k.Needed);

    public bool IsShort => Kinds.Any(k => k.Dropped > 0);

    // What was dropped already, by kind.
    public IReadOnlyDictionary<PushKind, int> Dropped { get; init; } = new Dictionary<PushKind, int>();
}
