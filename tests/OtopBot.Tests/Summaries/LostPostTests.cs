using System.Text.Json;
using OtopBot.Domain.Calendar;
using OtopBot.Outbox;
using OtopBot.Summaries;
using OtopBot.Summaries.Charts;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

// What was queued for the group and never reached it was not told.
public sealed class LostPostTests
{
    [Theory]
    [InlineData(OutboxStatus.Dropped, 1)]
    [InlineData(OutboxStatus.Failed, 1)]
    [InlineData(OutboxStatus.Assumed, 0)]
    public async Task The_eve_tells_that_all_have_sent_when_the_message_that_said_so_never_left(OutboxStatus end, int told)
    {
        await using var stage = await GroupStage.BeginAsync();
        stage.At(6, 22, 16, 25);
        await stage.AllReportAsync(PhayaoCampaign.June);
        (await stage.RunAsync()).ShouldBe(1);
        await EndAsync(stage, end);
        (await stage.RunAtAsync(6, 24)).ShouldBe(told);
        if (told > 0)
            (await stage.LastAsync()).Text.ShouldContain("ขอบคุณทุกอำเภอที่ส่งครบแล้ว");
    }

    [Fact]
    public async Task That_all_have_sent_is_told_once_when_it_happens_just_before_the_eve()
    {
        await using var stage = await GroupStage.BeginAsync();
        stage.At(6, 24, 8, 59);
        await stage.AllReportAsync(PhayaoCampaign.June);
        (await stage.RunAtAsync(6, 24)).ShouldBe(1);
        (await stage.PostsAsync()).Select(p => (p.Kind, p.State)).ShouldBe([(PostKind.Eve, GroupPostState.Silent), (PostKind.Milestone, GroupPostState.Queued)]);
    }

    [Fact]
    public async Task A_review_does_not_count_from_a_close_that_never_left()
    {
        await using var stage = await GroupStage.BeginAsync();
        await stage.AllReportAsync(PhayaoCampaign.June, 1_000_000, "ปง");
        stage.At(6, 26, 10);
        await stage.Script.HasReportedAsync("ปง", PhayaoCampaign.June, 700_000, 0);
        (await stage.RunAtAsync(6, 26, 11)).ShouldBe(1);
        await EndAsync(stage, OutboxStatus.Dropped);
        (await stage.RunAtAsync(7, 1)).ShouldBe(1);
        (await stage.LastAsync()).Text.ShouldContain("เมื่อสรุป 8,000,000 บาท");
    }

    [Fact]
    public async Task An_eve_that_waited_says_already_in_the_notification_of_when_its_figures_are()
    {
        await using var stage = await GroupStage.BeginAsync();
        foreach (var day in (int[])[19, 24])
        {
            (await stage.RunAtAsync(6, day)).ShouldBe(1);
            using var sent = JsonDocument.Parse((await stage.QueuedAsync())[^1].Messages);
            sent.RootElement[0].GetProperty("altText").GetString().ShouldNotBeNull().ShouldEndWith(MonthChartView.AsOf(Bangkok.At(new DateOnly(2020, 6, day), new TimeOnly(9, 0))));
        }
    }

    private static Task EndAsync(GroupStage stage, OutboxStatus end) => stage.Script.ChangeAsync(async db =>
    {
        var row = (await db.FindAsync<OutboxMessage>((await stage.QueuedAsync())[^1].Id)).ShouldNotBeNull();
        if (end is OutboxStatus.Failed)
            row.Fail(stage.Script.Clock.GetUtcNow(), "400");
        else
            row.Abandon(stage.Script.Clock.GetUtcNow(), "Expired.", mayHaveArrived: end is OutboxStatus.Assumed);
    });
}
