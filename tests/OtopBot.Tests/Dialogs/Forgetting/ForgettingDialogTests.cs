using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Domain.People;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Forgetting;

public sealed class ForgettingDialogTests
{
    private const string Name = "ผู้รับผิดชอบคนเดิม ทดลอง";

    [Fact]
    public async Task What_goes_and_what_stays_is_said_first_and_nothing_goes_before_the_words()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await ReportedAsync(script);
        Approved.Json((await officer.Says("ลบข้อมูลของฉัน").LastAsync())!.Json);
        await officer.Says("ใช่").BotSays("ยังไม่ได้ลบ").Presses("forget.confirm?m=00000000").BotSays("ปุ่มนั้นใช้ไม่ได้แล้ว").Says("ไม่").BotSays("ข้อมูลทั้งหมดยังอยู่")
            .Says("ยืนยันการลบ").BotDoesNotSay("ลบข้อมูลแล้ว").Says("ลบข้อมูลของฉัน").Says("ยกเลิก").BotSays("ยังไม่ได้บันทึกอะไร");
        (await script.PersonAsync(officer.ChatId)).Name.ShouldBe(Name);
    }

    [Fact]
    public async Task After_it_no_column_of_any_table_knows_the_person_and_the_figures_stand_as_they_stood()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await ReportedAsync(script);
        await script.Group().Member(Name).Says("ข้อความในกลุ่มของคนนี้");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Says("ก.ค. ทั่วไป 77,111,333").Says("คำพูดเฉพาะของคนนี้");
        var (reports, certified) = (await script.ReportsAsync(), await script.CertificationsAsync());

        await officer.Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว", "ขอรหัสใหม่").BotDoesNotSay(Name);

        var waiting = await script.LookAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.Status == OutboxStatus.Waiting));
        waiting.Accept(script.Clock.GetUtcNow(), "request", ["1"]);
        await script.ChangeAsync(async db => (await db.Set<OutboxMessage>().SingleAsync(m => m.Status == OutboxStatus.Waiting)).Accept(script.Clock.GetUtcNow(), "request", ["1"]));
        var texts = await script.TextsAsync();
        foreach (var secret in (string[])[Name, officer.ChatId, "50.5 ล้าน", "77,111,333", "คำพูดเฉพาะของคนนี้", "ข้อความในกลุ่มของคนนี้", "ยืนยันการลบ", "นักวิชาการพัฒนาชุมชนชำนาญการ"])
            texts.Where(t => t.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty(secret);

        (await script.ReportsAsync()).Select(r => (r.Number, r.Digest, r.Total, r.At, r.SourceEventId, r.By)).ShouldBe(reports.Select(r => (r.Number, r.Digest, r.Total, r.At, r.SourceEventId, new Signatory(r.By.PersonId, "ผู้รับผิดชอบ อำเภอจุน", ""))));
        (await script.CertificationsAsync()).Select(c => (c.Number, c.Digest, c.State, c.By.Name)).ShouldBe(certified.Select(c => (c.Number, c.Digest, c.State, "ผู้รับผิดชอบ อำเภอจุน")));
        var events = await script.LookAsync(db => db.Set<InboxMessage>().ToListAsync());
        events.ShouldAllBe(e => e.ErasedAt != null && e.Status == InboxStatus.Handled);
        events.Select(e => e.EventId).ShouldContain(reports[0].SourceEventId);
        (await script.LookAsync(db => db.Set<Conversation>().CountAsync(c => c.ChatId == officer.ChatId))).ShouldBe(0);
    }

    [Fact]
    public async Task The_province_hears_once_of_the_vacant_post_and_of_nobody()
    {
        await using var script = await DialogScript.BeginAsync();
        var (admin, province) = (script.Admin(), script.Province());
        var officer = await ReportedAsync(script);
        await officer.Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ");
        foreach (var told in (Speaker[])[admin, province])
        {
            var push = (await script.PushedToAsync(told.ChatId)).ShouldHaveSingleItem();
            push.ShouldContain("มีหน้าที่ว่าง");
            push.ShouldContain("สำนักงานพัฒนาชุมชนอำเภอจุน (ผู้รับผิดชอบ)");
            push.ShouldNotContain(Name);
        }

        await officer.Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ");
        (await script.PushedToAsync(admin.ChatId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_post_that_a_colleague_holds_too_is_not_vacant_and_the_colleague_works_on()
    {
        await using var script = await DialogScript.BeginAsync();
        var (admin, colleague) = (script.Admin(), script.Officer("จุน", "ผู้ร่วมงาน ทดลอง"));
        var officer = await ReportedAsync(script);
        await officer.Says("ลบข้อมูลของฉัน").Says("ยืนยันการลบ");
        (await script.PushedToAsync(admin.ChatId)).ShouldBeEmpty();
        await colleague.Says("รายงาน มิ.ย.").BotSays("โดย ผู้รับผิดชอบ อำเภอจุน").BotDoesNotSay(Name);
    }

    [Fact]
    public async Task Access_ends_at_once_and_a_new_code_makes_a_new_person()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await ReportedAsync(script);
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").BotOffers("ยืนยัน");
        var confirm = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Says("ลบข้อมูลของฉัน").Says("ยืนยันการลบ").Presses(confirm).BotSays("ปุ่มนี้ใช้ไม่ได้แล้ว").Says("สถานะ").BotSays("ยังไม่ได้ลงทะเบียน").BotDoesNotSay("63,054,386");
        (await script.CertificationsAsync()).ShouldBeEmpty();

        await officer.Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says("ผู้รับผิดชอบคนใหม่ ทดลอง").Says("พัฒนากร").Says("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย").Says("ข้อมูลของฉัน").BotDoesNotSay("ย-2563-5602-06-01");
        var people = await script.LookAsync(db => db.People.OrderBy(p => p.Id).ToListAsync());
        people.Select(p => p.Name).ShouldBe(["", "ผู้รับผิดชอบคนใหม่ ทดลอง"]);
        people[0].PostsAt(script.Clock.GetUtcNow()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_only_administrator_names_another_first()
    {
        await using var script = await DialogScript.BeginAsync();
        var admin = script.Admin();
        Approved.Json((await admin.Says("ลบข้อมูลของฉัน").BotSays("ยังลบข้อมูลไม่ได้").BotOffers("ออกรหัส").LastAsync())!.Json);
        await admin.Says("ยืนยันการลบ").BotDoesNotSay("ลบข้อมูลแล้ว");
        _ = script.Admin("ผู้ดูแลระบบคนที่สอง");
        await admin.Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        await script.Admin("ผู้ดูแลระบบคนที่สอง").Says("ลบข้อมูลของฉัน").BotSays("ยังลบข้อมูลไม่ได้");
    }

    [Fact]
    public async Task A_stranger_is_forgotten_too_but_not_while_wrong_codes_count()
    {
        await using var script = await DialogScript.BeginAsync();
        var stranger = script.Stranger();
        await stranger.Says("AAAA-2222").Says("ลบข้อมูลของฉัน").BotSays("เพิ่งมีการส่งรหัสผิด", "09.16 น.").Waits(TimeSpan.FromMinutes(16))
            .Says("ลบข้อมูลของฉัน").BotSays("ข้อความในแชตนี้").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        (await script.LookAsync(db => db.Set<WrongCodes>().CountAsync())).ShouldBe(0);
        (await script.TextsAsync()).Where(t => t.Contains("AAAA-2222", StringComparison.Ordinal)).ShouldBeEmpty();
        (await script.LookAsync(db => db.Set<InboxMessage>().CountAsync(m => m.ChatId == stranger.ChatId))).ShouldBe(0);
    }

    [Fact]
    public async Task Every_table_that_is_signed_is_found()
    {
        await using var script = await DialogScript.BeginAsync();
        await using var db = script.Open();
        SignedRecords.Signed(db.Model).Select(s => s.Type.Name).ShouldBeSubsetOf(db.Model.GetEntityTypes().Select(t => t.ClrType.Name));
        SignedRecords.Signed(db.Model).Select(s => s.Type.Name).ShouldContain("MonthlyReport");
        SignedRecords.Signed(db.Model).Select(s => s.Type.Name).ShouldContain("Certification");
    }

    private static async Task<Speaker> ReportedAsync(DialogScript script)
    {
        var officer = script.Officer("จุน", Name);
        await officer.Says("มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ 12,554,386").Taps("ยืนยัน").BotSays("ย-2563-5602-06-01", Name);
        return officer;
    }
}
