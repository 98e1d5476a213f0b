using OtopBot.Outbox;

namespace OtopBot.Tests.Outbox;

public sealed class BudgetRuleTests
{
    private static readonly DateTimeOffset Now = new(2020, 6, 18, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(12, true)]
    [InlineData(11, false)]
    public void A_push_goes_when_enough_is_left_after_it_for_all_that_is_worth_more(long left, bool goes)
        => Decide(left, [Push(PushKind.HeadsUp)], [Push(PushKind.DueDay, 9), Push(PushKind.Eve, 2), Push(PushKind.HeadsUp, 50), Push(PushKind.Thanks, 50)]).ShouldBe([goes]);

    [Theory]
    [InlineData(PushKind.DueDay, true)]
    [InlineData(PushKind.Shortage, true)]
    [InlineData(PushKind.Notice, true)]
    [InlineData(PushKind.DateMoved, false)]
    [InlineData(PushKind.Thanks, false)]
    public void The_reserve_for_notices_is_kept_from_what_is_worth_less(PushKind kind, bool goes)
        => Decide(5, [Push(kind)], [], reserve: 5).ShouldBe([goes]);

    [Fact]
    public void Within_a_batch_more_worth_goes_first_and_answers_come_in_the_order_of_the_questions()
        => Decide(3, [Push(PushKind.HeadsUp), Push(PushKind.DueDay, 2), Push(PushKind.Eve), Push(PushKind.Thanks)], []).ShouldBe([false, true, true, false]);

    [Fact]
    public void What_is_cheap_does_not_pass_what_is_worth_more_and_was_dropped()
    {
        Decide(10, [Push(PushKind.GroupClose, 30), Push(PushKind.HeadsUp)], []).ShouldBe([false, false]);
        Decide(10, [Push(PushKind.HeadsUp), Push(PushKind.Overdue)], [], dropped: PushKind.GroupClose).ShouldBe([false, true]);
    }

    [Fact]
    public void Nothing_left_drops_even_the_due_day() => Decide(0, [Push(PushKind.DueDay)], []).ShouldBe([false]);

    [Fact]
    public void The_forecast_goes_through_the_month_as_the_rule_will()
    {
        PlannedPush[] ahead = [Push(PushKind.HeadsUp, 9, day: 0), Push(PushKind.Eve, 9, day: 4), Push(PushKind.DueDay, 9, day: 5), Push(PushKind.GroupClose, 12, day: 6), Push(PushKind.HeadsUp, 9, day: 7)];
        BudgetRule.Forecast(30, ahead, 0).ShouldBe([new(PushKind.DueDay, 9, 0), new(PushKind.Eve, 9, 0), new(PushKind.GroupClose, 12, 0), new(PushKind.HeadsUp, 18, 18)]);
        BudgetRule.Forecast(39, ahead, 0)[^1].ShouldBe(new(PushKind.HeadsUp, 18, 9));
        BudgetRule.Forecast(20, ahead, 0).ShouldBe([new(PushKind.DueDay, 9, 0), new(PushKind.Eve, 9, 0), new(PushKind.GroupClose, 12, 12), new(PushKind.HeadsUp, 18, 18)]);
        BudgetRule.Forecast(48, ahead, 0).ShouldAllBe(k => k.Dropped == 0);
    }

    // Whatever is left, planned and wanted: less worth never goes while more worth is dropped, nothing goes that is not there, and what
    // is planned of more worth is still possible afterwards.
    [Fact]
    public void The_order_of_dropping_is_that_of_worth()
    {
        var random = new Random(11);
        for (var round = 0; round < 5000; round++)
        {
            var left = random.Next(-5, 80);
            var reserve = random.Next(0, 10);
            PlannedPush[] wanted = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Any(random))];
            PlannedPush[] ahead = [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => Any(random))];

            var decisions = BudgetRule.Decide(left, wanted, ahead, reserve);

            decisions.Select(d => d.Push).ShouldBe(wanted);
            var sent = decisions.Where(d => d.MaySend).Select(d => d.Push).ToList();
            var dropped = decisions.Where(d => !d.MaySend).Select(d => d.Push).ToList();
            if (dropped.Count > 0)
                sent.ShouldAllBe(p => p.Kind <= dropped.Min(d => d.Kind));
            if (sent.Count > 0)
            {
                var least = sent.Max(p => p.Kind);
                (left - sent.Sum(p => p.Price)).ShouldBeGreaterThanOrEqualTo(ahead.Where(p => p.Kind < least).Sum(p => p.Price) + (least > PushKind.Notice ? reserve : 0));
            }

            // What was dropped first could not have gone: it is not dropped without need.
            if (dropped.Count > 0)
            {
                var first = dropped.Min(d => d.Kind);
                var before = left - sent.Where(p => p.Kind <= first).Sum(p => p.Price);
                dropped.Where(d => d.Kind == first).ShouldContain(d => before - d.Price < ahead.Where(p => p.Kind < first).Sum(p => p.Price) + (first > PushKind.Notice ? reserve : 0));
            }
        }
    }

    private static PlannedPush Any(Random random) => Push((PushKind)random.Next(Enum.GetValues<PushKind>().Length), random.Next(4) == 0 ? random.Next(5, 30) : 1);

    private static IEnumerable<bool> Decide(long left, PlannedPush[] wanted, PlannedPush[] ahead, long reserve = 0, PushKind? dropped = null)
        => BudgetRule.Decide(left, wanted, ahead, reserve, dropped).Select(d => d.MaySend);

    private static PlannedPush Push(PushKind kind, int price = 1, int day = 0) => new(Now.AddDays(day), kind, Guid.NewGuid().ToString(), "U1", price);
}
