using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Budgeting;

public sealed class BudgetingDialogTests
{
    [Theory]
    [InlineData("โควตา")]
    [InlineData("ข้อความคงเหลือ")]
    public async Task The_province_asks_what_is_left(string words)
    {
        await using var script = await PlannedAsync(limit: 300, used: 40, (PushKind.DueDay, 9), (PushKind.HeadsUp, 9));
        await script.Province().Says(words).BotSays("300", "40", "260", "เตือนในวันครบกำหนด", "เตือนล่วงหน้า", "พอสำหรับทุกรายการ");
    }

    [Fact]
    public async Task What_will_be_dropped_is_said()
    {
        await using var script = await PlannedAsync(limit: 100, used: 80, (PushKind.DueDay, 9), (PushKind.HeadsUp, 9), (PushKind.GroupReview, 12), (PushKind.GroupClose, 1));
        var said = (await script.Province().Says("โควตา").LastAsync())!;
        Approved.Json(said.Json);
    }

    [Fact]
    public async Task An_administrator_finds_it_in_the_menu()
    {
        await using var script = await PlannedAsync(limit: null, used: 12);
        await script.Admin().Says("เมนู").Taps("โควตา").BotSays("ไม่จำกัด", "12 ข้อความ").BotDoesNotSay("งด");
        await script.Province().Says("เมนู").BotDoesNotOffer("โควตา");
    }

    [Fact]
    public async Task Before_LINE_has_answered_nothing_is_made_up()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Province().Says("โควตา").BotSays("LINE ยังไม่แจ้ง", "ส่งได้ทุกรายการ");
    }

    [Fact]
    public async Task An_officer_is_told_that_it_is_the_provinces()
    {
        await using var script = await PlannedAsync(limit: 100, used: 40);
        await script.Officer("จุน").Says("โควตา").BotSays("เฉพาะเจ้าหน้าที่จังหวัด").BotDoesNotSay("100").BotOffers("เมนู").Presses("quota.show").BotSays("เฉพาะเจ้าหน้าที่จังหวัด");
        await script.Group().BindAsync();
        await script.Group().Member().Says("บอท โควตา").BotDoesNotSay("100");
    }

    [Fact]
    public async Task When_LINE_refuses_for_want_of_messages_the_province_hears_it_once_with_the_next_reply()
    {
        await using var script = await PlannedAsync(limit: 100, used: 100, (PushKind.DueDay, 9));
        await script.ChangeAsync(async db => (await db.Set<QuotaReading>().SingleAsync()).Refuse(1, script.Clock.GetUtcNow()));
        await script.Officer("จุน").Says("สถานะ").BotDoesNotSay("ข้อความของเดือนนี้ไม่พอ");
        var said = (await script.Province().Says("สถานะ").BotSays("ข้อความของเดือนนี้ไม่พอ", "เตือนในวันครบกำหนด").LastAsync())!;
        Approved.Json(said.Json[(said.Json.LastIndexOf("""{"type":"flex""", StringComparison.Ordinal))..^1]);
        await script.Province().Says("สถานะ").BotDoesNotSay("ข้อความของเดือนนี้ไม่พอ");
        await script.Admin().Says("สถานะ").BotSays("ข้อความของเดือนนี้ไม่พอ");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_pushed_and_did_not_leave_is_said_in_the_next_reply(bool arrived)
    {
        await using var script = await PlannedAsync(limit: 100, used: 100);
        var staff = script.Province();
        await script.ChangeAsync(async db =>
        {
            var now = script.Clock.GetUtcNow();
            var person = await db.People.SingleAsync(p => p.LineUserId == staff.ChatId);
            (await db.Set<QuotaReading>().SingleAsync()).Refuse(1, now);
            var row = OutboxMessage.Push("shortage:2020-06:1", staff.ChatId, MessageBatch.Of(new TextMessage("ก")), now, PushKind.Shortage);
            if (arrived)
                row.Accept(now, "request", []);
            else
                row.Abandon(now, OutboxRules.Expired, mayHaveArrived: false);
            db.Add(row);
            Shortage.Tell(db, person.Id, row.Key, now);
        });
        var first = staff.Says("สถานะ");
        await (arrived ? first.BotDoesNotSay("ไม่พอ") : first.BotSays("ข้อความของเดือนนี้ไม่พอ"));
        await staff.Says("สถานะ").BotDoesNotSay("ไม่พอ");
    }

    [Fact]
    public async Task A_reminder_that_came_too_late_is_not_offered_again()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.ChangeAsync(db =>
        {
            var now = script.Clock.GetUtcNow();
            var row = OutboxMessage.Push("remind", officer.ChatId, MessageBatch.Of(new TextMessage("ก")), now, PushKind.Eve, sendBy: now);
            row.Abandon(now, OutboxRules.Expired, mayHaveArrived: true);
            db.Add(row);
            return Task.CompletedTask;
        });
        await officer.Says("สถานะ").BotDoesNotSay("อาจส่งไม่ถึง");
    }

    private static async Task<DialogScript> PlannedAsync(long? limit, long used, params (PushKind Kind, int Price)[] planned)
    {
        var at = new DateTimeOffset(2020, 6, 18, 9, 0, 0, TimeSpan.FromHours(7));
        var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<PushPlan>(
            new HandMadePlan(planned.Select((p, day) => new PlannedPush(at.AddDays(day), p.Kind, $"{p.Kind}", "U1", p.Price)))));
        await script.ChangeAsync(db =>
        {
            var reading = new QuotaReading(LineMonth.Of(script.Clock.GetUtcNow()));
            reading.Read(limit, used, script.Clock.GetUtcNow());
            db.Add(reading);
            return Task.CompletedTask;
        });
        return script;
    }
}
