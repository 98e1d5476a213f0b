using System.Text.Json.Nodes;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class HtmlAsTextTests(DemoStage stage) : IClassFixture<DemoStage>
{
    private const string Nasty = "\"'><img src=x onerror=document.title='broken'><script>document.title='broken'</script>";

    [Fact]
    public Task Names_messages_alt_texts_attributes_and_JSON_are_shown_as_text() => stage.PlayAsync("html", async screen =>
    {
        using var bot = new PretendBot(screen.Address);
        var userId = await bot.AddUserAsync(Nasty);
        await screen.OpenAsync(Nasty);
        await screen.SayAsync(Nasty);
        await screen.Messages.GetByText(Nasty).First.WaitForAsync();
        (await bot.PushAsync(userId, PretendBot.Text(Nasty), Card())).ShouldBe(200);
        await screen.Button(Nasty[..20]).WaitForAsync();
        (await screen.Messages.GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = Nasty }).CountAsync()).ShouldBe(1, "the alt text is a name, not markup");
        (await screen.Page.GetByTestId("chat-list").GetByText(Nasty).CountAsync()).ShouldBeGreaterThan(0);

        await screen.Page.Locator("[data-type=flex][data-from=bot]").Filter(new() { HasText = Nasty }).GetByTestId("message-more").ClickAsync();
        (await screen.Page.Locator("dialog .json").InnerTextAsync()).ShouldContain("onerror");
        await screen.Page.Keyboard.PressAsync("Escape");
        await screen.ShowAsync("calls");
        var push = screen.Page.GetByTestId("call").Filter(new() { HasText = "message/push" }).First;
        await push.Locator("summary").ClickAsync();
        (await push.InnerTextAsync()).ShouldContain("<script>");
        await screen.ShowAsync("people");

        (await screen.Page.Locator("img[src='x']").CountAsync()).ShouldBe(0);
        (await screen.Page.Locator("body script").CountAsync()).ShouldBe(0);
        (await screen.Page.TitleAsync()).ShouldNotBe("broken");
    });

    private static JsonObject Card() => new()
    {
        ["type"] = "flex",
        ["altText"] = Nasty,
        ["contents"] = new JsonObject
        {
            ["type"] = "bubble",
            ["body"] = new JsonObject
            {
                ["type"] = "box",
                ["layout"] = "vertical",
                ["contents"] = new JsonArray(
                    PretendBot.Text(Nasty),
                    new JsonObject { ["type"] = "button", ["action"] = new JsonObject { ["type"] = "postback", ["label"] = Nasty[..20], ["data"] = Nasty } }),
            },
        },
    };
}
