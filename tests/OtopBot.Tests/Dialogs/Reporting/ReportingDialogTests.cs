using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class ReportingDialogTests
{
    private const string WholeJune = "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖";

    [Fact]
    public async Task One_sentence_is_read_back_and_saved_by_one_tap()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune)
            .BotSays("ตรวจสอบก่อนบันทึก", "มิ.ย. 63", "อำเภอจุน", "50,500,000 บาท", "12,554,386 บาท", "63,054,386 บาท", "100%")
            .BotSays("(หกสิบสามล้านห้าหมื่นสี่พันสามร้อยแปดสิบหกบาทถ้วน)")
            .BotOffers("ยืนยัน", "แก้ทั่วไป", "แก้ออนไลน์", "ยกเลิก")
            .Taps("ยืนยัน")
            .BotSays("บันทึกรายงานแล้ว", "ย-2563-5602-06-01", "8 มิถุนายน 2563 เวลา 09.00 น.", "ภายในกำหนด", "ระบบกลาง")
            .BotOffers("ลงระบบกลางแล้ว", "ยังไม่ได้ลง", "ระบบกลางล่ม", "เปิดระบบกลาง");

        var saved = (await script.ReportsAsync()).ShouldHaveSingleItem();
        saved.Total.ShouldBe(Baht.Of(63_054_386));
        (saved.DistrictCode, saved.Version, saved.OnTime, saved.Central).ShouldBe(("5602", 1, true, null));
    }

    [Theory]
    [InlineData("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน")]
    [InlineData("มิ.ย. ทั่วไป 60 ล้าน รวม 63 ล้าน")]
    [InlineData("มิ.ย. ออนไลน์ 3 ล้าน รวม 63 ล้าน")]
    [InlineData("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน รวม 63 ล้าน")]
    [InlineData("รายงาน มิถุนายน จุน ทั่วไป ๖๐ ล้าน ออนไลน์ ๓,๐๐๐,๐๐๐")]
    [InlineData("อ.จุน 6/63 ทั่วไป 60,000,000 ออนไลน์ 3 ล้าน")]
    public async Task Any_two_of_three_and_the_typed_word_save_the_same(string sentence)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(sentence).BotOffers("ยืนยัน").Says("ยืนยัน").BotSays("บันทึกรายงานแล้ว");
        var saved = (await script.ReportsAsync()).ShouldHaveSingleItem();
        (saved.General, saved.Online).ShouldBe((Baht.Of(60_000_000), Baht.Of(3_000_000)));
    }

    [Fact]
    public async Task Three_that_disagree_ask_which_one_is_wrong()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน รวม 64 ล้าน")
            .BotSays("ยอดใดไม่ถูกต้อง").BotDoesNotOffer("ยืนยัน")
            .BotOffers("แก้ทั่วไปเป็น 61,000,000", "แก้ออนไลน์เป็น 4,000,000", "แก้ยอดรวมเป็น 63,000,000")
            .Says("ยืนยัน").BotDoesNotSay("บันทึกรายงานแล้ว")
            .Taps("แก้ออนไลน์เป็น 4,000,000").BotOffers("ยืนยัน").Taps("ยืนยัน");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Online.ShouldBe(Baht.Of(4_000_000));
    }

    [Fact]
    public async Task A_total_below_its_part_is_asked_too()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 60 ล้าน รวม 6 ล้าน")
            .BotSays("ยอดใดไม่ถูกต้อง").BotDoesNotOffer("ยืนยัน", "แก้ออนไลน์")
            .Taps("แก้ยอดรวม").BotSays("ยอดรวม เท่าใด").Says("66 ล้าน").BotSays("6,000,000 บาท").BotOffers("ยืนยัน");
    }

    [Fact]
    public async Task Ambiguous_amounts_are_asked_with_full_amounts()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง").Says("มิ.ย. ทั่วไป 900,000 ออนไลน์ 1.250")
            .BotSays("“1.250” อ่านได้หลายแบบ", "ช่องทางออนไลน์").BotOffers("1,250 บาท", "1,250,000 บาท", "พิมพ์ใหม่").BotDoesNotOffer("ยืนยัน")
            .Taps("1,250 บาท").BotSays("901,250 บาท").BotOffers("ยืนยัน");

        await script.Officer("แม่ใจ").Says("มิ.ย. ทั่วไป 900,000 ออนไลน์ 1.250").Taps("พิมพ์ใหม่")
            .BotSays("ช่องทางออนไลน์ เท่าใด").Says("๒๕๐,๐๐๐.๕๐").BotSays("250,000.50 บาท", "1,150,000.50 บาท").BotOffers("ยืนยัน");
    }

    [Fact]
    public async Task Step_by_step_asks_only_what_is_missing()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รายงาน")
            .BotSays("มิ.ย. 63", "ช่องทางทั่วไป เท่าใด").BotOffers("ไม่มียอดจำหน่าย (0 บาท)", "ย้อนกลับ", "ยกเลิก")
            .Says("50.5 ล้าน").BotSays("ช่องทางออนไลน์ เท่าใด").Says("๑๒,๕๕๔,๓๘๖").BotSays("63,054,386 บาท").BotOffers("ยืนยัน");
        await script.Officer("แม่ใจ").Says("รายงานยอด").Says("ออนไลน์ 1 ล้าน").BotSays("ช่องทางทั่วไป เท่าใด", "1,000,000 บาท")
            .Says("ทั่วไป 2 ล้าน รวม 3 ล้าน").BotSays("3,000,000 บาท").BotOffers("ยืนยัน");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bare_amount_is_asked_for_its_channel()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. 63,054,386").BotSays("63,054,386 บาท เป็นยอดของช่องทางใด")
            .Says("รวม").BotSays("ช่องทางทั่วไป เท่าใด").Says("ทั่วไป 50,500,000").BotSays("12,554,386 บาท").BotOffers("ยืนยัน");
        await script.Officer("ปง").Says("986,000").BotSays("เป็นยอดของช่องทางใด").Taps("ช่องทางทั่วไป").BotSays("ช่องทางออนไลน์ เท่าใด");
    }

    [Fact]
    public async Task No_sales_is_a_true_zero_and_is_confirmed_all_the_same()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รายงาน").Taps("ไม่มียอดจำหน่าย (0 บาท)").BotSays("ศูนย์บาทถ้วน").BotOffers("ยืนยัน");
        (await script.ReportsAsync()).ShouldBeEmpty();
        await script.Officer("ปง").Says("มิ.ย. ไม่มียอด").Taps("ยืนยัน").BotSays("ย-2563-5606-06-01");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Total.ShouldBe(Baht.Zero);
    }

    [Fact]
    public async Task One_figure_is_fixed_by_tap_or_by_words_and_the_other_stays()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(WholeJune).Taps("แก้ออนไลน์").BotSays("ช่องทางออนไลน์ เท่าใด", "12,554,386 บาท").Says("3 ล้าน").BotSays("53,500,000 บาท");
        await officer.Says("แก้ทั่วไป 40 ล้าน").BotSays("43,000,000 บาท");
        await officer.Says("แก้ออนไลน์").BotSays("ช่องทางออนไลน์ เท่าใด").Taps("คงเดิม").BotSays("43,000,000 บาท");
        await officer.Says("แก้ออนไลน์ 5 แสน").BotSays("40,500,000 บาท").Taps("ยืนยัน");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Total.ShouldBe(Baht.Of(40_500_000));
    }

    [Fact]
    public async Task Back_leads_from_step_to_step()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune)
            .Says("ย้อนกลับ").BotSays("ช่องทางออนไลน์ เท่าใด").Taps("ย้อนกลับ").BotSays("ช่องทางทั่วไป เท่าใด").Taps("ย้อนกลับ").BotSays("ต้องการรายงานเดือนใด")
            .Taps("มิ.ย. 63").BotOffers("ยืนยัน").BotSays("63,054,386 บาท");
    }

    [Fact]
    public async Task Cancel_leaves_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Taps("ยกเลิก").BotSays("เลิกการรายงานยอดแล้ว").Says("ยืนยัน").BotDoesNotSay("บันทึกรายงานแล้ว");
        await script.Officer("จุน").Says(WholeJune).Says("ยกเลิก").Says("ยืนยัน").BotDoesNotSay("บันทึกรายงานแล้ว");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_waits_for_days_and_any_word_resumes_it()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน").BotSays("ช่องทางออนไลน์ เท่าใด").Waits(TimeSpan.FromDays(5)).Says("กขคง").BotSays("ช่องทางออนไลน์ เท่าใด", "50,000,000 บาท");
        await officer.Says("สถานะ").Says("ออนไลน์ 3 ล้าน").BotOffers("ยืนยัน").Taps("ยืนยัน").BotSays("13 มิถุนายน 2563");
    }

    [Fact]
    public async Task The_central_entry_is_kept_when_answered_or_said_in_the_sentence()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(WholeJune).Taps("ยืนยัน").Taps("ระบบกลางล่ม").BotSays("ระบบล่ม").Taps("ลงระบบกลางแล้ว").BotSays("ลงแล้ว");
        await script.Officer("ปง").Says("มิ.ย. ทั่วไป 900,000 ออนไลน์ 86,000 ยังไม่ได้ลงระบบกลาง").Taps("ยืนยัน").BotSays("ยังไม่ได้ลง").BotDoesNotOffer("ระบบกลางล่ม");
        await script.Officer("ปง").Says("ลงระบบกลางแล้ว").BotSays("ลงแล้ว");
        (await script.ReportsAsync()).Select(r => r.Central).ShouldAllBe(c => c == CentralEntry.Entered);
    }

    [Fact]
    public async Task A_doubled_tap_shows_the_same_receipt()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        var card = await officer.Says(WholeJune).LastAsync();
        var confirm = card!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Presses(confirm).BotSays("ย-2563-5602-06-01").Presses(confirm).BotSays("ย-2563-5602-06-01", "8 มิถุนายน 2563 เวลา 09.00 น.");
        await officer.Says("ยืนยัน").BotSays("ย-2563-5602-06-01");
        (await script.ReportsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_no_longer_holds_the_figures_saves_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        var old = (await officer.Says(WholeJune).LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Says("แก้ออนไลน์ 1 ล้าน").Presses(old).BotSays("ข้อความเก่า", "51,500,000 บาท");
        await officer.Says("ยกเลิก").Presses(old).BotSays("ไม่ใช่ข้อมูลล่าสุด").BotOffers("รายงานยอด");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_figure_far_from_the_plan_is_asked_about_and_not_blocked()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 50,000 ออนไลน์ 5,000").BotSays("พิมพ์หน่วยถูกต้องหรือไม่").BotOffers("ยืนยัน");
        await script.Officer("ปง").Says("มิ.ย. ทั่วไป 9 ล้าน ออนไลน์ 1 ล้าน").BotSays("พิมพ์หน่วยถูกต้องหรือไม่");
        await script.Officer("แม่ใจ").Says("มิ.ย. ทั่วไป 9 ล้าน ออนไลน์ 1 ล้าน").BotDoesNotSay("พิมพ์หน่วยถูกต้องหรือไม่");
        await script.Officer("แม่ใจ").Says("มิ.ย. ไม่มียอด").BotDoesNotSay("พิมพ์หน่วยถูกต้องหรือไม่");
    }

    [Fact]
    public async Task The_province_is_told_who_reports()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Province().Says("รายงาน").BotSays("เจ้าหน้าที่พัฒนาชุมชนอำเภอ").Says("มิ.ย. จุน ทั่วไป 5 ล้าน ออนไลน์ 1 ล้าน").BotSays("เจ้าหน้าที่พัฒนาชุมชนอำเภอ");
        await script.Stranger().Says(WholeJune).BotDoesNotSay("63,054,386");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }
}
