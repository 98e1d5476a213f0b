using System.Net;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.RichMenus;
using OtopBot.Tests.Line.Messages;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Line.RichMenus;

public sealed class RichMenuTests
{
    private const string Vowelled = "กิ";

    private static readonly RichMenu Menu = Operation.Menu;

    [Theory]
    [InlineData(800, 250)]
    [InlineData(800, 551)]
    [InlineData(2500, 1686)]
    [InlineData(2500, 1724)]
    [InlineData(2500, 843)]
    public async Task Sizes_that_LINE_takes(int width, int height) => await TakesAsync(Sized(width, height));

    [Theory]
    [InlineData(799, 250, "size.width")]
    [InlineData(2501, 843, "size.width")]
    [InlineData(800, 249, "size.height")]
    [InlineData(800, 552, "size")]
    [InlineData(2500, 1725, "size")]
    [InlineData(2500, int.MaxValue, "size")]
    public async Task Sizes_that_LINE_refuses(int width, int height, string path) => await RefusesAsync(Sized(width, height), path);

    [Fact]
    public async Task Words()
    {
        await TakesAsync(Menu with { Name = LimitTests.Times(Vowelled, 300), ChatBarText = LimitTests.Times(Vowelled, 14) });
        await RefusesAsync(Menu with { Name = LimitTests.Times(Vowelled, 301) }, "name");
        await RefusesAsync(Menu with { Name = "" }, "name");
        await RefusesAsync(Menu with { ChatBarText = LimitTests.Times(Vowelled, 15) }, "chatBarText");
        await RefusesAsync(Menu with { ChatBarText = "" }, "chatBarText");
    }

    [Fact]
    public async Task Areas()
    {
        await TakesAsync(Menu with { Areas = [.. Enumerable.Repeat(Menu.Areas[0], 20)] });
        await RefusesAsync(Menu with { Areas = [.. Enumerable.Repeat(Menu.Areas[0], 21)] }, "areas");
        await RefusesAsync(Menu with { Areas = [] }, "areas");
    }

    [Theory]
    [InlineData(0, 0, 2500, 843, null)]
    [InlineData(2499, 842, 1, 1, null)]
    [InlineData(-1, 0, 1, 1, "x")]
    [InlineData(2500, 0, 1, 1, "x")]
    [InlineData(0, -1, 1, 1, "y")]
    [InlineData(0, 843, 1, 1, "y")]
    [InlineData(0, 0, 0, 1, "width")]
    [InlineData(1, 0, 2500, 1, "width")]
    [InlineData(0, 0, 1, 0, "height")]
    [InlineData(0, 1, 1, 843, "height")]
    [InlineData(1, 0, int.MaxValue, 1, "width")]
    public async Task Bounds_lie_inside_the_menu(int x, int y, int width, int height, string? wrong)
    {
        var menu = Menu with { Areas = [Menu.Areas[0], Menu.Areas[0] with { Bounds = new(x, y, width, height) }] };
        if (wrong is null)
            await TakesAsync(menu);
        else
            await RefusesAsync(menu, $"areas[1].bounds.{wrong}");
    }

    [Fact]
    public async Task Actions()
    {
        await TakesAsync(Doing(new RichMenuSwitchAction(LimitTests.Times(Vowelled, 20), "a-z_0", "d")));
        await TakesAsync(Doing(new UriAction("ก", "tel:0544")));
        await RefusesAsync(Doing(new PostbackAction(LimitTests.Times(Vowelled, 21), "d")), "areas[0].action.label");
        await RefusesAsync(Doing(new PostbackAction("ก", new string('d', 301))), "areas[0].action.data");
        await RefusesAsync(Doing(new RichMenuSwitchAction("ก", "A", "d")), "areas[0].action.richMenuAliasId");
        await RefusesAsync(Doing(new RichMenuSwitchAction("ก", new string('a', 33), "d")), "areas[0].action.richMenuAliasId");
        await RefusesAsync(Doing(new RichMenuSwitchAction("ก", "a", new string('d', 301))), "areas[0].action.data");
        await RefusesAsync(Doing(new OtherAction("camera", "ก")), "areas[0].action");
        Should.Throw<LineLimitException>(() => MessageBatch.Of(new TextMessage("ก") { QuickReply = new([new(new RichMenuSwitchAction("ก", "a", "d"))]) }));
    }

    private static RichMenu Sized(int width, int height) => Menu with { Size = new(width, height), Areas = [new(new(0, 0, 800, 250), Menu.Areas[0].Action)] };

    private static RichMenu Doing(LineAction action) => Menu with { Areas = [Menu.Areas[0] with { Action = action }] };

    private static async Task TakesAsync(RichMenu menu)
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");
        await new RichMenuClient(line.Transport()).ValidateAsync(menu, TestContext.Current.CancellationToken);
        // LINE's pages count these two in graphemes, its file only says a number.
        LineSchema.TryLoad()?.Validate("RichMenuRequest", line.Requests[0].Body)
            .Where(problem => !problem.Contains("letters", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task RefusesAsync(RichMenu menu, string path)
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");
        (await Should.ThrowAsync<LineLimitException>(() => new RichMenuClient(line.Transport()).CreateAsync(menu, TestContext.Current.CancellationToken))).Path.ShouldBe(path);
        line.Requests.ShouldBeEmpty();
    }
}
