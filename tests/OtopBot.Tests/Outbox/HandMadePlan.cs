using OtopBot.Data;
using OtopBot.Outbox;

namespace OtopBot.Tests.Outbox;

// A plan made by hand: what is asked for lies in a list.
public sealed class HandMadePlan(params IEnumerable<PlannedPush> pushes) : PushPlan
{
    public List<PlannedPush> Pushes { get; } = [.. pushes];

    public override Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<PlannedPush>>([.. Pushes.Where(p => p.At >= from && p.At < until).OrderBy(p => p.At)]);
}
