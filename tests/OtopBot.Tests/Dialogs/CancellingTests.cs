using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// What is said after giving something up is true of what stands, typed or tapped.
public sealed class CancellingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certification_not_taken_back_stands(bool tapped)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Says("ถอนการรับรอง");
        await Cancel(officer, tapped).BotSays("ไม่ได้ถอน การรับรองเลขที่ ร-2563-5602-01 ยังมีผล").BotDoesNotSay("เลิกการรับรอง").BotOffers("รายงานยอด");
    }

    [Fact]
    public async Task A_table_put_aside_changes_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Says("ยกเลิก").BotSays("ปิดรายการรับรองเป้าหมายแล้ว ไม่มีการเปลี่ยนแปลง").BotOffers("รายงานยอด");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_not_undone_is_in_force(bool tapped)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").Says("ยืนยัน").Says("ย้อนกลับการบันทึก");
        await Cancel(officer, tapped).BotSays("ไม่ได้ย้อนกลับ รายงานเลขที่ ย-2563-5602-06-01 ยังใช้อยู่").BotDoesNotSay("เลิกการย้อนกลับ").BotOffers("รายงานยอด");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_saved_month_not_changed_stands(bool tapped)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.HasReportedAsync("จุน", Phayao.June, 50_000_000, 2_000_000);
        await officer.Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").BotSays("52,000,000");
        await Cancel(officer, tapped).BotSays("ไม่ได้แก้ไข ยอดเดิมยังใช้อยู่").BotDoesNotSay("เลิกการรายงาน").BotOffers("รายงานยอด");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_not_decided_still_waits(bool tapped)
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 20), new TimeOnly(9, 0));
        var province = script.Province();
        await script.Officer("จุน").Says("ขอให้จังหวัดเปิด มิ.ย.").Says("เครื่องเสีย").Says("ยืนยัน").BotSays("จังหวัด");
        await province.Says("เปิดแก้ไข จุน มิ.ย.");
        await Cancel(province, tapped).BotSays("ยังไม่ได้เปิดให้ คำขอของอำเภอยังรอพิจารณา").BotOffers("สรุป");
    }

    [Fact]
    public async Task A_new_report_given_up_says_so_alike()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        var typed = (await officer.Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").Says("ยกเลิก").BotSays("เลิกการรายงานยอดแล้ว ยังไม่ได้บันทึกอะไร").LastAsync())!.Text;
        (await officer.Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").Taps("ยกเลิก").LastAsync())!.Text.ShouldBe(typed);
    }

    private static Speaker Cancel(Speaker speaker, bool tapped) => tapped ? speaker.Taps("ยกเลิก") : speaker.Says("ยกเลิก");
}
