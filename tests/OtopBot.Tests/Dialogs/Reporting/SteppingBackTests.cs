using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class SteppingBackTests
{
    private const string WholeJune = "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖";

    [Theory]
    [InlineData("แก้ทั่วไป")]
    [InlineData("แก้ออนไลน์")]
    [InlineData("แก้ยอดรวม")]
    public async Task From_a_fix_it_leads_to_the_card_that_is_read_back(string fix)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Says(fix).BotSays("เท่าใด").Says("ย้อนกลับ").BotSays("ตรวจสอบก่อนบันทึก", "63,054,386 บาท").BotOffers("ยืนยัน");
    }

    [Fact]
    public async Task From_the_card_it_leads_to_what_was_asked_last()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Taps("แก้ทั่วไป").Says("40 ล้าน").BotOffers("ยืนยัน").Says("ย้อนกลับ").BotSays("ช่องทางทั่วไป เท่าใด");
        await script.Officer("ปง").Says("รายงาน").Says("900,000").Says("86,000").BotOffers("ยืนยัน").Says("ย้อนกลับ").BotSays("ช่องทางออนไลน์ เท่าใด");
    }

    [Fact]
    public async Task The_card_before_a_fix_that_was_given_up_still_counts()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        var confirm = (await officer.Says(WholeJune).LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Says("แก้ทั่วไป").Presses(confirm).BotDoesNotSay("บันทึกรายงานแล้ว").Says("ย้อนกลับ").Presses(confirm).BotSays("บันทึกรายงานแล้ว");
    }

    [Theory]
    [InlineData("แก้ทั่วไป")]
    [InlineData("แก้เดือน")]
    [InlineData("ย้อนกลับ")]
    public async Task A_new_figure_of_a_complete_draft_is_read_back_whatever_is_asked(string asked)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Says(asked).Says("ออนไลน์ 700500").BotSays("ตรวจสอบก่อนบันทึก", "51,200,500 บาท").Taps("ยืนยัน");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Total.ShouldBe(Baht.Of(51_200_500));
    }

    [Theory]
    [InlineData("ไม่ใช่")]
    [InlineData("แก้ไข")]
    [InlineData("ขอแก้ไขครับ")]
    public async Task No_to_the_card_asks_which_figure_is_wrong(string no)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Says(no).BotSays("ต้องการแก้ยอดใด", "63,054,386 บาท").BotOffers("แก้ทั่วไป", "แก้ออนไลน์");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_name_of_a_channel_alone_asks_it_again()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 60 ล้าน").BotSays("ช่องทางออนไลน์ เท่าใด").Says("ทั่วไป").BotSays("ช่องทางทั่วไป เท่าใด").Says("50 ล้าน").BotSays("ช่องทางออนไลน์ เท่าใด", "50,000,000 บาท");
    }

    [Fact]
    public async Task A_fix_of_what_is_saved_given_up_leaves_no_draft()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Says("ยืนยัน").Says("แก้ทั่วไป").Says("ย้อนกลับ").BotSays("รายงานไว้แล้ว").Says("สถานะ").BotDoesNotSay("ทำค้างไว้");
        await script.Officer("จุน").Says("แก้ทั่วไป 50.5 ล้าน").BotSays("ไม่มีอะไรต้องแก้").Says("สถานะ").BotDoesNotSay("ทำค้างไว้");
    }

    [Fact]
    public async Task A_fix_without_a_month_means_the_month_that_is_reported()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Says("ยืนยัน");
        script.At(new DateOnly(2020, 7, 2), new TimeOnly(9, 0));
        await script.Officer("จุน").Says("แก้ทั่วไป 51 ล้าน").BotSays("มิ.ย. 63", "เพราะเหตุใด");
        await script.Officer("ปง").Says("แก้ทั่วไป 51 ล้าน").BotSays("ต้องการรายงานเดือนใด");
    }

    [Theory]
    [InlineData("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน รวม 64 ล้าน")]
    [InlineData("มิ.ย. ทั่วไป 60 ล้าน")]
    [InlineData("40")]
    public async Task Yes_to_an_open_question_saves_nothing_and_says_so(string said)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(said).Says("ยืนยัน").BotSays("ยังไม่ได้บันทึก").BotDoesNotSay("ไม่เข้าใจ").BotOffers("ยกเลิก");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_to_replacing_a_saved_report_leaves_it()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Says("ยืนยัน").Says("มิ.ย. ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน").BotSays("ต้องการแก้เป็นยอดใหม่หรือไม่").BotOffers("ยกเลิก").Says("ไม่").BotSays("ไม่ได้แก้ไข ยอดเดิมยังใช้อยู่");
        (await script.ReportsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Figures_of_a_closed_month_are_not_offered_to_the_next()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 11), new TimeOnly(9, 0));
        await script.Officer("จุน").Says(WholeJune).BotSays("ปิดรับ", "โทร. 0 5544 9544").BotOffers("ขอให้จังหวัดเปิด").Taps("รายงานยอด").BotSays("ช่องทางทั่วไป เท่าใด").BotDoesNotSay("50,500,000");
    }

    [Fact]
    public async Task A_reason_is_asked_again_after_a_yes_and_a_figure_there_is_a_figure()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Says("ยืนยัน").Says("แก้ออนไลน์ 5 ล้าน").BotSays("เพราะเหตุใด")
            .Says("ยืนยัน").BotSays("ยังไม่ใช่เหตุผล", "เพราะเหตุใด").BotDoesNotOffer("ยืนยัน")
            .Says("ออนไลน์ 6 ล้าน").BotSays("เพราะเหตุใด").Says("พิมพ์ผิด").BotSays("56,500,000 บาท", "เหตุผล: พิมพ์ผิด")
            .Says("ย้อนกลับ").BotSays("เพราะเหตุใด").Says("มียอดเพิ่ม").Says("ยืนยัน");
        var saved = await script.ReportsAsync();
        (saved.Count, saved[^1].Online, saved[^1].Reason).ShouldBe((2, Baht.Of(6_000_000), "มียอดเพิ่ม"));
    }
}
