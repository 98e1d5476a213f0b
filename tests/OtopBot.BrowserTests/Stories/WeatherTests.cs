using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class WeatherTests(DemoStage stage) : IClassFixture<DemoStage>
{
    private JsonNode _weather = JsonNode.Parse("""{"seed":7,"duplicate":0.2,"reorder":0,"redeliver":0,"drop":0.05,"slowMs":300,"rate429":0,"rate500":0,"down":false,"quota":5000}""")!;

    [Fact]
    public Task Bad_weather_is_announced_and_one_button_ends_it() => stage.PlayAsync("weather", async screen =>
    {
        var page = screen.Page;
        var sign = page.Locator("#weather-sign");
        await sign.GetByText("ส่งเหตุการณ์ซ้ำ 20%").WaitForAsync();
        await sign.ClickAsync();
        (await page.GetByLabel("ส่งเหตุการณ์ซ้ำ").InputValueAsync()).ShouldBe("20");
        await page.GetByLabel("LINE ขัดข้อง (500)").FillAsync("50");
        await page.GetByRole(AriaRole.Button, new() { Name = "ใช้ค่านี้" }).ClickAsync();
        await page.GetByText("ใช้ค่านี้แล้ว").WaitForAsync();
        ((double)_weather["rate500"]!, (double)_weather["duplicate"]!, (int)_weather["seed"]!).ShouldBe((0.5, 0.2, 7));

        await page.GetByRole(AriaRole.Button, new() { Name = "อากาศดี", Exact = true }).ClickAsync();
        await sign.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        ((double)_weather["rate500"]!, (int)_weather["quota"]!).ShouldBe((0, 5000));
    }, before: page => page.RouteAsync("**/sim/weather", route =>
    {
        if (route.Request.Method == "PUT")
            foreach (var (name, value) in JsonNode.Parse(route.Request.PostData!)!.AsObject())
                _weather[name] = value!.DeepClone();
        return Stubs.AnswerAsync(route, _weather);
    }));

    [Fact]
    public Task A_lost_message_stays_marked_and_the_bot_is_not_blamed() => stage.PlayAsync("weather-lost", async screen =>
    {
        await screen.OpenAsync("อำเภอจุน");
        await SetAsync(screen, "drop", 1);
        await screen.Page.Locator("#weather-sign").GetByText("หายระหว่างทาง").WaitForAsync();
        await screen.SayAsync("สถานะ");
        await screen.Messages.GetByText("ไม่ถึงบอท").WaitForAsync();
        (await screen.Page.Locator("#trouble").IsVisibleAsync()).ShouldBeFalse();
        await SetAsync(screen, "drop", 0);
        await screen.SayAsync("เมนู");
        await screen.Newest.WaitForAsync();
        (await screen.Messages.GetByText("ไม่ถึงบอท").CountAsync()).ShouldBe(1);
    });

    [Fact]
    public Task A_bot_that_tries_again_is_refused_in_one_note() => stage.PlayAsync("weather-refused", async screen =>
    {
        await screen.OpenAsync("อำเภอปง");
        await SetAsync(screen, "rate429", 1);
        await screen.SayAsync("เมนู");
        await screen.Refusal.GetByText("· 2 ครั้ง").WaitForAsync();
        (await screen.Refusal.CountAsync()).ShouldBe(1);
        await SetAsync(screen, "rate429", 0);
        await screen.Newest.WaitForAsync();
    });

    private static Task SetAsync(Screen screen, string field, double chance)
        => screen.Page.EvaluateAsync("async weather => (await import('/js/api.js')).putWeather(weather)", new Dictionary<string, double> { [field] = chance });

    [Fact]
    public Task A_simulator_without_weather_says_so_and_takes_no_values() => stage.PlayAsync("weather-absent", async screen =>
    {
        await screen.ShowAsync("weather");
        await screen.Page.Locator("#weather").GetByText("ยังตั้งสภาพอากาศไม่ได้ (ตอบ 501)").WaitForAsync();
        (await screen.Page.GetByRole(AriaRole.Button, new() { Name = "อากาศดี", Exact = true }).IsDisabledAsync()).ShouldBeTrue();
        (await screen.Page.Locator("#weather-sign").IsVisibleAsync()).ShouldBeFalse();
    }, before: page => page.RouteAsync("**/sim/weather", route => Stubs.AnswerAsync(route, new JsonObject { ["error"] = "no weather" }, 501)));
}
