using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;
using OtopBot.Outbox;
using OtopBot.Tests.Support;
using static OtopBot.Tests.Outbox.BudgetDesk;

namespace OtopBot.Tests.Outbox;

public sealed class BudgetJobTests
{
    [Fact]
    public async Task LINE_is_asked_at_the_start_and_then_once_a_day_before_the_office_opens()
    {
        await using var desk = await OpenAsync();
        desk.Line.Quota = (300, 12);

        (await desk.RunUntilAsync(At(3, 12, 0))).ShouldBe([At(1, 7, 0), At(1, 8, 0), At(2, 8, 0), At(3, 8, 0)]);

        var reading = (await desk.ReadingAsync()).ShouldNotBeNull();
        (reading.Month, reading.Limit, reading.Used, reading.ReadAt).ShouldBe(("2020-06", 300L, 12L, At(3, 8, 0)));
    }

    [Fact]
    public async Task A_process_that_starts_asks_only_when_nothing_is_known_of_the_month()
    {
        await using var desk = await OpenAsync();
        desk.Line.Quota = (300, 12);
        await desk.RunUntilAsync(At(30, 21, 0));

        desk.Restart();
        (await desk.RunUntilAsync(At(30, 22, 0))).ShouldBeEmpty();
        desk.Restart();
        (await desk.RunUntilAsync(At(1, 9, 0, month: 7))).ShouldBe([At(30, 22, 0), At(1, 8, 0, month: 7)]);
        (await desk.Database.ReadAsync(db => db.Set<QuotaReading>().CountAsync(TestContext.Current.CancellationToken))).ShouldBe(2);
    }

    [Fact]
    public async Task When_less_than_a_quarter_is_left_LINE_is_asked_every_hour_of_the_office()
    {
        await using var desk = await OpenAsync();
        desk.Line.Quota = (100, 76);
        (await desk.RunUntilAsync(At(2, 8, 30))).ShouldBe([.. Enumerable.Range(7, 10).Select(hour => At(1, hour, 0)), At(2, 8, 0)]);
    }

    [Fact]
    public async Task LINE_away_is_asked_again_after_ten_minutes_and_stops_nobody()
    {
        await using var desk = await OpenAsync();
        (await desk.RunUntilAsync(At(1, 7, 25))).ShouldBe([At(1, 7, 0), At(1, 7, 10), At(1, 7, 20)]);
        (await desk.WantAsync(new PlannedPush(At(1, 9, 0), PushKind.Thanks, "t", "U1", 1))).ShouldAllBe(d => d.MaySend);

        desk.Line.Quota = (null, 3);
        (await desk.RunUntilAsync(At(2, 7, 0))).ShouldBe([At(1, 7, 30), At(1, 8, 0)]);
        (await desk.ReadingAsync())!.Limit.ShouldBeNull();
    }

