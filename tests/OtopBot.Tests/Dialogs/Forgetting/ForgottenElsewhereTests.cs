using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Forgetting;

// What other people's chats still hold of somebody who is forgotten.
public sealed class ForgottenElsewhereTests
{
    private const string Former = "ชื่อเดิมเฉพาะตัว ทดลอง";
    private const string Later = "ชื่อใหม่เฉพาะตัว ทดลอง";

    [Fact]
    public async Task What_others_are_told_unasked_names_posts_and_nobody()
    {
        await using var script = await DialogScript.BeginAsync();
        var (admin, colleague, officer) = (script.Admin(), script.Officer("จุน", "ผู้ร่วมงาน ทดลอง"), script.Officer("จุน", Former));
        await officer.Unfollows();
        await officer.Follows(again: true);
        await colleague.Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").Says("ยืนยัน");
        await officer.Says("ย้อนกลับการบันทึก").Says("ยืนยัน").BotSays("โมฆะ", Former);
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Says("ถอนการรับรอง").Says("พิมพ์ผิด ขอทบทวน").Says("ยืนยัน");
        for (var i = 0; i < WrongCodes.Allowed; i++)
            await officer.Says("AAAA-2222");

        var told = await script.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.ChatId != officer.ChatId && !m.Key.StartsWith("reply:")).ToListAsync());
        told.Select(m => m.Key.Split(':')[0]).Distinct().ShouldBe(["blocked", "back", "void", "withdrawal", "locked"], ignoreOrder: true);
        told.ShouldAllBe(m => !m.Messages.Contains(Former));
        told.Where(m => m.ChatId == admin.ChatId).ShouldContain(m => m.Messages.Contains("สำนักงานพัฒนาชุมชนอำเภอจุน (ผู้รับผิดชอบ) ปิดกั้นบอท"));
        told.Single(m => m.ChatId == colleague.ChatId).Messages.ShouldContain("ผู้ปฏิบัติหน้าที่ในอำเภอเดียวกัน");
    }

    [Fact]
    public async Task Under_whatever_name_no_column_of_any_table_knows_the_person()
    {
        await using var script = await DialogScript.BeginAsync();
        var (admin, colleague, officer) = (script.Admin(), script.Officer("จุน", "ผู้ร่วมงาน ทดลอง"), script.Officer("จุน", Former));
        await officer.Unfollows();
        await officer.Follows(again: true);
        await officer.Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").Says("ยืนยัน").Says("เปลี่ยนชื่อ").Says(Later).Says("ยืนยัน")
            .Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        await colleague.Says("ใบรับ ย-2563-5602-06-01").BotSays(Former).Says("ใบรับ ร-2563-5602-01").BotSays(Later).Says("ประวัติ").BotSays(Former);
        await admin.Says("ประวัติ จุน").BotSays(Former);

        await officer.Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        await script.ChangeAsync(async db => (await db.Set<OutboxMessage>().SingleAsync(m => m.IsForgottenWhenDone && m.DoneAt == null)).Accept(script.Clock.GetUtcNow(), "request", ["1"]));

        foreach (var name in (string[])[Former, Later, officer.ChatId])
            (await script.TextsAsync()).Where(t => t.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty(name);
        (await script.LookAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.ChatId == colleague.ChatId && m.Messages.Contains("กรุณาขอดูใหม่")))).ShouldBe(3);
        await colleague.Says("ใบรับ ย-2563-5602-06-01").BotSays("ผู้รับผิดชอบ อำเภอจุน");
    }

    [Fact]
    public async Task A_name_that_is_a_common_word_touches_no_other_row()
    {
        await using var script = await DialogScript.BeginAsync();
        var (colleague, officer) = (script.Officer("ปง", "ผู้ร่วมงาน ทดลอง"), script.Officer("จุน", "บาท"));
        await colleague.Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").Says("ยืนยัน").BotSays("63,000,000 บาท");
        var before = await RowsAsync(script, colleague);
        await officer.Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        (await RowsAsync(script, colleague)).ShouldBe(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_tried_is_never_repeated_with_another_body_but_offered_again(bool inFlight)
    {
        await using var script = await DialogScript.BeginAsync();
        var (colleague, officer) = (script.Officer("จุน", "ผู้ร่วมงาน ทดลอง"), script.Officer("จุน", Former));
        await officer.Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").Says("ยืนยัน");
        await colleague.Says("ใบรับ ย-2563-5602-06-01").BotSays(Former);
        await script.ChangeAsync(async db =>
        {
            var tried = await db.Set<OutboxMessage>().SingleAsync(m => m.ChatId == colleague.ChatId);
            tried.PushInstead(script.Clock.GetUtcNow(), "the token was too old");
            tried.Claim(script.Clock.GetUtcNow(), TimeSpan.FromSeconds(20));
            if (!inFlight)
                tried.Postpone(script.Clock.GetUtcNow(), "timeout", outcomeUnknown: true);
        });

        await officer.Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");

        var row = (await script.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.ChatId == colleague.ChatId).ToListAsync())).ShouldHaveSingleItem();
        (row.Status, row.Messages.Contains(Former, StringComparison.Ordinal)).ShouldBe((OutboxStatus.Assumed, false));
        await colleague.Says("เมนู").BotSays("ก่อนหน้านี้อาจส่งไม่ถึง").Presses($"bot.again?m={row.Id}").BotSays("กรุณาขอดูใหม่อีกครั้ง");
    }

    [Fact]
    public async Task What_waits_for_the_person_is_withdrawn()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน", Former);
        await script.ChangeAsync(db =>
        {
            db.Add(OutboxMessage.Push("reminder", officer.ChatId, MessageBatch.Of(new TextMessage("ครบกำหนดพรุ่งนี้")), script.Clock.GetUtcNow()));
            return Task.CompletedTask;
        });
        await officer.Says("ลบข้อมูลของฉัน").Says("ยืนยันการลบ");
        (await script.LookAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.Key == "reminder"))).Status.ShouldBe(OutboxStatus.Dropped);
    }

    private static Task<List<string>> RowsAsync(DialogScript script, Speaker speaker)
        => script.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.ChatId == speaker.ChatId).OrderBy(m => m.Id).Select(m => $"{m.Status} {m.Messages}").ToListAsync());
}
