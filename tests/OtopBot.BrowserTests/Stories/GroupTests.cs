using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class GroupTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Fact]
    public Task A_group_is_made_with_chosen_members_and_the_bot_comes_and_goes() => stage.PlayAsync("group", async screen =>
    {
        var page = screen.Page;
        await page.Locator("#add-people").ClickAsync();
        await page.GetByLabel("ชื่อกลุ่มใหม่").FillAsync("กลุ่มทดลอง");
        await page.GetByText("เลือกสมาชิก").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "เจ้าหน้าที่พัฒนาชุมชนอำเภอปง" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มกลุ่ม" }).ClickAsync();
        await page.Locator("#conversation-name").GetByText("กลุ่มทดลอง").WaitForAsync();
        (await page.Locator("#speaker option").AllInnerTextsAsync()).ShouldBe(["เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "เจ้าหน้าที่พัฒนาชุมชนอำเภอปง"]);

        await page.Locator("#conversation-actions").GetByText("นำบอทออก").ClickAsync();
        await page.Locator("#cannot").GetByText("บอทไม่อยู่ในกลุ่มนี้").WaitForAsync();
        (await page.Locator("#text").IsDisabledAsync()).ShouldBeTrue();
        await page.Locator("#cannot").GetByRole(AriaRole.Button, new() { Name = "เชิญบอท" }).ClickAsync();
        await screen.Newest.WaitForAsync();

        await screen.SayAsync("สวัสดี");
        await page.Locator(".message-own").GetByTestId("message-more").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "แก้ไขข้อความ" }).ClickAsync();
        await page.GetByLabel("ข้อความใหม่").FillAsync("สวัสดีทุกคน");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
        await screen.Messages.GetByText("แก้ไขแล้ว").WaitForAsync();
        await screen.OpenAsync("พัฒนาชุมชนจังหวัดพะเยา");
    });

    [Fact]
    public Task Who_blocked_the_bot_cannot_write_and_is_told_why() => stage.PlayAsync("blocked", async screen =>
    {
        await screen.OpenAsync("อำเภอภูซาง");
        await screen.Page.Locator("#conversation-actions").GetByText("บล็อกบอท").ClickAsync();
        await screen.Page.Locator("#cannot").GetByText("คนนี้บล็อกบอทอยู่").WaitForAsync();
        (await screen.Page.Locator("#text").IsDisabledAsync()).ShouldBeTrue();
        await screen.Page.Locator("#cannot").GetByRole(AriaRole.Button, new() { Name = "เลิกบล็อก" }).ClickAsync();
        await screen.Page.Locator("#text:enabled").WaitForAsync();
    });
}
