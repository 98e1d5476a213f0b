using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class PictureTests(DemoStage stage) : IClassFixture<DemoStage>
{
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public Task A_picture_is_sent_shown_and_still_there_later() => stage.PlayAsync("picture", async screen =>
    {
        await screen.OpenAsync("อำเภอจุน");
        await SendAsync(screen, "ส่งรูป", new() { Name = "ร้าน.png", MimeType = "image/png", Buffer = Dot });
        await PictureAsync(screen);
        await screen.Newest.WaitForAsync();
        await screen.Page.ReloadAsync();
        await PictureAsync(screen);
    });

    [Fact]
    public Task A_file_is_sent_and_can_be_had_back_until_it_is_unsent() => stage.PlayAsync("file", async screen =>
    {
        await screen.OpenAsync("อำเภอปง");
        await SendAsync(screen, "ส่งไฟล์", new() { Name = "ยอด.csv", MimeType = "text/csv", Buffer = "มิ.ย.,1"u8.ToArray() });
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => screen.Messages.GetByText("ดาวน์โหลด").ClickAsync());
        download.SuggestedFilename.ShouldBe("ยอด.csv");
        (await File.ReadAllTextAsync((await download.PathAsync())!)).ShouldBe("มิ.ย.,1");

        await screen.Page.Locator("[data-type=file]").GetByTestId("message-more").ClickAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิกการส่ง" }).ClickAsync();
        await screen.Messages.GetByText("ยกเลิกการส่งข้อความแล้ว").WaitForAsync();
        (await screen.Messages.GetByText("ดาวน์โหลด").CountAsync()).ShouldBe(0);
    });

    private static async Task SendAsync(Screen screen, string what, FilePayload file)
    {
        await screen.Page.Locator("#attach").ClickAsync();
        var chooser = await screen.Page.RunAndWaitForFileChooserAsync(() => screen.Page.GetByRole(AriaRole.Button, new() { Name = what }).ClickAsync());
        await chooser.SetFilesAsync(file);
    }

    private static Task PictureAsync(Screen screen)
        => screen.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-type=image] img')].some(i => i.complete && i.naturalWidth === 1)");
}
