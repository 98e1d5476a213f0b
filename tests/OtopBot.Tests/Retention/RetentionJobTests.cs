using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Audit;
using OtopBot.Dialogs;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Retention;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Retention;

public sealed class RetentionJobTests
{
    private static readonly DateTimeOffset Start = Bangkok.At(new DateOnly(2020, 6, 8), new TimeOnly(9, 0));

    private readonly FakeTimeProvider _time = new(Start);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_kept_long_enough_goes_the_night_after_and_what_waits_or_is_official_stays()
    {
        using var desk = await FullAsync();
        var options = new RetentionOptions { InboxDays = 40, OutboxDays = 40, CodeDays = 40, ReminderDays = 40 };

        (await NextAsync(desk, options)).ShouldBe(Bangkok.At(new DateOnly(2020, 7, 19), new TimeOnly(3, 0)));
        _time.SetUtcNow(Bangkok.At(new DateOnly(2020, 7, 19), new TimeOnly(2, 59)));
        await RunAsync(desk, options);
        (await CountsAsync(desk)).ShouldBe((3, 4, 1, 1, 1, 1));

        _time.SetUtcNow(Bangkok.At(new DateOnly(2020, 8, 1), new TimeOnly(3, 0)));
        await RunAsync(desk, options);
        (await CountsAsync(desk)).ShouldBe((1, 2, 0, 0, 0, 0));
        (await desk.ReadAsync(db => db.Set<InboxMessage>().Select(m => m.EventId).SingleAsync(Ct))).ShouldBe("waits");
        (await desk.ReadAsync(db => db.Set<OutboxMessage>().Select(m => m.Key).OrderBy(k => k).ToListAsync(Ct))).ShouldBe(["parked", "waits"]);
        (await desk.ReadAsync(db => db.Reports.CountAsync(Ct))).ShouldBe(1);
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
        (await NextAsync(desk, options)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_goes_that_is_to_be_kept_for_ever()
    {
        using var desk = await FullAsync();
        var options = new RetentionOptions { InboxDays = 0, OutboxDays = 0, CodeDays = 0, ReminderDays = 0 };
        _time.Advance(TimeSpan.FromDays(5000));

        await RunAsync(desk, options);

        (await CountsAsync(desk)).ShouldBe((3, 4, 1, 1, 1, 1));
        (await NextAsync(desk, options)).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_begun_in_a_chat_and_left_lying_goes_with_its_messages()
    {
        using var desk = await AuditDesk.OpenAsync();
        await using (var db = desk.Database.Open())
        {
            var left = new Conversation("U1");
            left.Remember("enrol", "{}", Start);
            var alive = new Conversation("U2");
            alive.Remember(null, "{}", Start.AddDays(20));
            db.AddRange(left, alive);
            await db.SaveChangesAsync(Ct);
        }

        _time.SetUtcNow(Start.AddDays(42));
        await RunAsync(desk, new RetentionOptions { InboxDays = 40 });

        (await desk.ReadAsync(db => db.Set<Conversation>().Select(c => c.ChatId).ToListAsync(Ct))).ShouldBe(["U2"]);
    }

    [Fact]
    public async Task What_a_month_was_short_of_goes_with_the_reminders_and_never_while_the_month_lasts()
    {
        using var desk = await AuditDesk.OpenAsync();
        var month = LineMonth.Of(Start.AddDays(30));
        await using (var db = desk.Database.Open())
        {
            var told = new ShortageTold(month, 1);
            told.Tell(null, month.Start);
            db.AddRange(told, new DroppedPush(new PlannedPush(month.Start, PushKind.Thanks, "thanks", "U1", 1), month.Start));
            await db.SaveChangesAsync(Ct);
        }

        var options = new RetentionOptions { ReminderDays = RetentionOptions.Least };
        foreach (var (moment, left) in ((DateTimeOffset, int)[])[(month.End.AddTicks(-1), 1), (month.End.AddDays(3), 0)])
        {
            _time.SetUtcNow(moment);
            await RunAsync(desk, options);
            (await desk.ReadAsync(db => db.Set<ShortageTold>().CountAsync(Ct)), await desk.ReadAsync(db => db.Set<DroppedPush>().CountAsync(Ct))).ShouldBe((left, left));
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(31, true)]
    [InlineData(30, false)]
    [InlineData(-1, false)]
    [InlineData(40000, false)]
    public void An_event_stays_known_for_as_long_as_LINE_may_deliver_it_again(int days, bool good)
        => (new RetentionOptions { InboxDays = days }.Problems().ToList() is []).ShouldBe(good);

    [Fact]
    public async Task Run_twice_late_and_by_two_processes_at_once_it_takes_the_same_away_and_the_audit_holds()
    {
        using var desk = await AuditDesk.OpenAsync();
        await using (var db = desk.Database.Open())
        {
            for (var i = 0; i < 650; i++)
                db.Add(Heard($"E{i}", Start.AddDays(i % 2 == 0 ? 0 : 300)));
            await db.SaveChangesAsync(Ct);
        }

        await desk.SaveAsync(db =>
        {
            for (var i = 0; i < 30; i++)
                db.Add(EnrolmentCode.Issue(CodePurpose.Group, "56", null, Start.AddDays(7)).Code);
        });
        _time.Advance(TimeSpan.FromDays(400));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => RunAsync(desk, new RetentionOptions()), Ct)));
        await RunAsync(desk, new RetentionOptions());

        (await desk.ReadAsync(db => db.Set<InboxMessage>().CountAsync(Ct))).ShouldBe(325);
        (await desk.ReadAsync(db => db.Codes.CountAsync(Ct))).ShouldBe(0);
        (await desk.EntriesAsync()).Count(e => e.Kind == $"code.{AuditedChange.Deleted}").ShouldBe(30);
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    private async Task RunAsync(AuditDesk desk, RetentionOptions options)
    {
        await using var db = desk.Database.Open();
        await new RetentionJob(db, options, _time, NullLogger<RetentionJob>.Instance).RunDueAsync(Ct);
    }

    private Task<DateTimeOffset?> NextAsync(AuditDesk desk, RetentionOptions options)
        => desk.ReadAsync(db => new RetentionJob(db, options, _time, NullLogger<RetentionJob>.Instance).NextDueAtAsync(Ct));

    private static Task<(int Inbox, int Outbox, int Codes, int Links, int Wrong, int Reminders)> CountsAsync(AuditDesk desk) => desk.ReadAsync(async db => (
        await db.Set<InboxMessage>().CountAsync(Ct), await db.Set<OutboxMessage>().CountAsync(Ct), await db.Codes.CountAsync(Ct),
        await db.Set<SignInLink>().CountAsync(Ct), await db.Set<WrongCodes>().CountAsync(Ct), await db.Reminders.CountAsync(Ct)));

    private static async Task<AuditDesk> FullAsync()
    {
        var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1_000_000, 1);
        await desk.SaveAsync(db => db.Add(EnrolmentCode.Issue(CodePurpose.Group, "56", null, Start.AddDays(7)).Code));
        await using var db = desk.Database.Open();
        var waits = new InboxMessage("waits", "U1", Start, Start, "{}");
        var failed = Heard("failed", Start);
        failed.Fail(Start);
        db.AddRange(waits, failed, Heard("heard", Start), Sent("sent", Start), OutboxMessage.Push("waits", "U1", MessageBatch.Of(new TextMessage("w")), Start));
        var parked = OutboxMessage.Push("parked", "U1", MessageBatch.Of(new TextMessage("p")), Start);
        parked.Park(Start.AddDays(30), "quota");
        var dropped = OutboxMessage.Push("dropped", "U1", MessageBatch.Of(new TextMessage("d")), Start);
        dropped.Abandon(Start, "late", mayHaveArrived: false);
        var wrong = new WrongCodes("U9");
        wrong.Add(Start);
        var reminder = new Reminder("r", (await db.Campaigns.SingleAsync(Ct)).Id, 1, "day", Start);
        reminder.Queue("sent", Start);
        db.AddRange(parked, dropped, wrong, reminder, SignInLink.Issue((await db.People.SingleAsync(Ct)).Id, Start).Link);
        await db.SaveChangesAsync(Ct);
        return desk;
    }

    private static InboxMessage Heard(string id, DateTimeOffset at)
    {
        var row = new InboxMessage(id, "U1", at, at, "{}");
        row.Handle(at);
        return row;
    }

    private static OutboxMessage Sent(string key, DateTimeOffset at)
    {
        var row = OutboxMessage.Push(key, "U1", MessageBatch.Of(new TextMessage(key)), at);
        row.Claim(at, TimeSpan.FromSeconds(1));
        row.Accept(at, "request", ["1"]);
        return row;
    }
}
