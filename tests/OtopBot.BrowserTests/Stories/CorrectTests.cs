using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class CorrectTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Fact]
    public Task A_correction_waits_for_the_province() => stage.PlayAsync("correct", async screen =>
    {
        await screen.OpenAsync("อำเภอจุน");
        await screen.SayAsync("รับรองเป้า");
        await screen.TapAsync("ขอแก้ไข");
        await screen.SeesAsync("63,054,386");
        await screen.SayAsync("มิ.ย. 60 ล้าน ก.ค. 120 ล้าน");
        await screen.SeesAsync("เพราะเหตุใด");
        await screen.SayAsync("ผู้ประกอบการปิดกิจการ");
        await screen.SeesAsync("ลดลง 11,510,616 บาท");
        await screen.TapAsync("ยืนยัน");
        await screen.SeesAsync("บันทึกการขอแก้ไขแล้ว");
        await screen.Facts.GetByText("ขอแก้ไข 1").WaitForAsync();
        await screen.Chat("ผู้ดูแลระบบ").GetByText("ใหม่ 1").WaitForAsync();
    });
}
