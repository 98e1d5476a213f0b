using OtopBot.Data;
using OtopBot.Outbox;

namespace OtopBot.Summaries;

// The posts to come. That all have sent is not known ahead and costs as much as the least of them: it is in the plan once it is true.
public sealed class SummaryPlan(SummariesOptions options) : PushPlan
{
    public override async Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        List<PlannedPush> ahead = [];
        foreach (var board in await PostBoard.ReadAsync(db, options, from, ct))
        {
            var members = await GroupSize.PriceAsync(db, board.Group.ChatId, from, ct);
            // What is late but still makes sense goes at once; the rest at its moment, several of one moment together.
            var moments = board.Open.Select(p => (Post: p, At: p.IsDue(from, board.Calendar) ? from : p.At)).Where(p => p.At >= from && p.At < until);
            ahead.AddRange(moments.GroupBy(p => p.At).Select(g => SummaryPlanner.Plan(board, [.. g.Select(p => p.Post).OrderBy(p => SummaryPlanner.Worth(p.Kind)).ThenBy(p => p.Deadline.DueOn)], g.Key, members)));
        }

        return [.. ahead.OrderBy(p => p.At).ThenBy(p => p.Kind)];
    }
}
