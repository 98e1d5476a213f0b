using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class PhoneTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Fact]
    public Task One_view_at_a_time_with_a_way_back() => stage.PlayAsync("phone", async screen =>
    {
        var page = screen.Page;
        (await page.Locator("#conversation").IsVisibleAsync()).ShouldBeFalse();
        await screen.OpenAsync("อำเภอจุน");
        (await page.Locator("#chat-list").IsVisibleAsync()).ShouldBeFalse();
        await screen.SayAsync("มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ 12,554,386");
        await screen.SeesAsync("63,054,386");
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
        await screen.TapAsync("ยืนยัน");
        await screen.SeesAsync("ย-2563-5602-06-01");

        await page.Locator("#open-panel").ClickAsync();
        await screen.Facts.GetByText("63,054,386").First.WaitForAsync();
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
        await page.Keyboard.PressAsync("Escape");
        await screen.Facts.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });
        await page.Locator("#back-to-list").ClickAsync();
        await screen.Chat("อำเภอปง").WaitForAsync();
    }, 390, 844);

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1024, 768)]
    [InlineData(1366, 768)]
    [InlineData(1920, 1080)]
    public Task Nothing_hangs_over_the_edge_and_Thai_has_its_font(int width, int height) => stage.PlayAsync($"width-{width}", async screen =>
    {
        await screen.OpenAsync("อำเภอเชียงคำ");
        await screen.SayAsync("รับรองเป้า");
        await screen.SeesAsync("25,214,632");
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
        (await screen.Page.EvaluateAsync<bool>("async () => { await document.fonts.ready; return [...document.fonts].some(f => f.family.includes('Sarabun') && f.status === 'loaded'); }")).ShouldBeTrue();
        (await screen.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('textarea')).fontFamily")).ShouldContain("Sarabun");
    }, width, height);
}
