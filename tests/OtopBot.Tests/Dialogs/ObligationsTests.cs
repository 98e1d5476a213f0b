using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// Saving stops what would remind of it; of saving and reminding at once one comes late and looks again (D4).
public sealed class ObligationsTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Saving_withdraws_what_waits_to_remind_of_it_and_nothing_else()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await QueueAsync(script, "report", DeadlineKind.MonthlyReport, "officer-1");
        await QueueAsync(script, "both-report", DeadlineKind.MonthlyReport, "officer-2");
        await QueueAsync(script, "both-certification", DeadlineKind.Certification, "officer-2", message: false);
        await QueueAsync(script, "certification", DeadlineKind.Certification, "officer-3");
        await officer.Says(Sentence).Taps("ยืนยัน").BotSays("บันทึก");
        (await MessagesAsync(script)).ShouldBe("officer-1 Dropped, officer-2 Dropped, officer-3 Waiting");

        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("ร-2563");
        (await MessagesAsync(script)).ShouldBe("officer-1 Dropped, officer-2 Dropped, officer-3 Dropped");
        (await script.LookAsync(db => db.Obligations.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task What_a_sender_holds_is_only_marked_and_what_is_sent_stays_sent()
    {
        await using var script = await DialogScript.BeginAsync();
        _ = script.Officer("จุน");
        await QueueAsync(script, "held", DeadlineKind.MonthlyReport, "officer-1", row => row.Claim(script.Clock.GetUtcNow(), TimeSpan.FromMinutes(5)));
        await QueueAsync(script, "sent", DeadlineKind.MonthlyReport, "officer-2", row => row.Accept(script.Clock.GetUtcNow(), null, []));
        await QueueAsync(script, "parked", DeadlineKind.MonthlyReport, "officer-3", row => row.Park(script.Clock.GetUtcNow().AddDays(9), "quota"));
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน");
        (await MessagesAsync(script)).ShouldBe("officer-1 Waiting, officer-2 Sent, officer-3 Dropped");
        (await script.LookAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.Key == "officer-1"))).IsWithdrawn.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_saving_touches_what_is_owed_and_undoing_withdraws_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        List<int> versions = [];
        await officer.Says(Sentence).Taps("ยืนยัน");
        versions.Add(await VersionAsync(script, DeadlineKind.MonthlyReport));
        await officer.Says("มิ.ย. ทั่วไป 61 ล้าน ออนไลน์ 3 ล้าน").Taps("แก้เป็นยอดใหม่").Taps("พิมพ์ยอดผิด").Taps("ยืนยัน").BotSays("06-02");
        versions.Add(await VersionAsync(script, DeadlineKind.MonthlyReport));
        await officer.Says("ย้อนกลับการบันทึก").Taps("ยืนยัน").BotSays("เป็นโมฆะ").Says("ย้อนกลับการบันทึก").Taps("ยืนยัน").BotSays("เป็นโมฆะ");
        versions.Add(await VersionAsync(script, DeadlineKind.MonthlyReport));
        versions.ShouldBe([1, 2, 4]);

        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("ร-2563-5602-01").Says("รับรองเป้า").Says("ขอแก้ไข มิ.ย. 60 ล้าน").Says("ปิดกิจการ").Taps("ยืนยัน").BotSays("ร-2563-5602-02");
        (await VersionAsync(script, DeadlineKind.Certification)).ShouldBe(2);
        // A correction taken back restores the certification: still done.
        await QueueAsync(script, "stale", DeadlineKind.Certification, "officer-1");
        await officer.Says("ถอนคำขอ").Says("ตรวจสอบแล้ว").Says("ยืนยัน").BotSays("ถอน");
        (await MessagesAsync(script)).ShouldBe("officer-1 Dropped");
        await QueueAsync(script, "open again", DeadlineKind.Certification, "officer-2");
        await officer.Says("ถอนการรับรอง").Says("ตรวจสอบแล้ว").Says("ยืนยัน").BotSays("ถอน");
        (await MessagesAsync(script)).ShouldBe("officer-1 Dropped, officer-2 Waiting");
        (await VersionAsync(script, DeadlineKind.Certification)).ShouldBe(4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_report_and_its_reminder_at_once_one_comes_late_and_looks_again(bool reportFirst)
    {
        await using var script = await DialogScript.BeginAsync(file: true);
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).BotOffers("ยืนยัน");
        await script.ChangeAsync(async db => db.Add(new Obligation((await db.Campaigns.SingleAsync(Ct)).Id, "5602", DeadlineKind.MonthlyReport, PhayaoCampaign.June)));
        var confirm = LineEvent.Parse(DialogScriptEvents.Complete(DialogScriptEvents.Text("ยืนยัน"), script.NextEventId(), script.Clock.GetUtcNow(), new() { ["type"] = "user", ["userId"] = officer.ChatId }));
        await script.StoreAsync(confirm);

        await using var saving = script.Open();
        await using var planning = script.Open();
        await script.HandleAsync(saving, confirm.WebhookEventId);
        await PlanAsync(planning, script);
        var (first, second) = reportFirst ? (saving, planning) : (planning, saving);
        await CommitAsync(first, script);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => CommitAsync(second, script));

        // Looking again: the reminder is not due any more, or the report withdraws it.
        await using var again = script.Open();
        if (reportFirst)
            await PlanAsync(again, script);
        else
            await script.HandleAsync(again, confirm.WebhookEventId);
        await CommitAsync(again, script);
        (await script.ReportsAsync()).Count.ShouldBe(1);
        (await script.LookAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Key == "remind" && m.Status == OutboxStatus.Waiting))).ShouldBe(0);
    }

    // As the planner does: it asks what is done, and touches what it reminds of.
    private static async Task PlanAsync(OtopDbContext db, DialogScript script)
    {
        var obligation = await db.Obligations.SingleAsync(Ct);
        if (await db.Reports.AnyAsync(Ct))
            return;
        obligation.Touch();
        Queue(db, obligation.CampaignId, "remind", DeadlineKind.MonthlyReport, "remind", script.Clock.GetUtcNow());
        db.Add(Push("remind", script.Clock.GetUtcNow()));
    }

    private static Task CommitAsync(OtopDbContext db, DialogScript script) => AuditedSaving.CommitAsync(db, AuditCause.Start, script.Clock.GetUtcNow(), Ct);

    private static Task QueueAsync(DialogScript script, string key, DeadlineKind kind, string messageKey, Action<OutboxMessage>? then = null, bool message = true) => script.ChangeAsync(async db =>
    {
        Queue(db, (await db.Campaigns.SingleAsync(Ct)).Id, key, kind, messageKey, script.Clock.GetUtcNow());
        if (!message)
            return;
        var row = Push(messageKey, script.Clock.GetUtcNow());
        then?.Invoke(row);
        db.Add(row);
    });

    private static void Queue(OtopDbContext db, int campaign, string key, DeadlineKind kind, string messageKey, DateTimeOffset at)
    {
        var reminder = new Reminder(key, campaign, 1, "eve", at) { DistrictCode = "5602", Kind = kind, Month = kind == DeadlineKind.Certification ? null : PhayaoCampaign.June };
        reminder.Queue(messageKey, at);
        db.Add(reminder);
    }

    private static OutboxMessage Push(string key, DateTimeOffset at) => OutboxMessage.Push(key, LineIds.User(key), MessageBatch.Of(new TextMessage("เตือน")), at, PushKind.Eve);

    private static async Task<string> MessagesAsync(DialogScript script)
        => string.Join(", ", (await script.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.Key.StartsWith("officer-")).OrderBy(m => m.Key).ToListAsync(Ct))).Select(m => $"{m.Key} {m.Status}"));

    private static Task<int> VersionAsync(DialogScript script, DeadlineKind kind) => script.LookAsync(db => db.Obligations.Where(o => o.Kind == kind).Select(o => o.Version).SingleAsync(Ct));
}
