using OtopBot.Outbox;
using static OtopBot.Tests.Outbox.BudgetDesk;

namespace OtopBot.Tests.Outbox;

// June with 100 messages: nine districts, a group of twelve, two of the province. 168 are asked for.
public sealed class MonthOfHundredTests
{
    private const int Districts = 9;

    private static readonly (int Day, int Hour, PushKind Kind, string What)[] Steps =
    [
        (15, 9, PushKind.HeadsUp, "certification"), (18, 9, PushKind.HeadsUp, "report"),
        (19, 9, PushKind.Eve, "certification"), (22, 9, PushKind.DueDay, "certification"), (22, 14, PushKind.Afternoon, "certification"), (23, 9, PushKind.Overdue, "certification"),
        (24, 9, PushKind.Eve, "report"), (25, 9, PushKind.DueDay, "report"), (25, 14, PushKind.Afternoon, "report"), (26, 9, PushKind.Overdue, "report"),
    ];

    private static readonly (int Day, PushKind Kind)[] Posts = [(19, PushKind.GroupEve), (23, PushKind.GroupClose), (24, PushKind.GroupEve), (26, PushKind.GroupClose), (2, PushKind.GroupReview)];

    [Fact]
    public async Task With_a_hundred_messages_the_due_day_goes_out_lesser_ones_are_dropped_in_order_and_the_province_is_told_once()
    {
        await using var desk = await OpenAsync(staff: 2);
        desk.Line.Quota = (100, 0);
        desk.Plan.Pushes.AddRange(Planned());
        desk.Plan.Pushes.Sum(p => p.Price).ShouldBe(168);

        List<BudgetDecision> decisions = [];
        foreach (var moment in Planned().GroupBy(p => p.At).OrderBy(g => g.Key))
        {
            // LINE counts, a day late.
            desk.Line.Quota = (100, (await desk.RowsAsync()).Where(r => r.Status == OutboxStatus.Sent && r.DoneAt < moment.Key.AddDays(-1)).Sum(r => r.Price));
            await desk.RunUntilAsync(moment.Key);
            var now = await desk.WantAsync([.. moment]);
            if (now.Any(d => !d.MaySend))
                now.Where(d => d.MaySend).ShouldAllBe(d => d.Push.Kind <= now.Where(n => !n.MaySend).Min(n => n.Push.Kind));
            decisions.AddRange(now);
            await desk.RunUntilAsync(moment.Key.AddMinutes(1));
        }

        var gone = decisions.GroupBy(d => d.Push.Kind).ToDictionary(g => g.Key, g => (Sent: g.Where(d => d.MaySend).Sum(d => d.Push.Price), Dropped: g.Where(d => !d.MaySend).Sum(d => d.Push.Price)));
        gone.ShouldBe(new Dictionary<PushKind, (int, int)>
        {
            [PushKind.DueDay] = (18, 0),
            [PushKind.Eve] = (18, 0),
            [PushKind.Overdue] = (36, 0),
            [PushKind.GroupClose] = (12, 12),
            [PushKind.GroupEve] = (0, 24),
            [PushKind.HeadsUp] = (0, 18),
            [PushKind.GroupReview] = (0, 12),
            [PushKind.Afternoon] = (0, 18),
        }, ignoreOrder: true);

        var rows = await desk.RowsAsync();
        rows.ShouldAllBe(r => r.Status == OutboxStatus.Sent);
        rows.Where(r => r.Kind == PushKind.Shortage).Select(r => r.ChatId).ShouldBe(["Ustaff1", "Ustaff2"]);
        rows.Sum(r => r.Price).ShouldBeLessThanOrEqualTo(100);
    }

    private static IReadOnlyList<PlannedPush> Planned() =>
    [
        .. from step in Steps
           from district in Enumerable.Range(1, Districts)
           from person in Enumerable.Range(1, step.Kind == PushKind.Overdue ? 2 : 1)
           select new PlannedPush(At(step.Day, step.Hour, 0), step.Kind, $"{step.What}:{step.Kind}:{district}:{person}", $"U{district}-{person}", 1),
        .. from post in Posts select new PlannedPush(At(post.Day, 9, 0), post.Kind, $"post:{post.Day}:{post.Kind}", "C1", 12),
    ];
}
