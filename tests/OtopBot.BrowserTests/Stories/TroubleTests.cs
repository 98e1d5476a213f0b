using System.Text.Json.Nodes;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

// When something is broken, slow or very long.
public sealed class TroubleTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Fact]
    public Task A_bot_that_does_not_answer_is_named_until_it_does() => stage.PlayAsync("bot-away", async screen =>
    {
        var answers = 0;
        await screen.Page.RouteAsync("**/sim/say", route => answers++ == 0
            ? Stubs.AnswerAsync(route, new JsonObject { ["webhookEventId"] = "1", ["messageId"] = "1", ["status"] = 0 })
            : route.ContinueAsync());
        await screen.OpenAsync("อำเภอจุน");
        await screen.SayAsync("เมนู");
        await screen.Page.Locator("#trouble").GetByText("บอทไม่ตอบ").WaitForAsync();
        await screen.SayAsync("เมนู");
        await screen.Newest.WaitForAsync();
        (await screen.Page.Locator("#trouble").IsVisibleAsync()).ShouldBeFalse();
    });

    [Fact]
    public Task A_simulator_that_began_anew_is_read_anew() => stage.PlayAsync("other-start", async screen =>
    {
        await screen.Page.RouteAsync("**/sim/state", async route =>
        {
            var state = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
            state["now"] = "2020-06-01T09:00:00+07:00";
            await Stubs.AnswerAsync(route, state);
        });
        await screen.Page.RunAndWaitForRequestAsync(() => screen.Page.EvaluateAsync("async () => { (await import('/js/store.js')).loadState(); }"), "**/js/main.js");
        await screen.Chat("อำเภอจุน").WaitForAsync();
    });

    [Fact]
    public Task Facts_that_are_not_there_yet_are_asked_for_again() => stage.PlayAsync("facts-late", async screen =>
    {
        await screen.Facts.GetByText("อ่านข้อมูลที่บันทึกไม่ได้").WaitForAsync();
        await screen.Facts.GetByText("รายอำเภอ").WaitForAsync();
        screen.Complaints.RemoveAll(complaint => complaint.Contains("/sim/facts", StringComparison.Ordinal));
    }, before: page =>
    {
        var asked = 0;
        return page.RouteAsync("**/sim/facts", route => asked++ == 0
            ? Stubs.AnswerAsync(route, new JsonObject { ["error"] = "not yet" }, 409)
            : route.ContinueAsync());
    });

    [Fact]
    public Task Loading_dots_stay_until_the_bot_speaks() => stage.PlayAsync("loading", async screen =>
    {
        using var bot = new PretendBot(screen.Address);
        var userId = await bot.UserAsync("อำเภอปง");
        await screen.OpenAsync("อำเภอปง");
        await screen.Page.EvaluateAsync("async userId => (await import('/js/store.js')).emit('loading', { chatId: userId, seconds: 20 })", userId);
        await screen.Page.Locator("#loading").WaitForAsync();
        (await bot.PushAsync(userId, PretendBot.Text("ถึงแล้ว"))).ShouldBe(200);
        await screen.SeesAsync("ถึงแล้ว");
        (await screen.Page.Locator("#loading").IsVisibleAsync()).ShouldBeFalse();
    });

    [Fact]
    public Task Five_hundred_messages_and_five_thousand_letters_stay_readable() => stage.PlayAsync("long", async screen =>
    {
        await screen.OpenAsync("อำเภอเชียงม่วน");
        await screen.Messages.GetByText("แสดงข้อความก่อนหน้า (อีก 400)").WaitForAsync();
        (await screen.Page.GetByTestId("message").CountAsync()).ShouldBe(100, "a long chat is drawn from its end");
        (await screen.Page.EvaluateAsync<bool>("() => { const m = document.querySelector('#messages'); return m.scrollHeight - m.scrollTop - m.clientHeight < 4; }")).ShouldBeTrue();
        await screen.Messages.GetByText("แสดงข้อความก่อนหน้า").ClickAsync();
        (await screen.Page.GetByTestId("message").CountAsync()).ShouldBe(200);
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
    }, 390, 844, page => Stubs.ChatsAsync(page, [.. Enumerable.Range(1, 500).Select(n => PretendBot.Text(n % 50 == 0 ? new string('ก', 5000) : $"ข้อความที่ {n}"))]));
}
