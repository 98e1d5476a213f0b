using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class RichMenuTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Fact]
    public Task Areas_are_tapped_by_mouse_and_keyboard_and_the_bar_folds_them() => ShowAsync("richmenu", async screen =>
    {
        using var bot = new PretendBot(screen.Address);
        (await screen.MenuAreas.AllInnerTextsAsync()).ShouldBe(["รับรองเป้าหมาย", "รายงานยอด", "เลือกวัน"]);
        var tapped = await TapAsync(screen, () => screen.MenuAreas.Nth(1).ClickAsync());
        ((int)tapped["menuArea"]!, (string?)tapped["as"]).ShouldBe((1, await bot.UserAsync("อำเภอจุน")));
        var pressed = await TapAsync(screen, () => screen.MenuAreas.First.PressAsync("Enter"));
        ((int)pressed["menuArea"]!).ShouldBe(0);

        await screen.Page.Locator("#rich-menu-bar").ClickAsync();
        (await screen.MenuAreas.First.IsVisibleAsync()).ShouldBeFalse();
        (await screen.Page.Locator("#rich-menu-bar").GetAttributeAsync("aria-expanded")).ShouldBe("false");
        await screen.Page.Locator("#rich-menu-bar").ClickAsync();
        await screen.MenuAreas.First.WaitForAsync();
    });

    [Fact]
    public Task A_date_picked_in_the_menu_goes_with_the_tap() => ShowAsync("richmenu-date", async screen =>
    {
        await screen.MenuAreas.Nth(2).ClickAsync();
        await screen.Page.GetByTestId("picker").FillAsync("2020-06-25");
        var tapped = await TapAsync(screen, () => screen.Page.Locator("dialog .strong").ClickAsync());
        tapped.ToJsonString().ShouldContain("\"params\":{\"date\":\"2020-06-25\"}");
    });

    [Fact]
    public Task Neither_groups_nor_LINE_for_PC_have_one() => ShowAsync("richmenu-absent", async screen =>
    {
        await screen.Page.GetByLabel("LINE สำหรับ PC").CheckAsync();
        (await screen.Page.Locator("#rich-menu").IsVisibleAsync()).ShouldBeFalse();
        await screen.Page.GetByLabel("LINE สำหรับ PC").UncheckAsync();
        await screen.MenuAreas.First.WaitForAsync();
        await screen.OpenAsync("พัฒนาชุมชนจังหวัดพะเยา");
        (await screen.Page.Locator("#rich-menu").IsVisibleAsync()).ShouldBeFalse();
    });

    [Fact]
    public Task It_makes_room_for_the_answer_where_the_screen_is_low() => ShowAsync("richmenu-low", async screen =>
    {
        await screen.SayAsync("เมนู");
        await screen.Newest.WaitForAsync();
        (await screen.MenuAreas.First.IsVisibleAsync()).ShouldBeFalse();
    });

    [Fact]
    public Task It_is_folded_at_first_at_twice_the_size() => ShowAsync("richmenu-folded", async screen =>
    {
        (await screen.MenuAreas.First.IsVisibleAsync()).ShouldBeFalse();
        (await screen.Page.EvaluateAsync<int>("() => document.querySelector('#messages').clientHeight")).ShouldBeGreaterThan(150);
        await screen.Page.Locator("#rich-menu-bar").ClickAsync();
        await screen.MenuAreas.First.WaitForAsync();
    }, 683, 384);

    private Task ShowAsync(string name, Func<Screen, Task> story, int width = 1366, int height = 768) => stage.PlayAsync(name, async screen =>
    {
        await screen.OpenAsync("อำเภอจุน");
        await screen.MenuAreas.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await story(screen);
    }, width, height, before: async page =>
    {
        await Stubs.RichMenuAsync(page, Stubs.Read("richmenu.json"));
        await page.RouteAsync("**/sim/tap", route => Stubs.AnswerAsync(route, new JsonObject { ["webhookEventId"] = "1", ["status"] = 200 }));
    });

    private static async Task<JsonNode> TapAsync(Screen screen, Func<Task> tap)
        => JsonNode.Parse((await screen.Page.RunAndWaitForRequestAsync(tap, "**/sim/tap")).PostData!)!;
}
