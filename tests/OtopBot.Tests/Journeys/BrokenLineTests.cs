using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Audit;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Retention;
using OtopBot.Tests.Summaries;
using OtopBot.Tests.Support;
using static OtopBot.Tests.Support.FakeLine;

namespace OtopBot.Tests.Journeys;

// The line to the database breaks at every place there is, one place a run, and what was under way is asked again: before a statement,
// before the commit, and after it when only the answer is lost. Each run must end as if nothing had happened.
public sealed class BrokenLineTests
{
    private const long Morning = 1_591_578_000_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_is_stored_handled_answered_and_sent_once()
        => (await BrokenLine.EverywhereAsync(async broken =>
        {
            using var database = new RoadDatabase { Line = broken };
            using var line = new FakeLine();
            await using var road = await RoadHost.StartAsync(database, new RoadSetting { Line = line });

            (await road.PostAsync(Event(1), Event(2))).ShouldBe(200);
            await SettledAsync(database);

            (await database.HeardAsync("U1")).ShouldBe("t1 t2");
            line.Calls.Select(c => c.Text).ShouldBe(["t1", "t2"]);
            (await database.ReadAsync(db => db.Set<OutboxMessage>().ToListAsync(Ct))).ShouldAllBe(m => m.Status == OutboxStatus.Sent && !m.OutcomeUnknown && m.Attempts == 1);
            (await database.ReadAsync(db => db.Set<InboxMessage>().ToListAsync(Ct))).ShouldAllBe(m => m.Status == InboxStatus.Handled && m.Attempts == 0);
        })).ShouldBeGreaterThan(15);

    // What comes of a call is settled by rules that change the row they look at: told twice they would go a step too far.
    [Theory]
    [InlineData(Trouble.BadRequestCutOff)]
    [InlineData(Trouble.RateLimited)]
    [InlineData(Trouble.MonthlyLimit)]
    [InlineData(Trouble.BadRequest)]
    public async Task Whatever_LINE_answers_to_a_reply_is_recorded_once(Trouble trouble)
    {
        var expected = await SettledReplyAsync(new BrokenLine(BreakAt.Commit, int.MaxValue), trouble);
        await BrokenLine.EverywhereAsync(async broken => (await SettledReplyAsync(broken, trouble)).ShouldBe(expected));
    }

    [Fact]
    public async Task A_reminder_is_queued_once_for_each_who_must_hear_it()
        => (await BrokenLine.EverywhereAsync(async broken =>
        {
            await using var script = await PlannerScript.BeginAsync(Phayao.Monday);
            await script.EnrolAsync("จุน", "ผู้รับผิดชอบ");
            await script.EnrolAsync("ปง", "ผู้รับผิดชอบ");
            script.Line = broken;

            await script.RunAsync(Bangkok.At(new DateOnly(2020, 6, 22), new TimeOnly(9, 0)));

            (await script.MessagesAsync()).Count.ShouldBe(2);
            (await script.RemindersAsync()).ShouldAllBe(r => r.State == ReminderState.Queued);
            (await script.LookAsync(db => db.Obligations.CountAsync(Ct))).ShouldBe(45);
        })).ShouldBeGreaterThan(5);

    [Fact]
    public async Task A_group_is_told_once()
        => (await BrokenLine.EverywhereAsync(async broken =>
        {
            await using var stage = await GroupStage.BeginAsync();
            stage.Script.Line = broken;

            await stage.RunAtAsync(6, 24, 15);

            (await stage.QueuedAsync()).ShouldHaveSingleItem();
            (await stage.PostsAsync()).ShouldNotBeEmpty();
        })).ShouldBeGreaterThan(2);

    [Fact]
    public async Task Somebody_is_enrolled_once()
        => (await BrokenLine.EverywhereAsync(async broken =>
        {
            await using var script = await DialogScript.BeginAsync(file: true);
            var officer = script.Stranger();
            await officer.Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says("ผู้ทดลอง").Says("พัฒนากร");
            script.Line = broken;

            await officer.Taps("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย");

            script.Line = null;
            (await script.LookAsync(db => db.People.CountAsync(Ct)), await script.LookAsync(db => db.Set<Holding>().CountAsync(Ct))).ShouldBe((1, 1));
            (await AddedAsync(script)).ShouldAllBe(entry => entry == 1);
        })).ShouldBeGreaterThan(5);

