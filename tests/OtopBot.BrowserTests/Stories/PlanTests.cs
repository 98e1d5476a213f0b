using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class PlanTests(TimetableStage stage) : IClassFixture<TimetableStage>
{
    private static readonly string[] Fates = ["waiting", "sent", "assumed", "parked", "dropped", "withdrawn", "expired", "failed"];

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["headsUp"] = "เตือนล่วงหน้า 5 วันทำการ",
        ["eve"] = "เตือนก่อนวันครบกำหนด",
        ["dueDay"] = "เตือนวันครบกำหนด",
        ["afternoon"] = "เตือนบ่าย",
        ["overdue"] = "เลยกำหนด",
        ["escalation"] = "แจ้งพัฒนาการอำเภอ",
        ["provinceList"] = "รายชื่อให้จังหวัด",
        ["groupEve"] = "สรุปก่อนกำหนดในกลุ่ม",
        ["groupClose"] = "สรุปปิดรอบในกลุ่ม",
        ["groupReview"] = "ทบทวนต้นเดือน",
        ["selfCheck"] = "ตรวจระบบประจำวัน",
        ["dateMoved"] = "วันที่เลื่อน",
        ["promise"] = "ถามตามที่นัด",
        ["shortage"] = "โควตาใกล้หมด",
        ["thanks"] = "ขอบคุณ",
        ["milestone"] = "ส่งครบทุกอำเภอ",
    };

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
        await Sent(page).Nth(1).WaitForAsync();
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

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1366, 768)]
    public Task While_time_runs_the_page_says_so_and_shows_it_running(int width, int height) => stage.PlayAsync($"plan-running-{width}", async screen =>
    {
        var page = screen.Page;
        var arrive = new TaskCompletionSource();
        await page.RouteAsync("**/sim/clock", async route =>
        {
            if (route.Request.Method == "PUT")
                await arrive.Task;
            await (route.Request.Method == "PUT" ? Stubs.AnswerAsync(route, Arrival()) : route.ContinueAsync());
        });
        if (width < 1200)
            await page.Locator("#open-panel").ClickAsync();
        await screen.ShowAsync("plan");
        await page.GetByTestId("planned").Last.GetByRole(AriaRole.Button, new() { Name = "ไปที่เวลานี้" }).ClickAsync();
        await page.Locator("#jump-sign").GetByText("กำลังเดินเวลา").WaitForAsync();
        await page.Locator("#plan .jump-said").GetByText("รอให้บอททำงานที่ถึงกำหนดจนเสร็จ").WaitForAsync();
        (await page.Locator(".jump-button:visible:enabled").CountAsync()).ShouldBe(0);
        await page.EvaluateAsync("async () => (await import('/js/store.js')).emit('clock', '2020-12-10T09:00:00+07:00')");
        var time = page.Locator("#plan .jump-time").GetByText("10 ธ.ค. 63 09.00 น.");
        await Assertions.Expect(time).ToBeInViewportAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"plan-under-way-{width}.png") });

        arrive.SetResult();
        await Assertions.Expect(Visited(page).GetByText("แวะ 3 เวลา · ส่ง 1 ข้อความ")).ToBeInViewportAsync();
        await Visited(page).GetByText("อีก 2 เวลาไม่มีข้อความให้ส่ง").WaitForAsync();
        (await page.Locator("#jump-sign").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("#plan-day").IsEnabledAsync()).ShouldBeTrue();
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
    }, width, height);

    [Fact]
    public Task Every_fate_has_a_word_and_a_sign_and_says_why_on_a_phone_too() => stage.PlayAsync("plan-phone", async screen =>
    {
        var page = screen.Page;
        await page.Locator("#open-panel").ClickAsync();
        await screen.ShowAsync("plan");
        await Sent(page).First.WaitForAsync();
        (await page.Locator(".push-status").AllInnerTextsAsync()).ShouldBe(["○ รอส่ง", "✓ ส่งแล้ว", "✓ ถือว่าส่งแล้ว", "○ รอโควตาเดือนใหม่", "✕ ไม่ส่ง", "✕ ถอนแล้ว", "✕ เลยเวลาส่ง", "▲ ส่งไม่สำเร็จ"]);
        (await Sent(page).Nth(2).InnerTextAsync()).ShouldContain("ส่งตามภายหลัง กำหนดเดิม 18 มิ.ย. 63 09.00 น.");
        (await Sent(page).Nth(4).InnerTextAsync()).ShouldSatisfyAllConditions(
            words => words.ShouldContain("เตือนบ่าย"), words => words.ShouldContain("เหตุผล: เก็บโควตาไว้ให้ข้อความที่สำคัญกว่า"));
        (await Sent(page).Nth(7).InnerTextAsync()).ShouldContain("เหตุผล: LINE answered 400");
        await page.GetByTestId("plan-quota").GetByText("▲ โควตา มิ.ย. 63: ใช้แล้ว 90 รอส่ง 3 วางแผนไว้ 20 จาก 100 ไม่พอ").WaitForAsync();
        (await page.GetByTestId("plan-next").Locator("strong").AllInnerTextsAsync()).ShouldBe(Kinds.Values);
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
        (await page.EvaluateAsync<int>("() => { const p = document.querySelector('#plan'); return p.scrollWidth - p.clientWidth; }")).ShouldBeLessThanOrEqualTo(0);
    }, 390, 844, page => PlanStubs.AnswerAsync(page, PlanStubs.Plan(
        planned: true,
        [.. Kinds.Keys.Select((kind, hour) => PlanStubs.Planned(kind, $"2020-06-{10 + (hour / 4):00}T{8 + (hour % 4):00}:30:00+07:00", kind.StartsWith("group", StringComparison.Ordinal) ? 10 : 1))],
        [.. Fates.Select((fate, hour) => PlanStubs.Sent(fate, fate == "dropped" ? null : "dueDay", $"2020-06-08T0{hour}:00:00+07:00", fate == "failed" ? "LINE answered 400" : null, fate == "dropped" ? "Afternoon" : ""))])));

    [Fact]
    public Task A_bot_elsewhere_has_only_a_past_and_its_time_is_left_alone() => stage.PlayAsync("plan-elsewhere", async screen =>
    {
        await screen.ShowAsync("plan");
        await screen.Page.GetByTestId("plan-next").GetByText("บอทอยู่ในอีกโปรแกรมหนึ่ง").WaitForAsync();
        await Sent(screen.Page).First.WaitForAsync();
        (await screen.Page.Locator("#plan .jump-button:enabled").CountAsync()).ShouldBe(0);
    }, before: page => PlanStubs.AnswerAsync(page, PlanStubs.Plan(planned: false, [], [PlanStubs.Sent("sent", "dueDay", "2020-06-08T09:00:00+07:00")])));

    [Fact]
    public Task The_facts_show_due_days_and_what_single_districts_were_given_or_promised() => stage.PlayAsync("due-days", async screen =>
    {
        await screen.Facts.GetByText("กำหนดเวลา").ClickAsync();
        (await screen.Facts.Locator("[data-thing='2563-07']").InnerTextAsync()).ShouldContain("24 ก.ค. 63");
        var district = screen.Facts.Locator("[data-district='5602']");
        await district.Locator("summary").ClickAsync();
        await district.GetByText("ขอขยายเวลา รายงานเดือน มิ.ย. 63 · จาก 25 มิ.ย. 63 ถึง 30 มิ.ย. 63 · ✓ อนุญาตแล้ว").WaitForAsync();
        await district.GetByText("ขอขยายเวลา รับรองเป้าหมาย · จาก 22 มิ.ย. 63 ถึง 26 มิ.ย. 63 · ○ รอจังหวัดพิจารณา").WaitForAsync();
        await district.GetByText("นัดว่าจะส่ง รายงานเดือน มิ.ย. 63 วันที่ 24 มิ.ย. 63").WaitForAsync();
    }, before: page => page.RouteAsync("**/sim/facts", async route =>
    {
        var facts = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
        facts["deadlines"] = JsonNode.Parse("""[{"kind":"certification","month":null,"opensOn":"2020-06-08","dueOn":"2020-06-22","locksOn":"2020-06-30"},{"kind":"monthlyReport","month":"2563-07","opensOn":"2020-07-01","dueOn":"2020-07-24","locksOn":"2020-08-10"}]""");
        var district = facts["districts"]!.AsArray().Single(d => (string)d!["code"]! == "5602")!;
        district["extensions"] = JsonNode.Parse("""[{"kind":"monthlyReport","month":"2563-06","dueOn":"2020-06-25","askedFor":"2020-06-30","grantedUntil":"2020-06-30","state":"granted"},{"kind":"certification","month":null,"dueOn":"2020-06-22","askedFor":"2020-06-26","grantedUntil":null,"state":"asked"}]""");
        district["promises"] = JsonNode.Parse("""[{"kind":"monthlyReport","month":"2563-06","promisedFor":"2020-06-24"}]""");
        await Stubs.AnswerAsync(route, facts);
    }));

    private static ILocator Visited(IPage page) => page.Locator("#plan").GetByTestId("visited");

    private static ILocator Sent(IPage page) => page.GetByTestId("plan-sent").GetByTestId("sent");

    private static JsonObject Arrival() => new()
    {
        ["now"] = "2020-12-11T09:00:00+07:00",
        ["visited"] = new JsonArray("2020-12-09T08:30:00+07:00", "2020-12-10T09:00:00+07:00", "2020-12-11T08:30:00+07:00"),
        ["sent"] = new JsonArray(PlanStubs.Sent("sent", "dueDay", "2020-12-10T09:00:00+07:00")),
    };
}
