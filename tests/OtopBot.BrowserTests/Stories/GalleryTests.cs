using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

// Every kind of message that LINE knows, and some that it does not, drawn from its raw JSON.
public sealed class GalleryTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Fact]
    public Task Every_type_and_component_is_drawn_as_approved() => ShowAsync("gallery", Stubs.Gallery(), async screen =>
    {
        var seen = await screen.Page.Locator("#message-list").AriaSnapshotAsync();
        Approved.Matches("gallery", seen);
    });

    [Fact]
    public Task What_cannot_be_drawn_is_shown_with_its_JSON() => ShowAsync("unknown", Stubs.Gallery(), async screen =>
    {
        var unknown = await screen.Page.GetByTestId("unknown").AllInnerTextsAsync();
        unknown.Count.ShouldBe(3);
        unknown[0].ShouldContain("map");
        unknown[0].ShouldContain("\"place\": \"พะเยา\"");
        unknown[1].ShouldContain("01JYNW8JMQVFBNWF1APF8Z3FS7");
        unknown[2].ShouldContain("hologram");
        await screen.Messages.GetByText("หลังส่วนที่ไม่รู้จัก").WaitForAsync();
    });

    [Fact]
    public Task Sizes_and_places_are_LINEs() => ShowAsync("gallery-sizes", Stubs.Gallery(), async screen =>
    {
        var card = screen.Messages.GetByRole(AriaRole.Group, new() { Name = "การ์ดครบทุกส่วน" });
        var (whole, badge, gradient) = (await BoxAsync(card), await BoxAsync(card.GetByText("ใหม่")), await BoxAsync(card.Locator("div:has(> div > p:text-is('ไล่สี'))")));
        whole.Width.ShouldBe(386);
        gradient.Height.ShouldBe(60);
        (badge.X + badge.Width).ShouldBe(gradient.X + gradient.Width - 2 - 4, 1.0);
        var (plan, share) = (await BoxAsync(card.GetByText("63,054,386")), await BoxAsync(card.GetByText("100%", new() { Exact = true })));
        (plan.Width / share.Width).ShouldBe(2, 0.1);
        (await card.GetByText("สองบรรทัดเท่านั้น").EvaluateAsync<bool>("p => p.scrollHeight > p.clientHeight && p.clientHeight < 60")).ShouldBeTrue();
        (await card.GetByText("ย่อให้พอดี").EvaluateAsync<bool>("p => p.scrollWidth <= p.clientWidth && parseFloat(p.style.fontSize) < 29")).ShouldBeTrue();
        (await card.GetByText("แดงขีดฆ่า").EvaluateAsync<string>("s => getComputedStyle(s).textDecorationLine + getComputedStyle(s).color")).ShouldBe("line-throughrgb(163, 33, 28)");
    });

    // The bot's own views, as their tests approve them: nothing in them is strange to the page.
    [Fact]
    public Task Every_view_of_the_bot_is_drawn_whole() => ShowAsync("views", Views(), async screen =>
    {
        (await screen.Page.GetByTestId("unknown").CountAsync()).ShouldBe(0);
        var shown = string.Join('\n', await screen.Page.GetByTestId("message").AllInnerTextsAsync());
        foreach (var text in Views().SelectMany(Texts).Distinct())
            foreach (var line in text.Split('\n').Where(l => l.Trim().Length > 0))
                shown.ShouldContain(line.Trim());
        (await screen.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
    });

    private Task ShowAsync(string name, JsonArray messages, Func<Screen, Task> look) => stage.PlayAsync(name, async screen =>
    {
        await screen.OpenAsync("อำเภอจุน");
        await screen.Page.GetByTestId("message").Last.WaitForAsync();
        await screen.Page.EvaluateAsync("() => document.fonts.ready");
        await look(screen);
        // As tall as all of it, so that one picture holds everything.
        await screen.Page.SetViewportSizeAsync(1366, Math.Min(12_000, 200 + await screen.Page.EvaluateAsync<int>("() => document.querySelector('#messages').scrollHeight")));
    }, before: async page =>
    {
        await Stubs.PicturesAsync(page);
        await Stubs.ChatsAsync(page, messages);
    });

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator part) => (await part.BoundingBoxAsync())!;

    private static JsonArray Views()
        => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Views"), "*.approved.json").Order(StringComparer.Ordinal)
            .Select(f => JsonNode.Parse(File.ReadAllText(f))!)
            .SelectMany(n => n as IEnumerable<JsonNode?> ?? [n])
            .OfType<JsonObject>().Where(m => m["type"] is not null).Take(100).Select(m => m.DeepClone())];

    private static IEnumerable<string> Texts(JsonNode? part) => part switch
    {
        JsonObject found when found["type"]?.GetValue<string>() is "text" or "span" && found["text"] is { } text && found["contents"] is null => [text.GetValue<string>()],
        JsonObject found => found.Where(p => p.Key is not "quickReply").SelectMany(p => Texts(p.Value)),
        JsonArray many => many.SelectMany(Texts),
        _ => [],
    };
}
