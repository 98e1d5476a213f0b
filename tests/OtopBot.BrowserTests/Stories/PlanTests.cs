using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class PlanTests(TimetableStage stage) : IClassFixture<TimetableStage>
{
    [Fact]
    public Task What_comes_next_is_a_timeline_and_jumping_through_it_tells_what_was_sent() => stage.PlayAsync("plan", async screen =>
    {
        var page = screen.Page;
        await screen.ShowAsync("plan");
        var first = page.GetByTestId("planned").First;
        await first.GetByText("09.00 น.").WaitForAsync();
        await page.GetByTestId("plan-next").GetByText("วันพฤหัสบดีที่ 18 มิถุนายน 2563").WaitForAsync();
        (await first.Locator(".push").CountAsync()).ShouldBe(2, "what is sent at one moment stands together");
        (await first.InnerTextAsync()).ShouldSatisfyAllConditions(
            words => words.ShouldContain("เตือนล่วงหน้า 5 วันทำการ"), words => words.ShouldContain("อำเภอจุน · รายงานเดือน มิ.ย. 63"), words => words.ShouldContain("1 ข้อความ"));
        await page.GetByTestId("plan-sent").GetByText("ยังไม่มีข้อความที่ส่งตามเวลา").WaitForAsync();
        await page.GetByTestId("plan-quota").GetByText("โควตา มิ.ย. 63: ใช้แล้ว 0 วางแผนไว้ 13 จาก 5000").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "ไปยังการเตือนถัดไป" }).ClickAsync();
        await page.Locator("#plan .jump-said").GetByText("ถึง วันพฤหัสบดีที่ 18 มิถุนายน 2563 เวลา 09.00 น.").WaitForAsync();
        await Visited(page).GetByText("แวะ 1 เวลา · ส่ง 2 ข้อความ").WaitForAsync();
        (await Sent(page).CountAsync()).ShouldBe(2);
        (await Sent(page).First.InnerTextAsync()).ShouldSatisfyAllConditions(
            words => words.ShouldContain("✓ ส่งแล้ว"), words => words.ShouldContain("09.00 น. ถึง เจ้าหน้าที่"), words => words.ShouldContain("รายงานเดือน มิ.ย. 63"));

        await page.GetByTestId("planned").Filter(new() { HasText = "สรุปปิดรอบในกลุ่ม" }).GetByRole(AriaRole.Button, new() { Name = "ไปที่เวลานี้" }).ClickAsync();
        await Visited(page).GetByText("แวะ 2 เวลา · ส่ง 2 ข้อความ").WaitForAsync();
        await Visited(page).GetByText("25 มิ.ย. 63 09.00 น.").WaitForAsync();
        await page.GetByTestId("plan-sent").GetByText("สรุปปิดรอบในกลุ่ม").WaitForAsync();

        await page.Locator("#plan-month").ClickAsync();
        await page.Locator("#plan .jump-said").GetByText("ถึง วันอังคารที่ 30 มิถุนายน 2563 เวลา 23.59 น.").WaitForAsync();
        await Visited(page).GetByText("ระหว่างทางไม่มีงานถึงกำหนด").WaitForAsync();
        await page.Locator("#plan-day").ClickAsync();
        await page.Locator("#plan .jump-said").GetByText("ถึง วันพุธที่ 1 กรกฎาคม 2563 เวลา 23.59 น.").WaitForAsync();

        await Sent(page).Filter(new() { HasText = "เตือนวันครบกำหนด" }).Locator("button").ClickAsync();
        await page.Locator(".message-sought").GetByText("remind:1:1:2563-06:day").WaitForAsync();
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
    });

    [Fact]
    public Task While_time_runs_the_page_says_so_and_shows_it_running() => stage.PlayAsync("plan-running", async screen =>
    {
        var page = screen.Page;
        var arrive = new TaskCompletionSource();
        await page.RouteAsync("**/sim/clock", async route =>
        {
            if (route.Request.Method == "PUT")
                await arrive.Task;
            await (route.Request.Method == "PUT" ? Stubs.AnswerAsync(route, Arrival()) : route.ContinueAsync());
        });
        await screen.ShowAsync("plan");
        await page.GetByTestId("planned").First.WaitForAsync();
        await page.Locator("#plan-day").ClickAsync();
        await page.Locator("#jump-sign").GetByText("กำลังเดินเวลา").WaitForAsync();
        await page.Locator("#plan .jump-said").GetByText("รอให้บอททำงานที่ถึงกำหนดจนเสร็จ").WaitForAsync();
        (await page.Locator(".jump-button:visible:enabled").CountAsync()).ShouldBe(0);
        await page.EvaluateAsync("async () => (await import('/js/store.js')).emit('clock', '2020-12-10T09:00:00+07:00')");
        await page.Locator("#plan .jump-time").GetByText("10 ธ.ค. 63 09.00 น.").WaitForAsync();

        arrive.SetResult();
        await Visited(page).GetByText("แวะ 3 เวลา · ส่ง 1 ข้อความ").WaitForAsync();
        await Visited(page).GetByText("อีก 2 เวลาไม่มีข้อความให้ส่ง").WaitForAsync();
        (await page.Locator("#jump-sign").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("#plan-day").IsEnabledAsync()).ShouldBeTrue();
    });

    private static ILocator Visited(IPage page) => page.Locator("#plan").GetByTestId("visited");

    private static ILocator Sent(IPage page) => page.GetByTestId("plan-sent").GetByTestId("sent");

    private static JsonObject Arrival() => new()
    {
        ["now"] = "2020-12-11T09:00:00+07:00",
        ["visited"] = new JsonArray("2020-12-09T08:30:00+07:00", "2020-12-10T09:00:00+07:00", "2020-12-11T08:30:00+07:00"),
        ["sent"] = new JsonArray(PlanStubs.Sent("sent", "dueDay", "2020-12-10T09:00:00+07:00")),
    };
}
