using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Commands;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

// A holiday moves a due day while it is being reminded of.
public sealed class MovedDaysTests
{
    private static readonly ReportDays BeforeHolidays = new(1, 10, DueOnDay: 25, Roll: Roll.Previous);
    private static readonly FiscalMonth June = PhayaoCampaign.June;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_reminded_of_the_day_that_was_due_a_second_ago()
    {
        await using var script = await BeginAsync();
        script.MeanwhileOnce(() => DeclareAsync(script));

        await script.RunAsync(At(24, 9));

        (await script.RemindersAsync()).Select(r => r.Key.Split(':')[3] + r.Key.Split(':')[4]).Order().ShouldBe(["day20200624", "moved20200624090000"]);
        (await script.MessagesAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Waiting);
    }

    [Fact]
    public async Task What_waits_of_the_old_day_does_not_leave_and_the_new_day_is_told()
    {
        await using var script = await BeginAsync();
        await script.RunAsync(At(24, 9));
        script.Clock.SetUtcNow(At(24, 9, 1));
        await DeclareAsync(script);

        await script.RunAsync();

        (await script.MessagesAsync()).Select(m => (m.Status, m.Problem)).ShouldBe([(OutboxStatus.Dropped, QueuedReminders.Moved), (OutboxStatus.Waiting, null)]);
        (await script.RemindersAsync()).Select(r => (r.Step, r.State)).Order().ShouldBe([("day", ReminderState.Queued), ("eve", ReminderState.Queued), ("moved", ReminderState.Queued)]);
    }

    [Fact]
    public async Task An_administrator_who_enters_the_holiday_holds_it_back_too()
    {
        await using var script = await DialogScript.BeginAsync(campaign: Phayao.CampaignBy(BeforeHolidays, Phayao.Monday));
        await script.ChangeAsync(db => QueueAsync(db, script.Clock.GetUtcNow()));

        await script.Admin().Says("เพิ่มวันหยุด 25 มิ.ย. วันหยุดพิเศษ").Taps("ยืนยัน").BotSays("เพิ่มวันหยุดแล้ว");

        (await script.LookAsync(StandingAsync)).ShouldBe((OutboxStatus.Dropped, ReminderState.Queued, 1));
    }

    [Fact]
    public async Task A_list_that_is_imported_holds_it_back_too()
    {
        using var database = new RoadDatabase();
        await database.AddAsync(Phayao.CampaignBy(BeforeHolidays, Phayao.Monday));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "date,name,declared\n2020-06-25,วันหยุดพิเศษ,\n", Ct);
        var csv = Path.ChangeExtension(file, "csv");
        File.Move(file, csv);
        await using var db = database.Open();
        await QueueAsync(db, Phayao.Monday);
        await db.SaveChangesAsync(Ct);
        db.ChangeTracker.Clear();

        var command = new ImportHolidaysCommand(new FakeTimeProvider(Phayao.Monday));
        (await command.RunAsync(db, CommandWords.Read([csv], command.Options)!, TextWriter.Null, Ct)).ShouldBe(0);
        File.Delete(csv);

        (await database.ReadAsync(StandingAsync)).ShouldBe((OutboxStatus.Dropped, ReminderState.Queued, 1));
    }

    private static async Task<PlannerScript> BeginAsync()
    {
        var script = await PlannerScript.BeginAsync(At(8, 8), Phayao.CampaignBy(BeforeHolidays, Phayao.Monday));
        await script.EnrolAsync("แม่ใจ", OfficeWords.Responsible);
        await script.RunAsync();
        await script.CertifyAsync("แม่ใจ");
        return script;
    }

    private static async Task DeclareAsync(PlannerScript script)
    {
        await script.ChangeAsync(db => Task.FromResult(db.Add(new Holiday("56", new(2020, 6, 25), "วันหยุดพิเศษ", script.Clock.GetUtcNow()))));
        await script.MoveDaysAsync();
    }

    // A reminder of June's report that waits.
    private static async Task QueueAsync(OtopDbContext db, DateTimeOffset now)
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync(Ct);
        var reminder = new Reminder("waits", campaign.Id, 1, "eve", now) { DistrictCode = "5607", Kind = DeadlineKind.MonthlyReport, Month = June };
        reminder.Queue("remind", now);
        db.AddRange(new Obligation(campaign.Id, "5607", DeadlineKind.MonthlyReport, June), reminder, OutboxMessage.Push("remind", "U1", MessageBatch.Of(new TextMessage("ก")), now.AddHours(1), PushKind.Eve));
    }

    private static async Task<(OutboxStatus, ReminderState, int)> StandingAsync(OtopDbContext db)
        => ((await db.Set<OutboxMessage>().SingleAsync(m => m.Key == "remind", Ct)).Status, (await db.Reminders.SingleAsync(Ct)).State, (await db.Obligations.SingleAsync(o => o.Month == June && o.DistrictCode == "5607", Ct)).Version);

    private static DateTimeOffset At(int day, int hour, int minute = 0) => Bangkok.At(new(2020, 6, day), new(hour, minute));
}
