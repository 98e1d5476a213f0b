using System.Text.Json.Nodes;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class CertifyTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Fact]
    public Task An_officer_certifies_and_the_panel_shows_it() => stage.PlayAsync("certify", async screen =>
    {
        await screen.OpenAsync("อำเภอจุน");
        await screen.Button("รับรองเป้า").ClickAsync();
        await screen.SeesAsync("462,704,679");
        await screen.TapAsync("รับรองตามเป้าหมาย");
        await screen.TapAsync("ยืนยัน");
        await screen.SeesAsync("ร-2563-5602-01");
        await screen.Facts.Locator("[data-district='5602']").GetByText("รับรองแล้ว").WaitForAsync();
    });

    [Fact]
    public Task On_a_PC_the_buttons_inside_messages_are_enough() => stage.PlayAsync("pc", async screen =>
    {
        await screen.OpenAsync("อำเภอปง");
        using var bot = new PretendBot(screen.Address);
        (await bot.PushAsync(await bot.UserAsync("อำเภอปง"), WithQuickReply())).ShouldBe(200);
        await screen.QuickReplies.GetByText("สถานะ").WaitForAsync();
        await screen.Page.GetByLabel("LINE สำหรับ PC").CheckAsync();
        (await screen.QuickReplies.IsVisibleAsync()).ShouldBeFalse();
        await screen.SayAsync("รับรองเป้า");
        await screen.TapAsync("รับรองตามเป้าหมาย");
        await screen.TapAsync("ยืนยัน");
        await screen.SeesAsync("ร-2563-5606-01");

        await screen.OpenAsync("อำเภอแม่ใจ");
        (await screen.Page.GetByLabel("LINE สำหรับ PC").IsCheckedAsync()).ShouldBeFalse("each conversation is looked at by itself");
    });

    [Fact]
    public Task The_keyboard_alone_is_enough() => stage.PlayAsync("keyboard", async screen =>
    {
        var keys = screen.Page.Keyboard;
        await screen.Page.Locator("#chat-search").FocusAsync();
        await keys.TypeAsync("เชียงคำ");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        (await screen.FocusedAsync()).ShouldBe("text");
        await keys.TypeAsync("รับรองเป้า");
        await keys.PressAsync("Enter");
        await BackToAsync(screen, "รับรองตามเป้าหมาย");
        await BackToAsync(screen, "ยืนยัน");
        await screen.SeesAsync("บันทึกการรับรองแล้ว");
    });

    private static JsonObject WithQuickReply()
    {
        var message = PretendBot.Text("เลือกได้เลย");
        message["quickReply"] = JsonNode.Parse("""{"items":[{"type":"action","action":{"type":"message","label":"สถานะ","text":"สถานะ"}}]}""");
        return message;
    }

    // From where the focus is, as the tab key leads.
    private static async Task BackToAsync(Screen screen, string label)
    {
        await screen.Button(label).WaitForAsync();
        await screen.Page.Locator("#text").FocusAsync();
        for (var step = 0; step < 20 && await screen.FocusedAsync() != label; step++)
            await screen.Page.Keyboard.PressAsync("Shift+Tab");
        (await screen.FocusedAsync()).ShouldBe(label);
        (await screen.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid", "the focus must be seen");
        await screen.Page.Keyboard.PressAsync("Enter");
    }
}