    [Fact]
    public async Task A_report_is_saved_once_and_its_entry_is_in_the_audit_once()
        => (await BrokenLine.EverywhereAsync(async broken =>
        {
            await using var script = await DialogScript.BeginAsync(file: true);
            var officer = script.Officer("จุน");
            await officer.Says("มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ 12 ล้าน");
            script.Line = broken;

            await officer.Taps("ยืนยัน");

            script.Line = null;
            (await script.LookAsync(db => db.Reports.CountAsync(Ct))).ShouldBe(1);
            (await AddedAsync(script)).ShouldHaveSingleItem().ShouldBe(1);
        })).ShouldBeGreaterThan(5);

    [Fact]
    public async Task Records_of_an_earlier_release_are_taken_over_once()
        => (await BrokenLine.EverywhereAsync(async broken =>
        {
            using var database = new RoadDatabase();
            await database.AddAsync(PhayaoCampaign.Create(), AuditDesk.Enrolled());
            database.Line = broken;

            await database.ReadAsync(db => AuditInheritance.RunAsync(db, Phayao.Monday, Ct));

            database.Line = null;
            (await database.ReadAsync(db => new AuditVerification(db).RunAsync(Ct))).ShouldSatisfyAllConditions(v => v.Holds.ShouldBeTrue(), v => v.Head.Sequence.ShouldBeGreaterThan(3));
        })).ShouldBeGreaterThan(5);

    [Fact]
    public async Task What_was_kept_long_enough_goes_once()
        => (await BrokenLine.EverywhereAsync(async broken =>
        {
            using var database = new RoadDatabase();
            await database.AddAsync(EnrolmentCode.Issue(CodePurpose.Setup, "56", null, Phayao.Monday).Code, EnrolmentCode.Issue(CodePurpose.Setup, "56", null, Phayao.Monday).Code);
            await database.ReadAsync(db => AuditInheritance.RunAsync(db, Phayao.Monday, Ct));
            database.Line = broken;

            var time = new FakeTimeProvider(Phayao.Monday.AddDays(400));
            await using var db = database.Open();
            await new RetentionJob(db, new RetentionOptions(), time, NullLogger<RetentionJob>.Instance).RunDueAsync(Ct);

            (await database.ReadAsync(d => d.Codes.CountAsync(Ct))).ShouldBe(0);
            (await database.ReadAsync(d => d.Set<AuditEntry>().CountAsync(e => e.Kind.Contains(".deleted"), Ct))).ShouldBe(2);
        })).ShouldBeGreaterThan(5);

    // Status, how often it was tried, and what LINE was asked: a breaking line may change none of it.
    private static async Task<string> SettledReplyAsync(BrokenLine broken, Trouble trouble)
    {
        using var database = new RoadDatabase();
        using var line = new FakeLine();
        var time = new FakeTimeProvider(OutboxRoad.Start);
        line.Next(trouble);
        await database.AddAsync(OutboxRoad.Reply("a"));
        database.Line = broken;
        await using (await RoadHost.StartAsync(database, new RoadSetting { Line = line, Time = time, Without = [typeof(InboxWorker)] }))
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    var row = await database.ReadAsync(db => db.Set<OutboxMessage>().SingleAsync(Ct));
                    if (row is { Status: OutboxStatus.Waiting, ClaimedUntil: null } && row.NextAttemptAt > time.GetUtcNow())
                        time.Advance(TimeSpan.FromSeconds(2));
                    return row.Status is not OutboxStatus.Waiting;
                },
                "the row is settled");
        }

        var settled = await database.ReadAsync(db => db.Set<OutboxMessage>().SingleAsync(Ct));
        return $"{settled.Status} {settled.Attempts} {settled.OutcomeUnknown} {string.Join(' ', line.Calls.Select(c => $"{c.Path} {c.Status}"))}";
    }

    private static Task<List<int>> AddedAsync(DialogScript script)
        => script.LookAsync(db => db.Set<AuditEntry>().Where(e => e.Kind.Contains(".added")).GroupBy(e => new { e.Kind, e.Subject }).Select(g => g.Count()).ToListAsync(Ct));

    private static Task SettledAsync(RoadDatabase database) => Eventually.TrueAsync(
        async () => (await database.ReadAsync(db => RoadStatus.ReadAsync(db, DateTimeOffset.MaxValue, Ct))) is { IsSettled: true },
        "nothing is left on the road");

    private static string Event(int n) => Webhooks.Text($"U1-{n}", "U1", $"t{n}", Morning + (n * 1000));
}
