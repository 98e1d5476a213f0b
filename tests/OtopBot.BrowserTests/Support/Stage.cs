using Microsoft.Playwright;
using OtopBot.Simulator.Hosting;

namespace OtopBot.BrowserTests.Support;

// One simulator for the stories of a class. A story gets a page of its own, which must not have complained by its end.
public abstract class Stage(Chromium chromium, SimulatorOptions options) : IAsyncLifetime
{
    private SimulatorHost? _simulator;

    public Uri Address => _simulator!.BaseAddress;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorHost.StartAsync(options);

    public async Task PlayAsync(string name, Func<Screen, Task> story, int width = 1366, int height = 768, Func<IPage, Task>? before = null)
    {
        var page = await chromium.NewPageAsync(width, height);
        try
        {
            var screen = new Screen(page, Address);
            if (before is not null)
                await before(page);
            await page.GotoAsync(Address.ToString());
            await page.GetByTestId("chat-list").Locator("section, .empty").First.WaitForAsync();
            await story(screen);
            screen.Complaints.ShouldBeEmpty();
        }
        finally
        {
            // Beside the test results, for people to look at: the end of a story, or where it broke off.
            await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });
            await page.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_simulator is not null)
            await _simulator.DisposeAsync();
    }
}

public sealed class DemoStage(Chromium chromium) : Stage(chromium, SimulatorOptions.AnyPorts);

public sealed class FreshStage(Chromium chromium) : Stage(chromium, SimulatorOptions.AnyPorts with { Start = SimulatorOptions.Fresh });
