using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Undoing;

public sealed class UndoingDialogTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";
    private const string Undo = "ย้อนกลับการบันทึก";
    private const string First = "เจ้าหน้าที่คนที่หนึ่ง";
    private const string Second = "เจ้าหน้าที่คนที่สอง";

    [Fact]
    public async Task The_first_report_is_undone_and_the_month_is_unreported_again()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").BotSays("ได้ถึงเวลา 09.15 น.").Taps(Undo)
            .BotSays(Undo, "ย-2563-5602-06-01", "63,000,000 บาท", "ยังไม่มีรายงาน", "โมฆะ").BotOffers("ยืนยัน", "ยกเลิก");
        (await script.ReportsAsync()).ShouldHaveSingleItem().IsVoid.ShouldBeFalse();

        await officer.Taps("ยืนยัน").BotSays("ย-2563-5602-06-01", "เป็นโมฆะเมื่อ 8 มิถุนายน 2563 เวลา 09.00 น.", "ยังไม่มีรายงาน");
        await officer.Says("สถานะ").BotSays("ยังไม่รายงาน").BotDoesNotSay("63,000,000").Says("สรุป").BotSays("ยังไม่ส่ง").BotDoesNotSay("63,000,000");
        await officer.Says(Sentence).BotDoesNotSay("เพราะเหตุใด").Taps("ยืนยัน").BotSays("ย-2563-5602-06-02");
        (await script.ReportsAsync()).Select(r => (r.Version, r.IsVoid, r.VoidedBy?.Name)).ShouldBe([(1, true, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน"), (2, false, null)]);
    }

    [Fact]
    public async Task A_change_is_undone_and_the_former_version_is_in_force_again()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Waits(TimeSpan.FromDays(20)).Says("มิ.ย. ทั่วไป 61 ล้าน").BotSays("รายงานไว้แล้ว").Says("ปรับยอดสิ้นเดือน").Taps("ยืนยัน").BotSays("ย-2563-5602-06-02", "ภายในกำหนด")
            .Taps(Undo).BotSays("64,000,000 บาท", "63,000,000 บาท", "ย-2563-5602-06-01").BotDoesNotSay("เลยกำหนด").Says("ยืนยัน").BotSays("โมฆะ", "63,000,000 บาท", "ภายในกำหนด");
        await officer.Says("สถานะ").BotSays("63,000,000 บาท").Says("ประวัติ").BotSays("ฉบับที่ 2 64,000,000 บาท", "เหตุผล “ปรับยอดสิ้นเดือน” เป็นโมฆะ 28 มิ.ย. 63", "ฉบับที่ 1 63,000,000 บาท");
        // The former one is older than fifteen minutes.
        await officer.Says(Undo).BotSays("ภายใน 15 นาที", "ย-2563-5602-06-01").BotOffers("แก้ทั่วไป", "แก้ออนไลน์").Taps("แก้ออนไลน์").BotSays("ช่องทางออนไลน์ เท่าใด");
        (await script.ReportsAsync()).Select(r => r.IsVoid).ShouldBe([false, true]);
    }

    [Theory]
    [InlineData("ย้อนกลับการบันทึก")]
    [InlineData("ยกเลิกการบันทึก")]
    [InlineData("เลิกบันทึกครับ")]
    [InlineData("Undo")]
    public async Task Typed_words_ask_and_one_confirmation_undoes(string words)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(words).BotSays("ยังไม่มียอด").Says(Sentence).Taps("ยืนยัน").Says(words).BotSays("ย-2563-5602-06-01").BotOffers("ยืนยัน").Says("ยืนยัน").BotSays("เป็นโมฆะ");
        (await script.ReportsAsync()).ShouldHaveSingleItem().IsVoid.ShouldBeTrue();
    }

    [Fact]
    public async Task Cancel_offers_it_while_nothing_else_waits_and_the_time_lasts()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("ยกเลิก").BotDoesNotOffer(Undo).Says(Sentence).Taps("ยืนยัน").Says("ยกเลิก").BotSays("ไม่มีรายการที่ทำค้างไว้", "ย-2563-5602-06-01").BotOffers(Undo);
        (await script.ReportsAsync()).ShouldHaveSingleItem().IsVoid.ShouldBeFalse();
        await officer.Taps(Undo).BotOffers("ยืนยัน").Says("ยกเลิก").BotSays("ไม่ได้ย้อนกลับ").BotDoesNotOffer(Undo);
        await officer.Says("รับรองเป้า").Says("ยกเลิก").BotSays("ปิดรายการรับรองเป้าหมายแล้ว").BotDoesNotOffer(Undo);
        await officer.Waits(TimeSpan.FromMinutes(15)).Says("ยกเลิก").BotDoesNotOffer(Undo);
        (await script.ReportsAsync()).ShouldHaveSingleItem().IsVoid.ShouldBeFalse();
    }

    [Theory]
    [InlineData(-2, true)]
    [InlineData(0, false)]
    public async Task The_fifteen_minutes_count_at_the_confirmation(int seconds, bool undone)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Taps(Undo).BotOffers("ยืนยัน");
        script.Clock.SetUtcNow((await script.ReportsAsync())[0].At + MonthVersions.UndoFor + TimeSpan.FromSeconds(seconds));
        await officer.Taps("ยืนยัน").BotSays(undone ? "เป็นโมฆะ" : "ภายใน 15 นาที");
        (await script.ReportsAsync())[0].IsVoid.ShouldBe(undone);
    }

    [Fact]
    public async Task A_doubled_tap_and_a_second_yes_undo_nothing_more()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Says("แก้ทั่วไป 61 ล้าน").Says("พิมพ์ยอดผิด").Taps("ยืนยัน").Taps(Undo);
        var confirm = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Presses(confirm).BotSays("ย-2563-5602-06-02").Presses(confirm).BotSays("ย-2563-5602-06-02", "เป็นโมฆะ").Says("ยืนยัน").BotSays("ย-2563-5602-06-02", "เป็นโมฆะ").BotDoesNotSay("บันทึกรายงานแล้ว");
        (await script.ReportsAsync()).Select(r => r.IsVoid).ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_colleague_of_the_district_may_undo_and_the_one_who_saved_is_told()
    {
        await using var script = await DialogScript.BeginAsync();
        var (first, second) = (script.Officer("จุน", First), script.Officer("จุน", Second));
        await first.Says(Sentence).Taps("ยืนยัน");
        await second.Says(Undo).BotSays($"บันทึกโดย {First}").Taps("ยืนยัน").BotSays("เป็นโมฆะ", Second);
        var told = new BotWords((await script.PushedToAsync(first.ChatId)).ShouldHaveSingleItem()).Text;
        told.ShouldContain("โดยผู้ปฏิบัติหน้าที่ในอำเภอเดียวกัน");
        told.ShouldNotContain(Second);
        (await script.ReportsAsync()).ShouldHaveSingleItem().VoidedBy!.Name.ShouldBe(Second);
        await first.Says("ยืนยัน").BotDoesNotSay("บันทึกรายงานแล้ว");
    }

    [Fact]
    public async Task Another_district_and_the_province_cannot()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน");
        const string button = "undo.ask?d=5602&m=2563-06&v=1";
        await script.Officer("ปง").Presses(button).BotSays("ไม่ใช่ของอำเภอ").BotDoesNotSay("63,000,000").BotDoesNotOffer("ยืนยัน").Says(Undo).BotSays("ยังไม่มียอด");
        await script.Province().Presses(button).BotDoesNotSay("63,000,000").Says(Undo).BotDoesNotOffer("ยืนยัน");
        await script.Stranger().Presses(button).BotDoesNotSay("63,000,000").BotDoesNotOffer("ยืนยัน");
        (await script.ReportsAsync()).ShouldHaveSingleItem().IsVoid.ShouldBeFalse();
    }

    [Fact]
    public async Task A_version_that_was_replaced_is_not_undone()
    {
        await using var script = await DialogScript.BeginAsync();
        var (first, second) = (script.Officer("จุน", First), script.Officer("จุน", Second));
        await first.Says(Sentence).Taps("ยืนยัน").Taps(Undo).BotOffers("ยืนยัน");
        await second.Says("แก้ทั่วไป 61 ล้าน").Says("ได้ข้อมูลเพิ่ม").Taps("ยืนยัน").BotSays("ย-2563-5602-06-02");
        await first.Taps("ยืนยัน").BotSays("มีฉบับใหม่กว่าแล้ว", "ย-2563-5602-06-02", Second);
        (await script.ReportsAsync()).ShouldAllBe(r => !r.IsVoid);
    }

    [Fact]
    public async Task A_change_to_what_was_undone_meanwhile_is_told_and_confirmed_anew()
    {
        await using var script = await DialogScript.BeginAsync();
        var (first, second) = (script.Officer("จุน", First), script.Officer("จุน", Second));
        await first.Says(Sentence).Taps("ยืนยัน");
        await second.Says("แก้ทั่วไป 61 ล้าน").Says("ได้ข้อมูลเพิ่ม").BotOffers("ยืนยัน");
        await first.Says(Undo).Taps("ยืนยัน");
        await second.Taps("ยืนยัน").BotSays("ย-2563-5602-06-01 เป็นโมฆะแล้ว", First, "ยังไม่ได้บันทึก", "64,000,000 บาท").BotOffers("ยืนยัน");
        (await script.ReportsAsync()).Count.ShouldBe(1);
        await second.Taps("ยืนยัน").BotSays("ย-2563-5602-06-02");
        (await script.ReportsAsync())[^1].ShouldSatisfyAllConditions(r => r.Reason.ShouldBeNull(), r => r.Total.ShouldBe(Baht.Of(64_000_000)));
    }

    [Fact]
    public async Task A_month_that_was_locked_meanwhile_is_not_undone()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 10), new TimeOnly(23, 58));
        await script.Province();
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน").Waits(TimeSpan.FromMinutes(3)).Taps(Undo).BotSays("ปิดรับ").BotDoesNotOffer("ยืนยัน").Taps("ขอให้จังหวัดเปิด").BotSays("เพราะเหตุใด");
        (await script.ReportsAsync()).ShouldHaveSingleItem().IsVoid.ShouldBeFalse();
    }

    [Fact]
    public async Task Reported_late_again_after_undoing_is_late_and_the_card_says_so_before()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 25), new TimeOnly(23, 55));
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน").BotSays("ภายในกำหนด").Waits(TimeSpan.FromMinutes(6)).Taps(Undo).BotSays("เลยกำหนดแล้ว").Taps("ยืนยัน").Says(Sentence).BotSays("หลังกำหนด").Taps("ยืนยัน").BotSays("(หลังกำหนด)");
        (await script.ReportsAsync()).Select(r => (r.OnTime, r.IsVoid)).ShouldBe([(true, true), (false, false)]);
    }

    [Fact]
    public async Task Nobody_is_told_who_was_forgotten_or_whose_post_has_ended()
    {
        await using var script = await DialogScript.BeginAsync();
        var (gone, ended, other) = (script.Officer("จุน", "คนที่ลบข้อมูล"), script.Officer("จุน", "คนที่หน้าที่สิ้นสุด"), script.Officer("จุน", Second));
        // Undone in the same second as the forgetting, when the post still lasted.
        var at = script.Clock.GetUtcNow().AddSeconds(1);
        await gone.Says(Sentence).Says("ยืนยัน").Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        var source = new System.Text.Json.Nodes.JsonObject { ["type"] = "user", ["userId"] = other.ChatId };
        foreach (var text in new[] { Undo, "ยืนยัน" })
            await script.FeedAsync(DialogScriptEvents.Complete(DialogScriptEvents.Text(text), script.NextEventId(), at, (System.Text.Json.Nodes.JsonObject)source.DeepClone()));
        (await script.ReportsAsync()).ShouldHaveSingleItem().IsVoid.ShouldBeTrue();

        await ended.Says(Sentence).Says("ยืนยัน").BotSays("ย-2563-5602-06-02");
        await script.PostEndsAsync(ended, "จุน");
        await other.Says(Undo).Says("ยืนยัน").BotSays("โมฆะ");
        (await script.LookAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Key.StartsWith("void:")))).ShouldBe(0);
    }

    [Fact]
    public async Task Old_buttons_of_a_void_report_say_that_it_is_void()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        var save = (await officer.Says(Sentence).LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        var entered = (await officer.Presses(save).LastAsync())!.Button("ลงระบบกลางแล้ว").GetProperty("data").GetString()!;
        await officer.Taps(Undo).Taps("ยืนยัน");
        await officer.Presses(entered).BotSays("ย-2563-5602-06-01", "เป็นโมฆะ").Presses(save).BotSays("ย-2563-5602-06-01", "เป็นโมฆะ").BotDoesNotSay("บันทึกรายงานแล้ว");
        await officer.Says("ลงระบบกลางแล้ว").BotDoesNotSay("บันทึกการลงระบบกลางแล้ว");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Central.ShouldBeNull();
    }

    [Fact]
    public async Task A_receipt_that_perhaps_did_not_arrive_is_not_said_again_after_undoing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน");
        await script.ChangeAsync(async db => (await db.Set<OutboxMessage>().OrderByDescending(m => m.Id).FirstAsync()).Assume(script.Clock.GetUtcNow(), "?"));
        await officer.Says("เมนู").BotOffers("ดูข้อความก่อนหน้า");
        var again = (await officer.LastAsync())!.Button("ดูข้อความก่อนหน้า").GetProperty("data").GetString()!;
        await officer.Presses(again).BotSays("บันทึกรายงานแล้ว").Says(Undo).Taps("ยืนยัน").Presses(again).BotSays("ย-2563-5602-06-01", "เป็นโมฆะ").BotDoesNotSay("บันทึกรายงานแล้ว");
    }

    [Fact]
    public async Task A_yes_after_giving_up_does_not_show_what_was_saved_before()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Says("ยืนยัน").BotSays("บันทึกรายงานแล้ว").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 3 ล้าน").Taps("ยกเลิก").Says("ยืนยัน").BotDoesNotSay("บันทึกรายงานแล้ว");
        await script.Officer("ปง").Says("มิ.ย. ไม่มียอด").Taps("ยืนยัน").Says("แก้ทั่วไป 1 ล้าน").Says("ยกเลิก").Says("ยืนยัน").BotDoesNotSay("บันทึกรายงานแล้ว");
        await script.Officer("แม่ใจ").Says("รับรองเป้า").Says("รับรอง").Says("ยืนยัน").BotSays("บันทึกการรับรองแล้ว").Says("ยืนยัน").BotSays("บันทึกการรับรองแล้ว").Says("ยกเลิก").Says("ยืนยัน").BotDoesNotSay("บันทึกการรับรองแล้ว");
    }
}
