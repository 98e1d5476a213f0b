using Microsoft.EntityFrameworkCore;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// A reply of which nobody knows whether it arrived is said again as it was, unless it would say what is no longer true.
public sealed class AssumedRepliesTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";
    private const string Undo = "ย้อนกลับการบันทึก";

    [Fact]
    public async Task A_receipt_that_stands_is_said_again_to_the_byte()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน");
        var (again, messages) = await LostAsync(script, officer);
        (await officer.Presses(again).LastAsync())!.Json.ShouldBe(new BotWords(messages).Json);
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        (again, messages) = await LostAsync(script, officer);
        (await officer.Presses(again).LastAsync())!.Json.ShouldBe(new BotWords(messages).Json);
    }

    [Fact]
    public async Task A_receipt_that_was_undone_is_void_however_late_the_bot_was()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        var typed = script.Clock.GetUtcNow();
        script.Clock.Advance(TimeSpan.FromMinutes(10));
        await SayAsync(Sentence, 0);
        await SayAsync("ยืนยัน", 10);
        var (again, messages) = await LostAsync(script, officer);
        messages.ShouldContain("บันทึกรายงานแล้ว");
        await SayAsync(Undo, 20);
        await SayAsync("ยืนยัน", 30);
        await officer.Presses(again).BotSays("ย-2563-5602-06-01", "เป็นโมฆะ").BotDoesNotSay("บันทึกรายงานแล้ว");

        // By LINE's clock all of it happened before the bot was back.
        Task SayAsync(string text, int second) => script.FeedAsync(DialogScriptEvents.Complete(
            DialogScriptEvents.Text(text), script.NextEventId(), typed.AddSeconds(second), new() { ["type"] = "user", ["userId"] = officer.ChatId }));
    }

    [Fact]
    public async Task That_something_was_undone_is_said_again_with_what_stands_now()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Taps(Undo).Taps("ยืนยัน").BotSays("ยังไม่มีรายงาน");
        var (again, _) = await LostAsync(script, officer);
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 3 ล้าน").Taps("ยืนยัน").Presses(again).BotSays("ย-2563-5602-06-01", "เป็นโมฆะ", "ย-2563-5602-06-02").BotDoesNotSay("ยังไม่มีรายงาน");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_receipt_that_has_a_newer_version_says_so_and_leads_there(bool fetched)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน");
        if (fetched)
            await officer.Says("ใบรับ มิ.ย.").BotSays("มีผลอยู่");
        var (again, _) = await LostAsync(script, officer);
        await officer.Says("แก้ทั่วไป 61 ล้าน").Says("พิมพ์ผิดไปหนึ่งล้าน").Taps("ยืนยัน");
        await officer.Presses(again).BotSays("ย-2563-5602-06-01", "มีฉบับใหม่แทนแล้ว", "ย-2563-5602-06-02").BotDoesNotSay("บันทึกรายงานแล้ว", "มีผลอยู่").BotOffers("ใบรับฉบับปัจจุบัน");
    }

    [Fact]
    public async Task A_certification_that_was_taken_back_is_not_said_to_be_saved()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        var (again, _) = await LostAsync(script, officer);
        await officer.Says("ถอนการรับรอง").Says("พิมพ์ผิด ขอทบทวน").Says("ยืนยัน").BotSays("ถอนการรับรองเป้าหมายแล้ว");
        var (taken, _) = await LostAsync(script, officer);
        await officer.Presses(again).BotSays("ถอนการรับรองเป้าหมายแล้ว", "ร-2563-5602-01", "ยังไม่รับรอง").BotDoesNotSay("บันทึกการรับรองแล้ว");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Presses(again).BotSays("ร-2563-5602-01", "ถอน").BotDoesNotSay("บันทึกการรับรองแล้ว", "ยังไม่รับรอง");
        await officer.Presses(taken).BotDoesNotSay("ยังไม่รับรอง");
    }

    [Fact]
    public async Task A_certification_that_was_replaced_names_what_counts_instead()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        var (again, _) = await LostAsync(script, officer);
        await script.ChangeAsync(async db =>
        {
            var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
            var history = new OtopBot.Domain.Certifications.CertificationHistory(campaign, "5602", await db.Certifications.ToListAsync());
            db.Add(history.Correct(history.Target.Plan, "ยอดไม่ตรง", history.Newest!.By, script.Clock.GetUtcNow(), script.NextEventId()));
        });
        await officer.Presses(again).BotSays("ร-2563-5602-01", "ยังใช้แผนตามฉบับนี้", "มีคำขอแก้ไขเลขที่ ร-2563-5602-02 รอพิจารณา").BotDoesNotSay("บันทึกการรับรองแล้ว");
    }

    [Fact]
    public async Task A_history_that_names_a_void_version_is_no_receipt_of_it()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Taps(Undo).Taps("ยืนยัน").Says("ประวัติ").BotSays("ประวัติ อำเภอจุน");
        var (again, messages) = await LostAsync(script, officer);
        (await officer.Presses(again).LastAsync())!.Json.ShouldBe(new BotWords(messages).Json);
    }

    [Fact]
    public async Task A_receipt_of_a_district_that_is_no_longer_ones_own_is_not_said_again()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน");
        var (again, _) = await LostAsync(script, officer);
        await script.PostEndsAsync(officer, "จุน");
        await officer.Presses(again).BotSays("ปุ่มนี้ใช้ไม่ได้แล้ว").BotDoesNotSay("63,000,000");
    }

    // The button that says the last reply again, of which nobody knows whether it arrived.
    private static async Task<(string Again, string Messages)> LostAsync(DialogScript script, Speaker speaker)
    {
        OutboxMessage? lost = null;
        await script.ChangeAsync(async db =>
        {
            lost = await db.Set<OutboxMessage>().Where(m => m.ChatId == speaker.ChatId).OrderByDescending(m => m.Id).FirstAsync();
            lost.Assume(script.Clock.GetUtcNow(), "?");
            lost.OfferAgain(script.Clock.GetUtcNow());
        });
        return ($"bot.again?m={lost!.Id}", lost.Messages);
    }
}
