using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

// What people type to the receipt that has just been shown.
public sealed class AfterReceiptTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";

    [Theory]
    [InlineData("ยัง", CentralEntry.NotYet)]
    [InlineData("ยังครับ", CentralEntry.NotYet)]
    [InlineData("ไม่", CentralEntry.NotYet)]
    [InlineData("ยังไม่ได้ลง", CentralEntry.NotYet)]
    [InlineData("ลงแล้ว", CentralEntry.Entered)]
    [InlineData("ลงแล้วครับ", CentralEntry.Entered)]
    [InlineData("ลงไม่ได้", CentralEntry.Down)]
    public async Task A_short_word_answers_for_the_central_system(string words, CentralEntry meant)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน").Says(words).BotSays("บันทึกการลงระบบกลางแล้ว");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Central.ShouldBe(meant);
    }

    [Fact]
    public async Task Later_or_in_the_middle_of_something_it_answers_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("ลงแล้ว").BotDoesNotSay("ระบบกลางแล้ว").Says(Sentence).Taps("ยืนยัน").Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Says("ลงแล้ว").BotDoesNotSay("บันทึกการลงระบบกลางแล้ว");
        await officer.Says("ยกเลิก").Waits(TimeSpan.FromMinutes(16)).Says("ลงแล้ว").BotDoesNotSay("บันทึกการลงระบบกลางแล้ว");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Central.ShouldBeNull();
    }

    [Fact]
    public async Task Back_typed_to_a_receipt_offers_to_undo_it()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").BotSays("หากบันทึกผิด พิมพ์ “ย้อนกลับการบันทึก” ได้ถึงเวลา 09.15 น.").Says("ย้อนกลับ").BotSays("ย-2563-5602-06-01").BotOffers("ย้อนกลับการบันทึก");
        await officer.Waits(TimeSpan.FromMinutes(15)).Says("ย้อนกลับ").BotDoesNotOffer("ย้อนกลับการบันทึก");
    }

    [Fact]
    public async Task Undoing_is_promised_no_longer_than_until_the_lock()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 10), new TimeOnly(23, 55));
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน").BotSays("ได้ถึงเวลา 24.00 น.").BotDoesNotSay("00.10").Says("ยกเลิก").BotSays("24.00 น.");
    }

    [Fact]
    public async Task A_month_not_yet_open_is_neither_offered_nor_an_example()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 60 ล้าน ก.ค. ออนไลน์ 3 ล้าน").BotSays("เปิดรับ 1 ก.ค. 63").BotOffers("มิ.ย. 63").BotDoesNotOffer("ก.ค. 63");
        script.At(new DateOnly(2020, 10, 5), new TimeOnly(9, 0));
        await officer.Says("ยกเลิก").Says("ช่วยเหลือ").BotDoesNotSay("ต.ค. 63");
    }
}
