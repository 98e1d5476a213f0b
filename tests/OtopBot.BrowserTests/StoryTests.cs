using Microsoft.Playwright;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform;

namespace OtopBot.BrowserTests;

// What README promises a new user, done as one would: with mouse and keyboard on the page.
public sealed class StoryTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Officer = "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน";

    [Fact]
    public async Task An_officer_certifies_and_reports_and_the_group_gets_its_summary()
    {
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts);
        var page = await chromium.OpenAsync(simulator.BaseAddress);

        await OpenChatAsync(page, Officer);
        await SayAsync(page, "รับรองเป้า");
        await Newest(page).GetByText("462,704,679").WaitForAsync();
        await TapAsync(page, "รับรองตามเป้าหมาย");
        await TapAsync(page, "ยืนยัน");
        await Newest(page).GetByText("ร-2563-5602-01").WaitForAsync();

        await SayAsync(page, "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖");
        await Newest(page).GetByText("หกสิบสามล้านห้าหมื่นสี่พันสามร้อยแปดสิบหกบาทถ้วน").WaitForAsync();
        await page.GetByTestId("facts").GetByText("รับรอง 1").WaitForAsync();
        await SaveScreenshotAsync(page, "report.png");
        await TapAsync(page, "ยืนยัน");
        await Newest(page).GetByText("ย-2563-5602-06-01").WaitForAsync();
        await page.Locator("#tab-facts").ClickAsync();
        await page.GetByTestId("facts").GetByText("63,054,386").First.WaitForAsync();

        await OpenChatAsync(page, "พัฒนาชุมชนจังหวัดพะเยา");
        await SayAsync(page, "บอท สรุป");
        await Newest(page).GetByText("63,054,386").First.WaitForAsync();
        await SaveScreenshotAsync(page, "summary.png");
    }

    [Fact]
    public async Task A_call_that_LINE_refuses_is_explained()
    {
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts);
        var page = await chromium.OpenAsync(simulator.BaseAddress);
        await page.EvaluateAsync(
            "token => fetch('/v2/bot/message/reply', { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token },"
            + " body: JSON.stringify({ replyToken: 'spent', messages: [{ type: 'text', text: 'ก' }] }) })", PretendChannel.AccessToken);

        await page.Locator("#tab-calls").ClickAsync();
        var refused = page.Locator("[data-testid=call][data-status='400']").First;
        await refused.WaitForAsync();
        await SaveScreenshotAsync(page, "refused.png");
        (await refused.InnerTextAsync()).ShouldContain("ถูกปฏิเสธ");
    }

    [Fact]
    public async Task Thai_is_drawn_with_the_pages_own_font()
    {
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts);
        var page = await chromium.OpenAsync(simulator.BaseAddress);

        await page.EvaluateAsync("() => document.fonts.ready");
        (await page.EvaluateAsync<bool>("() => document.fonts.check('16px Sarabun', 'กำ') && [...document.fonts].some(f => f.family.includes('Sarabun') && f.status === 'loaded')")).ShouldBeTrue();
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('textarea')).fontFamily")).ShouldContain("Sarabun");
    }

    [Fact]
    public async Task A_name_with_HTML_in_it_is_shown_as_text()
    {
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts);
        var page = await chromium.OpenAsync(simulator.BaseAddress);
        const string Nasty = "<img src=x onerror=document.title='broken'>";
        await page.EvaluateAsync("name => fetch('/sim/users', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ displayName: name }) })", Nasty);

        await page.ReloadAsync();
        await page.GetByTestId("chat-list").GetByText(Nasty).WaitForAsync();
        (await page.Locator("img[src='x']").CountAsync()).ShouldBe(0);
        (await page.TitleAsync()).ShouldNotBe("broken");
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1024, 768)]
    public async Task Nothing_hangs_over_the_edge(int width, int height)
    {
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts);
        var page = await chromium.OpenAsync(simulator.BaseAddress, width, height);
        await OpenChatAsync(page, Officer);
        await SayAsync(page, "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ 12,554,386");
        await Newest(page).GetByText("63,054,386").First.WaitForAsync();

        await SaveScreenshotAsync(page, $"width-{width}.png");
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    private static ILocator Newest(IPage page) => page.Locator("[data-testid=message][data-from=bot]").Last;

    private static async Task OpenChatAsync(IPage page, string name)
    {
        await page.GetByTestId("chat-item").Filter(new() { HasText = name }).First.ClickAsync();
        await page.Locator("#text").WaitForAsync();
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("#text").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TapAsync(IPage page, string label)
        => await page.GetByTestId("messages").GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last.ClickAsync();

    // Beside the test results, for people to look at.
    private static async Task SaveScreenshotAsync(IPage page, string name)
        => await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", name) });
}
