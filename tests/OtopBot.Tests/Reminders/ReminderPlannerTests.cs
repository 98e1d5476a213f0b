using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

public sealed class ReminderPlannerTests
{
    private static readonly DateTimeOffset Monday = At(6, 8);
    private static readonly FiscalMonth June = PhayaoCampaign.June;

    [Fact]
    public async Task The_first_look_gives_every_district_a_row_for_everything_it_owes()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);

        await script.RunAsync();
        await script.RunAsync(At(6, 9));

        (await script.LookAsync(db => db.Obligations.CountAsync())).ShouldBe(9 * 5);
        (await script.MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_due_is_one_message_a_row_for_each_thing_and_a_touch_to_what_it_is_about()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        var officer = await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.RunAsync();

        await script.RunAsync(At(6, 18));

        var message = (await script.MessagesAsync()).ShouldHaveSingleItem();
        (message.Kind, message.Price, message.SendBy, message.ChatId).ShouldBe((PushKind.HeadsUp, 1, At(6, 18, 16, 30), LineIds.User($"แม่ใจ {OfficeWords.Responsible}")));
        var reminder = (await script.RemindersAsync()).ShouldHaveSingleItem();
        (reminder.Key, reminder.MessageKey, reminder.Step, reminder.PlannedFor, reminder.DistrictCode, reminder.Month)
            .ShouldBe(($"56-2563:5607:2563-06:heads-up:20200625:{officer}", message.Key, "heads-up", At(6, 18), "5607", June));
        (await script.LookAsync(db => db.Obligations.SingleAsync(o => o.DistrictCode == "5607" && o.Month == June))).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Asked_twice_and_by_two_processes_it_is_said_once()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.RunAsync();
        var other = script.OtherProcess();
        script.Clock.SetUtcNow(At(6, 18));
        script.MeanwhileOnce(() => other.RunAsync(At(6, 18), CancellationToken.None));

        await script.RunAsync();
        await script.RunAsync();
        await script.RunAsync(At(6, 18, 9, 1));

        (await script.MessagesAsync()).ShouldHaveSingleItem();
        (await script.RemindersAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_report_that_came_in_the_same_second()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.EnrolAsync("ปง", OfficeWords.Responsible);
        await script.RunAsync();
        await script.CertifyAsync("แม่ใจ");
        await script.CertifyAsync("ปง");
        script.MeanwhileOnce(() => script.ReportAsync("แม่ใจ", June));

        await script.RunAsync(At(6, 24));

        (await script.MessagesAsync()).ShouldHaveSingleItem();
        (await script.RemindersAsync()).ShouldHaveSingleItem().DistrictCode.ShouldBe("5606");
    }

    [Fact]
    public async Task Nothing_goes_to_somebody_who_was_forgotten_in_the_same_second()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        var gone = await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        var other = await script.EnrolAsync("ปง", OfficeWords.Responsible);
        await script.RunAsync();
        script.BeforeWritingOnce(() => script.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == gone)).Forget(At(6, 18))));

        await script.RunAsync(At(6, 18));

        (await script.MessagesAsync()).ShouldHaveSingleItem().ChatId.ShouldBe(LineIds.User($"ปง {OfficeWords.Responsible}"));
        (await script.RemindersAsync()).ShouldHaveSingleItem().PersonId.ShouldBe(other);
    }

    [Fact]
    public async Task The_outbox_is_asked_no_more_often_for_nine_letters_than_for_one()
    {
        List<int> asked = [];
        foreach (var districts in new[] { 1, 9 })
        {
            await using var script = await PlannerScript.BeginAsync(Monday);
            foreach (var district in new[] { "แม่ใจ", "ปง", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "เมืองพะเยา", "ภูซาง", "ภูกามยาว" }.Take(districts))
                await script.EnrolAsync(district, OfficeWords.Responsible);
            await script.RunAsync();
            var before = script.OutboxQueriesMade;
            await script.RunAsync(At(6, 18));
            asked.Add(script.OutboxQueriesMade - before);
            (await script.MessagesAsync()).Count.ShouldBe(districts);
        }

        asked[1].ShouldBe(asked[0]);
    }

    [Fact]
    public async Task What_is_done_is_not_reminded_of_and_what_was_undone_is_again()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.RunAsync();
        await script.ReportAsync("แม่ใจ", June);
        await script.CertifyAsync("แม่ใจ");

        await script.PlayAsync(At(6, 24, 10));
        (await script.MessagesAsync()).ShouldBeEmpty();
        await script.ChangeAsync(async db =>
        {
            (await db.Reports.SingleAsync()).Void(new Signatory(1, "", ""), At(6, 24, 10));
            (await db.Obligations.SingleAsync(o => o.DistrictCode == "5607" && o.Month == June)).Touch();
        });
        await script.RunAsync(At(6, 24, 10, 1));

        (await script.RemindersAsync()).ShouldHaveSingleItem().Step.ShouldBe("eve");
    }

    [Fact]
    public async Task A_message_that_never_left_is_queued_again_while_it_makes_sense()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.RunAsync();
        await script.RunAsync(At(6, 18));
        await script.ChangeAsync(async db => (await db.Set<OutboxMessage>().SingleAsync()).Withdraw(At(6, 18), "Withdrawn."));

        await script.RunAsync();
        await script.RunAsync(At(6, 18, 9, 1));

        var messages = await script.MessagesAsync();
        messages.Select(m => m.Status).ShouldBe([OutboxStatus.Dropped, OutboxStatus.Waiting]);
        messages[1].Key.ShouldBe($"{messages[0].Key}:2");
        (await script.RemindersAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.State.ShouldBe(ReminderState.Queued), r => r.MessageKey.ShouldBe(messages[1].Key));
    }

    [Fact]
    public async Task A_promise_is_remembered_and_asked_after()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        var officer = await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.RunAsync();
        await script.CertifyAsync("แม่ใจ");
        await script.ChangeAsync(async db => (await db.Obligations.SingleAsync(o => o.DistrictCode == "5607" && o.Month == June)).Promise(new(2020, 6, 23), officer, At(6, 10)));

        await script.PlayAsync(At(6, 24));

        (await script.RemindersAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Step.ShouldBe("promise"), r => r.QueuedAt.ShouldBe(At(6, 23)));
    }

    [Fact]
    public async Task While_nothing_changes_a_look_is_one_small_query()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.RunAsync();
        await script.RunAsync(At(6, 9));
        var before = script.QueriesMade;

        for (var minute = 1; minute <= 100; minute++)
            await script.RunAsync(At(6, 9).AddMinutes(minute));
        (await script.Planner.NextDueAtAsync(At(6, 9, 11), TestContext.Current.CancellationToken)).ShouldBe(At(6, 15));

        (script.QueriesMade - before).ShouldBe(101);
    }

    [Fact]
    public async Task Whoever_takes_the_post_meanwhile_is_reminded_without_waiting()
    {
        await using var script = await PlannerScript.BeginAsync(At(6, 18));
        await script.RunAsync();
        await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);

        await script.RunAsync(At(6, 18, 10));

        (await script.RemindersAsync()).ShouldHaveSingleItem().QueuedAt.ShouldBe(At(6, 18, 10));
    }

    [Fact]
    public async Task The_plan_says_what_will_be_sent_with_the_very_keys()
    {
        await using var script = await PlannerScript.BeginAsync(Monday);
        await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.EnrolAsync(null, "เจ้าหน้าที่จังหวัด", Role.Province);
        await script.RunAsync();
        var ahead = await script.LookAsync(db => script.Plan.AheadAsync(db, Monday, At(7, 1), TestContext.Current.CancellationToken));

        await script.PlayAsync(At(7, 1));

        var sent = await script.MessagesAsync();
        sent.Select(m => (m.Key, m.CreatedAt, m.Kind)).ShouldBe(ahead.Select(p => (p.Key, p.At, (PushKind?)p.Kind)));
        ahead[0].About.ShouldBe(["5607", "certification"]);
    }

    private static DateTimeOffset At(int month, int day, int hour = 9, int minute = 0) => Bangkok.At(new(2020, month, day), new(hour, minute));
}
