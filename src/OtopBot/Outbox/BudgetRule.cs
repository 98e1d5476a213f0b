namespace OtopBot.Outbox;

public sealed record BudgetDecision(PlannedPush Push, bool MaySend);

// What the month will still ask for of one kind, in messages, and how many of those there are too few for.
public sealed record KindForecast(PushKind Kind, long Needed, long Dropped);

// A push may go when enough is left after it for all that is worth more (the order of PushKind) until the month ends.
public static class BudgetRule
{
    private static readonly int Kinds = Enum.GetValues<PushKind>().Length;

    // More worth first, and when something is dropped nothing of less worth goes in the same moment, however cheap it is.
    public static IReadOnlyList<BudgetDecision> Decide(long left, IReadOnlyList<PlannedPush> wanted, IEnumerable<PlannedPush> ahead, long reserve, PushKind? dropped = null)
        => Decide(ref left, wanted, Needs(ahead, reserve), dropped);

    // The rest of the month as the rule will go through it, when all comes as planned.
    public static IReadOnlyList<KindForecast> Forecast(long left, IReadOnlyList<PlannedPush> ahead, long reserve)
    {
        var needs = Needs(ahead, reserve);
        var dropped = new long[Kinds];
        foreach (var moment in ahead.GroupBy(p => p.At).OrderBy(g => g.Key))
        {
            List<PlannedPush> wanted = [.. moment];
            foreach (var push in wanted)
                needs[(int)push.Kind] -= push.Price;
            foreach (var decision in Decide(ref left, wanted, needs, null).Where(d => !d.MaySend))
                dropped[(int)decision.Push.Kind] += decision.Push.Price;
        }

        return [.. ahead.GroupBy(p => p.Kind).OrderBy(g => g.Key).Select(g => new KindForecast(g.Key, g.Sum(p => (long)p.Price), dropped[(int)g.Key]))];
    }

    private static List<BudgetDecision> Decide(ref long left, IReadOnlyList<PlannedPush> wanted, long[] needs, PushKind? dropped)
    {
        var decisions = new BudgetDecision[wanted.Count];
        foreach (var (push, place) in wanted.Select((push, place) => (push, place)).OrderBy(w => w.push.Kind).ThenBy(w => w.push.At))
        {
            var maySend = !(push.Kind > dropped) && left - push.Price >= needs.Take((int)push.Kind).Sum();
            if (maySend)
                left -= push.Price;
            else if (dropped is null || push.Kind < dropped)
                dropped = push.Kind;
            decisions[place] = new(push, maySend);
        }

        return [.. decisions];
    }

    private static long[] Needs(IEnumerable<PlannedPush> ahead, long reserve)
    {
        var needs = new long[Kinds];
        foreach (var push in ahead)
            needs[(int)push.Kind] += push.Price;
        needs[(int)PushKind.Notice] += reserve;
        return needs;
    }
}
