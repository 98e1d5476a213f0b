using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Outbox;
using OtopBot.Summaries;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

public sealed class SummaryPlannerTests
{
    private static readonly FiscalMonth July = PhayaoCampaign.June.Next;

    [Fact]
    public async Task From_moment_to_moment_every_post_of_the_season_comes_once_and_at_its_time()
    {
        await using var stage = await GroupStage.BeginAsync();
        await HolidaysAsync(stage, (7, 6), (7, 27), (7, 28), (8, 12), (9, 4), (9, 7));
        await stage.AllReportAsync(PhayaoCampaign.June, 1, "ปง");
        while (await stage.NextAsync() is { } next)
        {
            stage.Script.Clock.SetUtcNow(next);
            await stage.RunAsync();
            (await stage.RunAsync()).ShouldBe(0);
            (await stage.NextAsync() is not { } after || after > next).ShouldBeTrue();
        }

        var posts = await stage.PostsAsync();
        posts.Select(p => (p.Kind, p.Month?.Month, Bangkok.DayOf(p.PlannedFor).ToString("d/M", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(
        [
            (PostKind.Eve, null, "19/6"), (PostKind.Close, null, "23/6"),
            (PostKind.Eve, 6, "24/6"), (PostKind.Close, 6, "26/6"), (PostKind.Review, 6, "1/7"),
            (PostKind.Eve, 7, "23/7"), (PostKind.Close, 7, "29/7"), (PostKind.Review, 7, "3/8"),
            (PostKind.Eve, 8, "24/8"), (PostKind.Close, 8, "26/8"), (PostKind.Review, 8, "1/9"),
            (PostKind.Eve, 9, "24/9"), (PostKind.Close, 9, "28/9"), (PostKind.Review, 9, "1/10"),
        ]);
        posts.ShouldAllBe(p => p.At == p.PlannedFor && p.State == GroupPostState.Queued && Bangkok.TimeOf(p.At) == new TimeOnly(9, 0));
        (await stage.QueuedAsync()).Select(m => m.Key).ShouldBe(posts.Select(p => p.MessageKey!));
    }

    [Fact]
    public async Task A_post_carries_its_worth_its_price_and_the_end_of_its_day()
    {
        await using var stage = await GroupStage.BeginAsync();
        _ = stage.Script.Officer("จุน");
        _ = stage.Script.Officer("ปง");
        await stage.RunAtAsync(6, 19);
        var row = (await stage.QueuedAsync()).ShouldHaveSingleItem();
        (row.Kind, row.Price, row.SendBy, row.ChatId).ShouldBe((PushKind.GroupEve, 3, Bangkok.At(new DateOnly(2020, 6, 19), new TimeOnly(16, 30)), stage.ChatId));
        row.Key.ShouldBe($"post:56-2563:eve:certification:20200622:{stage.ChatId}");
    }

    [Theory]
    [InlineData(19, 8, 59, 0)]
    [InlineData(19, 16, 29, 1)]
    [InlineData(19, 16, 30, 0)]
    [InlineData(20, 9, 0, 0)]
    [InlineData(22, 9, 0, 0)]
    public async Task A_missed_post_is_caught_up_on_its_own_day_only(int day, int hour, int minute, int queued)
    {
        await using var stage = await GroupStage.BeginAsync();
        (await stage.RunAtAsync(6, day, hour, minute)).ShouldBe(queued);
    }

    [Fact]
    public async Task Of_two_servers_at_once_one_looks_again_and_finds_it_done()
    {
        await using var stage = await GroupStage.BeginAsync();
        stage.At(6, 24);
        await stage.LimitAsync(1000);
        var raced = 0;
        stage.Meanwhile = async () =>
        {
            if (raced++ == 0)
                (await stage.RunAsync()).ShouldBe(1);
        };
        (await stage.RunAsync()).ShouldBe(0);
        (await stage.PostsAsync()).ShouldHaveSingleItem();
        (await stage.QueuedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_one_group_was_sent_counts_when_another_group_has_to_be_looked_at_again()
    {
        await using var stage = await GroupStage.BeginAsync();
        await stage.Script.ChangeAsync(async db => await db.AddRangeAsync(Round("57", "เชียงราย", new DateOnly(2020, 6, 22)), new ProvincialGroup("57", "C57", PhayaoCampaign.Signed)));
        stage.At(6, 24);
        await stage.LimitAsync(1000);
        var asked = 0;
        stage.Meanwhile = async () =>
        {
            if (++asked == 2)
                (await stage.RunAsync()).ShouldBe(1);
        };
        (await stage.RunAsync()).ShouldBe(1);
        (await stage.QueuedAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Many_at_once_queue_one()
    {
        await using var stage = await GroupStage.BeginAsync();
        stage.At(6, 26);
        var queued = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(stage.RunAsync)));
        queued.Sum().ShouldBe(1);
        (await stage.QueuedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_the_budget_refuses_is_recorded_and_not_asked_for_again()
    {
        await using var stage = await GroupStage.BeginAsync();
        stage.At(6, 24);
        await stage.LimitAsync(0);
        (await stage.RunAsync()).ShouldBe(0);
        await stage.LimitAsync(1000);
        (await stage.RunAtAsync(6, 24, 10)).ShouldBe(0);
        (await stage.PostsAsync()).ShouldHaveSingleItem().State.ShouldBe(GroupPostState.Dropped);
        (await stage.QueuedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_posts_of_one_moment_are_one_message()
    {
        await using var stage = await GroupStage.BeginAsync(Round("56", "พะเยา", new DateOnly(2020, 6, 25)));
        (await stage.RunAtAsync(6, 24)).ShouldBe(1);
        var row = (await stage.QueuedAsync()).ShouldHaveSingleItem();
        (await stage.PostsAsync()).Select(p => p.MessageKey).ShouldBe([row.Key, row.Key]);
        new BotWords(row.Messages).Text.ShouldContain("ใกล้ครบกำหนดรับรองเป้าหมาย");
        new BotWords(row.Messages).Text.ShouldContain("ยอดจำหน่าย มิ.ย. 63");
    }

    [Fact]
    public async Task When_the_last_district_sends_it_is_told_once_inside_office_hours_and_the_eve_keeps_silent()
    {
        await using var stage = await GroupStage.BeginAsync();
        stage.At(6, 20, 10);
        await stage.AllReportAsync(PhayaoCampaign.June);
        (await stage.RunAtAsync(6, 20, 12)).ShouldBe(0);
        (await stage.NextAsync()).ShouldBe(Bangkok.At(new DateOnly(2020, 6, 22), new TimeOnly(8, 30)));
        (await stage.RunAtAsync(6, 22, 8, 30)).ShouldBe(1);
        (await stage.LastAsync()).Text.ShouldContain("ส่งครบทุกอำเภอแล้ว");
        (await stage.QueuedAsync())[^1].Kind.ShouldBe(PushKind.Milestone);

        await stage.Script.ChangeAsync(async db => (await db.Reports.FirstAsync()).Void(new Signatory(1, "ก", "ข"), stage.Script.Clock.GetUtcNow()));
        await stage.Script.HasReportedAsync("เมืองพะเยา", PhayaoCampaign.June, 5, 5);
        (await stage.RunAtAsync(6, 22, 10)).ShouldBe(0);
        (await stage.RunAtAsync(6, 24)).ShouldBe(0);
        (await stage.PostsAsync())[^1].State.ShouldBe(GroupPostState.Silent);
        (await stage.RunAtAsync(6, 26)).ShouldBe(1);
    }

    [Fact]
    public async Task Without_milestones_the_eve_tells_that_all_have_sent()
    {
        await using var stage = await GroupStage.BeginAsync(options: o => o.Milestones = false);
        await stage.AllReportAsync(PhayaoCampaign.June);
        (await stage.RunAtAsync(6, 22, 12)).ShouldBe(0);
        (await stage.RunAtAsync(6, 24)).ShouldBe(1);
        (await stage.LastAsync()).Text.ShouldContain("ขอบคุณทุกอำเภอที่ส่งครบแล้ว");
    }

    [Fact]
    public async Task A_review_tells_what_moved_since_the_close_and_nothing_when_nothing_did()
    {
        await using var stage = await GroupStage.BeginAsync();
        await stage.AllReportAsync(PhayaoCampaign.June, 1_000_000, "ปง");
        await stage.RunAtAsync(6, 26);
        stage.At(6, 29);
        await stage.Script.HasReportedAsync("ปง", PhayaoCampaign.June, 700_000, 0);
        await stage.Script.HasReportedAsync("จุน", PhayaoCampaign.June, 1_500_000, 0);
        (await stage.RunAtAsync(7, 1)).ShouldBe(1);
        var words = (await stage.LastAsync()).Text;
        foreach (var said in (string[])["9,200,000 บาท", "เมื่อสรุป 8,000,000 บาท", "เพิ่มขึ้น 1,200,000 บาท", "ส่งเพิ่มหลังวันสรุป", "เดิม 1,000,000 บาท", "คำนวณจากเป้า ไม่ใช่ผลจริง", "10 กรกฎาคม 2563", "ยอดจำหน่าย ก.ค. 63 กำหนดส่ง วันเสาร์ที่ 25 กรกฎาคม 2563"])
            words.ShouldContain(said);
        words.ShouldNotContain("แม่ใจ");

        await stage.AllReportAsync(July);
        await stage.RunAtAsync(7, 1, 10);
        await stage.RunAtAsync(7, 27);
        (await stage.RunAtAsync(8, 3)).ShouldBe(0);
        (await stage.PostsAsync())[^1].State.ShouldBe(GroupPostState.Silent);
        await stage.Script.HasReportedAsync("จุน", July, 9, 9);
        (await stage.RunAtAsync(8, 3, 11)).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_was_given_longer_is_not_missing_until_that_day_is_over()
    {
        await using var stage = await GroupStage.BeginAsync();
        await stage.ExtendAsync("ปง", PhayaoCampaign.Create().ReportDeadline(PhayaoCampaign.June), new DateOnly(2020, 6, 30));
        await stage.AllReportAsync(PhayaoCampaign.June, 1, "ปง", "แม่ใจ");
        await stage.RunAtAsync(6, 26);
        var words = (await stage.LastAsync()).Text;
        words.ShouldContain("ขยายเวลา: ปง ถึง 30 มิ.ย. 63");
        words.ShouldContain("ยังไม่ส่ง 1 อำเภอ: แม่ใจ");
        await stage.RunAtAsync(7, 1);
        (await stage.LastAsync()).Text.ShouldContain("ยังไม่ส่ง 2 อำเภอ: ปง แม่ใจ");
    }

    [Fact]
    public async Task Nothing_is_told_without_a_group_after_it_has_ended_or_when_switched_off()
    {
        await using var none = await GroupStage.BeginAsync(bound: false);
        (await none.RunAtAsync(6, 24)).ShouldBe(0);
        (await none.NextAsync()).ShouldBeNull();

        await using var ended = await GroupStage.BeginAsync();
        await ended.Script.ChangeAsync(async db => (await db.Groups.SingleAsync()).End(ended.Script.Clock.GetUtcNow()));
        (await ended.RunAtAsync(6, 24)).ShouldBe(0);

        await using var off = await GroupStage.BeginAsync(options: o => o.Enabled = false);
        (await off.RunAtAsync(6, 24)).ShouldBe(0);
        (await off.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task The_plan_ahead_names_every_post_with_its_price()
    {
        await using var stage = await GroupStage.BeginAsync();
        _ = stage.Script.Officer("จุน");
        stage.At(6, 19, 10);
        var ahead = await stage.Script.LookAsync(db => new SummaryPlan(stage.Script.Get<SummariesOptions>())
            .AheadAsync(db, stage.Script.Clock.GetUtcNow(), Bangkok.StartOf(new DateOnly(2020, 7, 1)), TestContext.Current.CancellationToken));
        ahead.Select(p => (p.At, p.Kind, p.Step, string.Join(',', p.About), p.Price)).ShouldBe(
        [
            (At(19, 10), PushKind.GroupEve, "eve", "certification", 2), (At(23, 9), PushKind.GroupClose, "close", "certification", 2),
            (At(24, 9), PushKind.GroupEve, "eve", "2563-06", 2), (At(26, 9), PushKind.GroupClose, "close", "2563-06", 2),
        ]);

        static DateTimeOffset At(int day, int hour) => Bangkok.At(new DateOnly(2020, 6, day), new TimeOnly(hour, 0));
    }

    // The letter's round, of any province and with any day for the certification.
    private static Campaign Round(string province, string name, DateOnly certifyBy)
    {
        var letter = PhayaoCampaign.Create();
        var campaign = new Campaign($"{province}-2563", province, name, 2563, letter.Letter, letter.FirstMonth, letter.LastMonth, letter.PrintedTotal);
        foreach (var district in letter.Districts)
            campaign.Add(new District(district.Order, district.Code, district.Name, district.PrintedName), new DistrictTarget(district.Code, 1, letter.TargetOf(district.Code).Annual, letter.TargetOf(district.Code).Plan, TargetSource.Letter, PhayaoCampaign.Signed));
        campaign.Add(letter.CertificationDeadline with { DueOn = certifyBy });
        foreach (var month in letter.Months)
            campaign.Add(letter.ReportDeadline(month));
        return campaign;
    }

    private static Task HolidaysAsync(GroupStage stage, params (int Month, int Day)[] days) => stage.Script.ChangeAsync(db =>
    {
        db.AddRange(days.Select(d => new Holiday("56", new DateOnly(2020, d.Month, d.Day), "วันหยุด", PhayaoCampaign.Signed)));
        return Task.CompletedTask;
    });
}
