namespace OtopBot.Domain.Money;

/// <summary>Sums of amounts, exact and checked against overflow.</summary>
public static class BahtSum
{
    public static Baht Sum(this IEnumerable<Baht> amounts) =>
        amounts.Aggregate(Baht.Zero, (sum, amount) => sum + amount);

    public static Baht Sum<T>(this IEnumerable<T> items, Func<T, Baht> amount) => items.Select(amount).Sum();
}
