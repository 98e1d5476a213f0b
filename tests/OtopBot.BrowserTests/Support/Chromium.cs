using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OtopBot.BrowserTests.Support.Chromium))]

namespace OtopBot.BrowserTests.Support;

// One Chromium for the whole run. Without one the tests are skipped aloud, unless the run demands it.
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsRequired => Environment.GetEnvironmentVariable("OTOPBOT_BROWSER_REQUIRED") == "true";

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("OTOPBOT_CHROMIUM") ?? Known.FirstOrDefault(File.Exists);
        if (path is null)
            return;

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task<IPage> NewPageAsync(int width, int height)
    {
        if (_browser is null && IsRequired)
            Assert.Fail("Chromium is required in this run and was not found: install it or name it in OTOPBOT_CHROMIUM.");
        if (_browser is null)
            Assert.Skip("Chromium was not found: install it (apt-get install chromium) or name it in OTOPBOT_CHROMIUM.");

        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "th-TH" });
        page.SetDefaultTimeout(15_000);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
