using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class ReportTests(DemoStage stage) : IClassFixture<DemoStage>
{
    private const string Undo = "ย้อนกลับการบันทึก";

    [Fact]
    public Task One_sentence_is_read_back_and_saved_and_the_group_gets_its_summary() => stage.PlayAsync("report", async screen =>
    {
        await screen.OpenAsync("อำเภอจุน");
        await screen.SayAsync("มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖");
        await screen.SeesAsync("หกสิบสามล้านห้าหมื่นสี่พันสามร้อยแปดสิบหกบาทถ้วน");
        await screen.TapAsync("ยืนยัน");
        await screen.SeesAsync("ย-2563-5602-06-01");
        await screen.Facts.Locator("[data-district='5602']").GetByText("รายงาน 1/4").WaitForAsync();

        await screen.OpenAsync("พัฒนาชุมชนจังหวัดพะเยา");
        await screen.SayAsync("สรุป");
        await screen.SeesAsync("63,054,386");
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
    });

    [Fact]
    public Task A_saved_report_can_be_taken_back() => stage.PlayAsync("undo", async screen =>
    {
        await screen.OpenAsync("อำเภอปง");
        await screen.SayAsync("มิ.ย. ทั่วไป 900,000 ออนไลน์ 86,000");
        await screen.TapAsync("ยืนยัน");
        await screen.SeesAsync("ย-2563-5606-06-01");
        await screen.Facts.Locator("[data-district='5606']").GetByText("รายงาน 1/4").WaitForAsync();
        await screen.TapAsync(Undo);
        await screen.TapAsync("ยืนยัน");
        await screen.SeesAsync("ย้อนกลับการบันทึกแล้ว");
        await screen.Facts.Locator("[data-district='5606']").GetByText("รายงาน 0/4").WaitForAsync();
    });
}
