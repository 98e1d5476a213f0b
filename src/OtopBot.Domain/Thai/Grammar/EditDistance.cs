namespace OtopBot.Domain.Thai.Grammar;

// The number of letters added, left out, replaced or swapped with a neighbour.
internal static class EditDistance
{
    public static bool Within(int edits, string left, string right) =>
        Math.Abs(left.Length - right.Length) <= edits && Between(left.ToCharArray(), right.ToCharArray()) <= edits;

    public static int Between<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
    {
        var same = EqualityComparer<T>.Default;
        var costs = new int[left.Count + 1, right.Count + 1];
        for (var i = 0; i <= left.Count; i++)
            for (var j = 0; j <= right.Count; j++)
                if (i == 0 || j == 0)
                    costs[i, j] = i + j;
                else
                {
                    var change = same.Equals(left[i - 1], right[j - 1]) ? 0 : 1;
                    costs[i, j] = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + change);
                    if (i > 1 && j > 1 && same.Equals(left[i - 1], right[j - 2]) && same.Equals(left[i - 2], right[j - 1]))
                        costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
                }

        return costs[left.Count, right.Count];
    }
}
