using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class RefusedCallTests(DemoStage stage) : IClassFixture<DemoStage>
{
    private static readonly string TooLong = new('ก', 5001);

    [Fact]
    public Task What_LINE_refused_is_told_in_the_conversation_and_leads_to_the_call() => stage.PlayAsync("refused", async screen =>
    {
        using var bot = new PretendBot(screen.Address);
        await screen.OpenAsync("อำเภอจุน");
        (await bot.PushAsync(await bot.UserAsync("อำเภอจุน"), PretendBot.Text(TooLong))).ShouldBe(400);

        await screen.Refusal.GetByText("เกินที่ LINE กำหนดไว้ 5000").WaitForAsync();
        await screen.Refusal.GetByRole(AriaRole.Button).ClickAsync();
        var call = screen.Page.Locator("[data-testid=call][data-status='400']").First;
        (await call.GetByLabel("คำขอของบอท").InnerTextAsync()).ShouldContain("กกกก");
        (await call.GetByLabel("คำตอบของ LINE").InnerTextAsync()).ShouldContain("message");
        (await call.InnerTextAsync()).ShouldContain("ถูกปฏิเสธ");

        await screen.Page.ReloadAsync();
        await screen.Refusal.GetByText("LINE ไม่รับข้อความของบอท").WaitForAsync();
    });

    [Fact]
    public Task A_refusal_in_another_conversation_is_found_without_searching() => stage.PlayAsync("refused-elsewhere", async screen =>
    {
        using var bot = new PretendBot(screen.Address);
        await screen.OpenAsync("อำเภอปง");
        (await bot.PushAsync(await bot.UserAsync("อำเภอแม่ใจ"), PretendBot.Text(TooLong))).ShouldBe(400);

        await screen.Chat("อำเภอแม่ใจ").GetByText("LINE ไม่รับ").WaitForAsync();
        await screen.Page.Locator("#notices").GetByRole(AriaRole.Button, new() { Name = "ดูรายละเอียด" }).ClickAsync();
        await screen.Page.Locator("[data-testid=call][data-status='400'] details[open]").First.WaitForAsync();
        await screen.OpenAsync("อำเภอแม่ใจ");
        await screen.Refusal.WaitForAsync();
    });
}