    [Fact]
    public async Task Groups_are_counted_with_the_reading_at_once_when_they_are_new_and_keep_their_last_count()
    {
        await using var desk = await OpenAsync();
        desk.Line.Quota = (300, 0);
        await desk.RunUntilAsync(At(1, 12, 0));
        desk.Line.Members["C1"] = 12;
        await desk.Database.AddAsync(new ProvincialGroup("56", "C1", At(1, 12, 0)));
        (await desk.RunUntilAsync(At(1, 13, 0))).ShouldBe([At(1, 12, 0)]);
        (await PriceAsync()).ShouldBe(12);

        desk.Line.Members["C1"] = 15;
        await desk.RunUntilAsync(At(2, 9, 0));
        (await PriceAsync()).ShouldBe(15);
        desk.Line.Members.Remove("C1");
        await desk.RunUntilAsync(At(3, 9, 0));
        (await PriceAsync()).ShouldBe(15);

        Task<int> PriceAsync() => desk.Database.ReadAsync(db => GroupSize.PriceAsync(db, "C1", At(2, 9, 0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_shortage_that_is_expected_is_told_once_in_office_hours_to_everybody_of_the_province()
    {
        await using var desk = await OpenAsync(staff: 2);
        desk.Line.Quota = (100, 60);
        desk.Plan.Pushes.Add(new PlannedPush(At(18, 9, 0), PushKind.DueDay, "d", "U1", 9));
        desk.Plan.Pushes.Add(new PlannedPush(At(19, 9, 0), PushKind.HeadsUp, "h", "U1", 40));

        await desk.RunUntilAsync(At(17, 12, 0));

        var rows = await desk.RowsAsync();
        rows.Select(r => (r.ChatId, r.Kind, r.Status, r.CreatedAt, r.SendBy)).ShouldBe(
            [.. new[] { 1, 2 }.Select(n => ($"Ustaff{n}", (PushKind?)PushKind.Shortage, OutboxStatus.Sent, At(1, 8, 30), (DateTimeOffset?)At(1, 16, 30)))]);
    }

    [Fact]
    public async Task A_shortage_found_on_Friday_evening_waits_for_Monday_and_one_that_went_away_is_not_told()
    {
        await using var desk = await OpenAsync();
        desk.Line.Quota = (100, 60);
        await desk.RunUntilAsync(At(5, 17, 0));
        desk.Plan.Pushes.Add(new PlannedPush(At(19, 9, 0), PushKind.HeadsUp, "h", "U1", 40));
        await desk.RunUntilAsync(At(6, 9, 0));
        (await desk.ReadingAsync())!.ShortSince.ShouldBe(At(6, 8, 0));
        desk.Plan.Pushes.Clear();
        await desk.RunUntilAsync(At(7, 12, 0));
        (await desk.ReadingAsync())!.ShortSince.ShouldBeNull();
        desk.Plan.Pushes.Add(new PlannedPush(At(19, 9, 0), PushKind.HeadsUp, "h", "U1", 40));
        await desk.RunUntilAsync(At(9, 12, 0));
        (await desk.RowsAsync()).ShouldHaveSingleItem().CreatedAt.ShouldBe(At(8, 8, 30));
    }

    [Fact]
    public async Task LINEs_refusal_is_a_shortage_and_leaves_nothing_for_more_than_it_refused()
    {
        await using var desk = await OpenAsync();
        desk.Line.Quota = (100, 10);
        await desk.RunUntilAsync(At(2, 9, 0));
        desk.Line.Next(FakeLine.Trouble.MonthlyLimit);
        await desk.WantAsync(new PlannedPush(At(2, 9, 0), PushKind.GroupClose, "g", "C1", 12));

        await Eventually.TrueAsync(async () => (await desk.ReadingAsync())!.RefusedAt is not null, "the refusal is on record");
        (await desk.ReadingAsync())!.LeftAtMost.ShouldBe(11);
        await desk.RunUntilAsync(At(2, 9, 1));
        (await desk.RowsAsync()).Select(r => (r.Kind, r.Status)).ShouldBe([(PushKind.GroupClose, OutboxStatus.Dropped), (PushKind.Shortage, OutboxStatus.Sent)]);
    }

    [Fact]
    public async Task Two_processes_at_once_read_and_tell_what_one_would()
    {
        await using var desk = await OpenAsync(staff: 3);
        desk.Line.Quota = (100, 95);
        desk.Plan.Pushes.Add(new PlannedPush(At(19, 9, 0), PushKind.HeadsUp, "h", "U1", 40));
        desk.Time.SetUtcNow(At(1, 9, 0));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.NewJob().RunDueAsync(TestContext.Current.CancellationToken)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.NewPlanner().RunAsync(At(1, 9, 0), TestContext.Current.CancellationToken)));
        await desk.RunUntilAsync(At(1, 9, 0));

        (await desk.RowsAsync()).Select(r => r.ChatId).Order().ShouldBe(["Ustaff1", "Ustaff2", "Ustaff3"]);
        (await desk.ReadingAsync())!.ShortSince.ShouldBe(At(1, 9, 0));
    }
}
