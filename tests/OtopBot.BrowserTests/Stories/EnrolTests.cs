using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class EnrolTests(FreshStage stage) : IClassFixture<FreshStage>
{
    [Fact]
    public Task From_the_setup_code_to_an_enrolled_officer() => stage.PlayAsync("enrol", async screen =>
    {
        var page = screen.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มคนแรก" }).ClickAsync();
        var setup = await page.GetByTestId("setup-code").InnerTextAsync();
        await AddPersonAsync(page, "เจ้าหน้าที่จังหวัด");
        await page.Locator("#setup-hint").GetByRole(AriaRole.Button, new() { Name = setup }).ClickAsync();
        await AgreeAsync(screen);
        await screen.Chat("เจ้าหน้าที่จังหวัด").GetByText("ผู้ดูแลระบบ").WaitForAsync();
        (await page.GetByTestId("setup-code").CountAsync()).ShouldBe(0, "a used code opens nothing any more");
        await page.Locator("#list-hint").GetByText("ออกรหัส").WaitForAsync();

        await screen.SayAsync("ออกรหัส จุน");
        await screen.TapAsync("ผู้รับผิดชอบ");
        await screen.Messages.GetByText("รหัสลงทะเบียนบอทรายงานยอด OTOP").WaitForAsync();
        var code = await screen.CodeAsync();

        await page.Locator("#add-people").ClickAsync();
        await AddPersonAsync(page, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน");
        await screen.SayAsync(code);
        await AgreeAsync(screen);
        await page.GetByRole(AriaRole.Region, new() { Name = "เจ้าหน้าที่อำเภอ" }).GetByText("อำเภอจุน", new() { Exact = true }).WaitForAsync();
        await screen.SayAsync("รับรองเป้า");
        await screen.SeesAsync("777,163,996");
    });

    private static async Task AddPersonAsync(IPage page, string name)
    {
        await page.GetByLabel("ชื่อที่แสดงของคนใหม่").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มคน", Exact = true }).ClickAsync();
        await page.Locator("#conversation-name").GetByText(name).First.WaitForAsync();
    }

    // Whoever enrols reads what is kept about them before agreeing.
    private static async Task AgreeAsync(Screen screen)
    {
        await screen.Newest.Locator("button", new() { HasText = "ใช้ชื่อ" }).ClickAsync();
        await screen.SeesAsync("ตำแหน่ง");
        await screen.Newest.Locator(".flex-button").First.ClickAsync();
        await screen.SeesAsync("ประกาศความเป็นส่วนตัว");
        await screen.TapAsync("ยอมรับ");
        await screen.Messages.GetByText("ลงทะเบียนเรียบร้อย").WaitForAsync();
    }
}
