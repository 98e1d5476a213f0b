using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Certifying;

// Corrections by somebody who types instead of tapping.
public sealed class CorrectingByWordsTests
{
    [Theory]
    [InlineData("ขอแก้ไข")]
    [InlineData("ขอแก้ไขครับ")]
    [InlineData("ขอแก้ไขเป้า")]
    public async Task Asking_for_a_correction_opens_it_at_once_and_the_next_amount_is_a_plan(string asked)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง").Says(asked).BotSays("มิ.ย. 63 เดิม", "986,000 บาท", "ก.ค. 63", "1,096,200 บาท", "720,500 บาท")
            .Says("มิ.ย. 6 ล้าน").BotSays("มิ.ย. 63 ใหม่", "6,000,000 บาท", "เพราะเหตุใด");
        (await script.ReportsAsync()).ShouldBeEmpty();
        (await script.CertificationsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("มิ.ย. 60 ล้าน ก.ค. 120 ล้าน")]
    [InlineData("ขอแก้ไข มิ.ย. 60 ล้าน ก.ค. 120 ล้าน")]
    public async Task A_plan_after_the_certifying_card_is_a_correction(string plan)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รับรองเป้า").Says(plan).BotSays("60,000,000 บาท", "120,000,000 บาท", "เพราะเหตุใด");
        await script.Officer("ปง").Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Says(plan).BotSays("60,000,000 บาท", "เพราะเหตุใด");
    }

    [Theory]
    [InlineData("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 5 ล้าน", "ตรวจสอบก่อนบันทึก")]
    [InlineData("ยอดขาย มิ.ย. 60 ล้าน", "ช่องทางใด")]
    [InlineData("รายงาน มิ.ย. 60 ล้าน", "ช่องทางใด")]
    public async Task Sales_after_the_certifying_card_stay_sales(string sales, string answer)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รับรองเป้า").Says(sales).BotSays("ยอดจำหน่าย มิ.ย. 63", answer);
    }

    [Fact]
    public async Task Yes_and_no_answer_the_table_and_nothing_is_saved_before_it_is_confirmed()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รับรองเป้า").Says("ยืนยัน").BotSays("หากเป้าหมายถูกต้อง").BotOffers("รับรองตามเป้าหมาย").Says("ยืนยัน").BotDoesNotSay("บันทึก").Says("รับรองตามเป้าครับ").BotSays("ยืนยันการรับรองข้อมูลตามเป้าหมาย");
        await script.Officer("ปง").Says("รับรองเป้า").Says("ไม่รับรอง").BotSays("แผนใหม่เดือน มิ.ย. 63 เท่าใด");
        (await script.CertificationsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ใช่")]
    [InlineData("ยืนยัน")]
    [InlineData("ค่ะ")]
    [InlineData("ขอบคุณค่ะ")]
    [InlineData("...")]
    public async Task A_bare_yes_is_no_reason(string word)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง").Says("ขอแก้ไข มิ.ย. 6 ล้าน").Says(word).BotSays("ยังไม่ใช่เหตุผล", "เพราะเหตุใด").BotDoesNotOffer("ยืนยัน")
            .Says("ตลาดปิด").BotSays("เหตุผล: ตลาดปิด").BotOffers("ยืนยัน").Taps("ยืนยัน");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().Reason.ShouldBe("ตลาดปิด");
    }

    [Fact]
    public async Task An_amount_typed_at_a_doubt_answers_it_and_keeps_the_other_months()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ภูซาง").Says("ขอแก้ไข มิ.ย. 1.250 ก.ค. 2 ล้าน").BotSays("อ่านได้หลายแบบ").Says("1,250,000").BotSays("1,250,000 บาท", "2,000,000 บาท", "เพราะเหตุใด");
        await script.Officer("ปง").Says("ขอแก้ไข มิ.ย. 1.250 ก.ค. 2 ล้าน").Says("คงเดิม").BotSays("คงเดิม 986,000 บาท", "2,000,000 บาท");
        await script.Officer("จุน").Says("ขอแก้ไข มิ.ย. 1.250 ก.ค. 1.300").Says("5").BotSays("“5” อ่านได้หลายแบบ แผนเดือน มิ.ย. 63").Taps("5,000,000 บาท").BotSays("“1.300”", "ก.ค. 63");
    }

    [Fact]
    public async Task A_change_of_mind_where_the_reason_is_asked_is_no_reason()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง").Says("ขอแก้ไข มิ.ย. 6 ล้าน").BotSays("เพราะเหตุใด").Says("มิ.ย. 7 ล้าน").BotSays("7,000,000 บาท", "เพราะเหตุใด")
            .Says("ตลาดปิด").Says("ไม่ใช่").BotSays("ต้องการแก้เดือนใด").Says("ก.ค. 2 ล้าน").BotSays("2,000,000 บาท", "เหตุผล: ตลาดปิด").Taps("ยืนยัน");
        var saved = (await script.CertificationsAsync()).ShouldHaveSingleItem();
        (saved.State, saved.Proposed[0].Amount, saved.Proposed[1].Amount).ShouldBe((CertificationState.Pending, Baht.Of(7_000_000), Baht.Of(2_000_000)));
    }

    [Fact]
    public async Task An_officer_of_two_names_the_district_and_goes_on_with_the_correction()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await script.OfficerOfTwoAsync("จุน", "ปง");
        await officer.Says("ขอแก้ไข มิ.ย. 6 ล้าน").BotSays("อำเภอใด").Says("ปง").BotSays("อำเภอปง", "6,000,000 บาท", "เพราะเหตุใด").Says("ยกเลิก");
        await officer.Says("ขอแก้ไข").BotSays("อำเภอใด").Taps("อำเภอปง").BotSays("แผนใหม่เดือน มิ.ย. 63 เท่าใด");
    }

    [Fact]
    public async Task Another_districts_name_does_not_answer_the_own_table()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รับรองเป้า").Says("รับรองเป้า เชียงคำ").BotDoesNotOffer("ยืนยัน").Says("ยืนยัน").BotDoesNotSay("บันทึกการรับรองแล้ว");
        (await script.CertificationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_confirmation_shows_what_was_saved_last()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Says("รับรอง").Says("ยืนยัน").BotSays("ร-2563-5602-01").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 5 ล้าน").Says("ยืนยัน").BotSays("ย-2563-5602-06-01")
            .Says("ยืนยัน").BotSays("ย-2563-5602-06-01").BotDoesNotSay("ร-2563-5602-01");
        await officer.Says("รับรองเป้า").Says("รับรอง").Says("ยืนยัน").BotSays("ร-2563-5602-02").Says("ยืนยัน").BotSays("ร-2563-5602-02");
    }

    [Fact]
    public async Task Asking_to_correct_sales_shows_the_report_and_not_the_target()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 5 ล้าน").Says("ยืนยัน").Says("ขอแก้ไขยอด มิ.ย.").BotSays("รายงานไว้แล้ว").BotOffers("แก้ทั่วไป", "แก้ออนไลน์");
        await script.Officer("ปง").Says("ขอแก้ไขยอดค่ะ").BotSays("ช่องทางทั่วไป เท่าใด");
    }
}
