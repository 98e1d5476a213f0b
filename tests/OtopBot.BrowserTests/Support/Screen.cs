using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OtopBot.BrowserTests.Support;

// The page as a person uses it: names of chats and labels of buttons, no more.
public sealed partial class Screen
{
    public Screen(IPage page, Uri address)
    {
        (Page, Address) = (page, address);
        page.PageError += (_, problem) => Complaints.Add(problem);
        page.Console += (_, line) =>
        {
            if (line.Type is "error" && !IsAbsentWeather(line))
                Complaints.Add($"{line.Text} ({line.Location})");
        };
    }

    public IPage Page { get; }

    public Uri Address { get; }

    public List<string> Complaints { get; } = [];

    public ILocator Newest => Page.Locator("[data-testid=message][data-from=bot]").Last;

    public ILocator Messages => Page.GetByTestId("messages");

    public ILocator Facts => Page.GetByTestId("facts");

    public ILocator Refusal => Page.GetByTestId("refusal");

    public ILocator QuickReplies => Page.GetByTestId("quick-replies");

    public ILocator MenuAreas => Page.GetByTestId("rich-menu-area");

    public ILocator Chat(string name) => Page.GetByTestId("chat-item").Filter(new() { HasText = name }).First;

    public async Task OpenAsync(string chat)
    {
        await Chat(chat).ClickAsync();
        await Page.Locator("#text").WaitForAsync();
    }

    public async Task SayAsync(string text)
    {
        await Page.Locator("#text").FillAsync(text);
        await Page.Locator("#text").PressAsync("Enter");
    }

    // In what the bot said last: an older button of the same name is another one.
    public Task TapAsync(string label) => Newest.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();

    public ILocator Button(string label) => Messages.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last;

    public Task SeesAsync(string words) => Newest.GetByText(words).First.WaitForAsync();

    public Task ShowAsync(string pane) => Page.Locator($"#tab-{pane}").ClickAsync();

    public Task<string> FocusedAsync()
        => Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label') || document.activeElement.id || document.activeElement.innerText");

    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");

    // A code that the bot has just handed out.
    public async Task<string> CodeAsync() => Code().Matches(await Newest.InnerTextAsync())[^1].Value;

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex Code();

    // The browser itself complains about a simulator that has no weather yet.
    private static bool IsAbsentWeather(IConsoleMessage line) => line.Location.Contains("/sim/weather", StringComparison.Ordinal) && line.Text.Contains("501", StringComparison.Ordinal);
}
