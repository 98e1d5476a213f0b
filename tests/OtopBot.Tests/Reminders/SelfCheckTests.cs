using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Hosting;
using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Reminders;

public sealed class SelfCheckTests
{
    private static readonly DateTimeOffset Now = Bangkok.At(new DateOnly(2020, 6, 9), new TimeOnly(8, 30));

    private static readonly MessageBatch Words = MessageBatch.Of(new TextMessage("x"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quiet_night_is_fine_and_tells_what_will_be_sent_today()
    {
        using var desk = await AuditDesk.OpenAsync();

        var check = await CheckAsync(desk, new Plan(Now.AddMinutes(30), Now.AddHours(6), Now.AddDays(1)));

        check.IsFine.ShouldBeTrue();
        check.PushesToday.ShouldBe(2);
    }

    [Fact]
    public async Task What_waits_too_long_failed_since_yesterday_or_is_parked_is_counted()
    {
        using var desk = await AuditDesk.OpenAsync();
        await using (var db = desk.Database.Open())
        {
            db.AddRange(
                new InboxMessage("waits", "U1", Now.AddMinutes(-16), Now.AddMinutes(-16), "{}"), Failed("new", Now.AddHours(-20)), Failed("old", Now.AddHours(-40)),
                OutboxMessage.Push("waits", "U1", Words, Now.AddHours(-2)), Row("refused", r => r.Fail(Now.AddHours(-1), "400")), Row("long ago", r => r.Fail(Now.AddDays(-3), "400")), Row("parked", r => r.Park(Now.AddDays(20), "quota")));
            await db.SaveChangesAsync(Ct);
        }

        var check = await CheckAsync(desk);

        check.IsFine.ShouldBeFalse();
        (check.IsInboxStuck, check.Inbox.Failed, check.IsOutboxStuck, check.FailedToSend, check.Parked, check.AuditHolds).ShouldBe((true, 1, true, 1, 1, true));
    }

    [Fact]
    public async Task What_has_just_come_in_is_not_stuck()
    {
        using var desk = await AuditDesk.OpenAsync();
        await using (var db = desk.Database.Open())
        {
            db.AddRange(new InboxMessage("new", "U1", Now.AddMinutes(-14), Now.AddMinutes(-14), "{}"), OutboxMessage.Push("new", "U1", Words, Now.AddMinutes(-14)));
            await db.SaveChangesAsync(Ct);
        }

        (await CheckAsync(desk)).IsFine.ShouldBeTrue();
    }

    [Theory]
    [InlineData("UPDATE Audit SET Sentence = 'x' WHERE Sequence = 1")]
    [InlineData("DELETE FROM Audit WHERE Sequence = 2")]
    [InlineData("DELETE FROM Audit")]
    public async Task An_audit_that_somebody_touched_is_noticed(string how)
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1_000_000, 1);
        (await CheckAsync(desk)).AuditHolds.ShouldBeTrue();
        await desk.DropGuardAsync();
        await desk.ByHandAsync(how);

        (await CheckAsync(desk)).AuditHolds.ShouldBeFalse();
    }

    [Fact]
    public async Task For_all_administrators_of_one_look_the_plans_are_asked_once()
    {
        using var desk = await AuditDesk.OpenAsync();
        var plan = new Plan(Now.AddMinutes(30));
        await using var services = new ServiceCollection().AddSelfCheck().AddSingleton<InboxLook>(InboxWindow.LookAsync).AddSingleton<PushPlan>(plan).BuildServiceProvider();
        var card = services.GetRequiredService<SelfCheckCard>();
        await using var db = desk.Database.Open();

        (await card(db, Phayao.Campaign, Now, Ct)).ShouldBe(await card(db, Phayao.Campaign, Now, Ct));
        plan.Asked.ShouldBe(1);
        await card(db, Phayao.Campaign, Now.AddDays(1), Ct);
        plan.Asked.ShouldBe(2);
        await using var another = desk.Database.Open();
        await card(another, Phayao.Campaign, Now.AddDays(1), Ct);
        plan.Asked.ShouldBe(3);
    }

    private static Task<SelfCheck> CheckAsync(AuditDesk desk, params PushPlan[] plans)
        => desk.ReadAsync(db => SelfCheck.ReadAsync(db, InboxWindow.LookAsync, plans, Now, Ct));

    private static InboxMessage Failed(string id, DateTimeOffset at)
    {
        var row = new InboxMessage(id, "U1", at, at, "{}");
        row.Fail(at);
        return row;
    }

    private static OutboxMessage Row(string key, Action<OutboxMessage> happened)
    {
        var row = OutboxMessage.Push(key, "U2", Words, Now.AddDays(-3));
        happened(row);
        return row;
    }

    private sealed class Plan(params DateTimeOffset[] moments) : PushPlan
    {
        public int Asked { get; private set; }

        public override Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
        {
            Asked++;
            return Task.FromResult<IReadOnlyList<PlannedPush>>([.. moments.Where(m => m >= from && m < until).Select(m => new PlannedPush(m, PushKind.Eve, $"{m:O}", "U1", 1))]);
        }
    }
}
