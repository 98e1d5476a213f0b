namespace OtopBot.Domain.Thai.Grammar;

// A full name of a month with one wrong, missing, doubled or swapped letter.
internal static class MonthTypos
{
    private const int ShortestName = 5;

    private static readonly (string Name, int Month)[] Names =
    [
        .. ThaiMonths.Long.Select((name, i) => (name, i + 1)),
        .. MonthWords.English.Select((name, i) => (name, i + 1)).Where(month => month.name.Length >= ShortestName),
    ];

    public static int? Of(string word)
    {
        int[] months = [.. Names.Where(name => EditDistance.Within(1, name.Name, word)).Select(name => name.Month).Distinct()];
        return months is [var only] ? only : null;
    }
}
