using System.Text;
using System.Text.Json;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Tests.Line.Messages.Flex;

public sealed class FlexLimitTests
{
    [Fact]
    public void A_bubble_is_counted_in_bytes_of_its_JSON()
    {
        Takes(Sized(LineLimits.BubbleBytes));
        LimitTests.Refuses(new FlexMessage("ก", Sized(LineLimits.BubbleBytes + 1)), "messages[0].contents", "30001");
        LimitTests.Refuses(
            new FlexMessage("ก", new Carousel([Sized(100), Sized(LineLimits.BubbleBytes + 1)])), "messages[0].contents.contents[1]", "30001");
    }

    [Fact]
    public void A_carousel_is_counted_in_bytes_too()
    {
        var frame = Bytes(new Carousel([])) + 1;
        Takes(new Carousel([Sized(25_000), Sized(LineLimits.CarouselBytes - 25_000 - frame)]));
        LimitTests.Refuses(
            new FlexMessage("ก", new Carousel([Sized(25_000), Sized(LineLimits.CarouselBytes - 25_000 - frame + 1)])),
            "messages[0].contents",
            "50001");
    }

    [Fact]
    public void A_carousel_holds_one_to_twelve_bubbles_of_one_size()
    {
        var bubble = LimitTests.Flex(new FlexText("ก"));
        Takes(new Carousel([.. Enumerable.Repeat(bubble, 12)]));
        Refuses(new Carousel([.. Enumerable.Repeat(bubble, 13)]), ".contents", "13");
        Refuses(new Carousel([]), ".contents", "0");
        Refuses(new Carousel([bubble, bubble with { Size = BubbleSize.Kilo }]), ".contents[1].size", "another");
    }

    [Fact]
    public void Ten_pictures_may_move()
    {
        var moving = new FlexImage("https://i") { Animated = true };
        var still = new FlexImage("https://i");
        Takes(LimitTests.Flex([.. Enumerable.Repeat(moving, 10), still]));
        Refuses(LimitTests.Flex([.. Enumerable.Repeat(moving, 11)]), " (animated images)", "11");
    }

    [Fact]
    public void A_bubble_has_a_block_and_its_hero_is_a_box_or_an_image()
    {
        Refuses(new Bubble(), "", "none");
        Takes(new Bubble { Hero = new FlexImage("https://i") });
        Takes(new Bubble { Hero = new Box(BoxLayout.Vertical, []) });
        Refuses(new Bubble { Hero = new FlexText("ก") }, ".hero", "text");
    }

    [Fact]
    public void Blocks_styles_and_taps_are_all_looked_into()
    {
        var bad = new Box(BoxLayout.Vertical, [new FlexText("")]);
        Refuses(new Bubble { Header = bad }, ".header.contents[0].text", "none");
        Refuses(new Bubble { Hero = bad }, ".hero.contents[0].text", "none");
        Refuses(new Bubble { Body = bad }, ".body.contents[0].text", "none");
        Refuses(new Bubble { Footer = bad }, ".footer.contents[0].text", "none");
        var good = LimitTests.Flex(new FlexText("ก"));
        Refuses(good with { Styles = new() { Hero = new() { BackgroundColor = "red" } } }, ".styles.hero.backgroundColor", "red");
        Refuses(good with { Styles = new() { Footer = new() { SeparatorColor = "#12345" } } }, ".styles.footer.separatorColor", "#12345");
        Refuses(good with { Action = new MessageAction("", "ก") }, ".action.label", "0");
    }

    [Fact]
    public void A_component_sits_only_where_LINE_lets_it()
    {
        Takes(LimitTests.Flex(new Box(BoxLayout.Baseline, [new FlexText("ก"), new Icon("https://i")])));
        Refuses(LimitTests.Flex(new Box(BoxLayout.Baseline, [new Separator()])), ".body.contents[0].contents[0]", "separator");
        Refuses(LimitTests.Flex(new Icon("https://i")), ".body.contents[0]", "icon");
        Refuses(LimitTests.Flex(new Span("ก")), ".body.contents[0]", "one in a box");
    }

    [Fact]
    public void Texts_and_spans_say_something()
    {
        Takes(LimitTests.Flex(FlexText.Of(new Span("ก") { Size = "5xl", Color = "#00000080" })));
        Refuses(LimitTests.Flex(new FlexText((string?)null)), ".body.contents[0].text", "none");
        Refuses(LimitTests.Flex(FlexText.Of()), ".body.contents[0].text", "none");
        Refuses(LimitTests.Flex(FlexText.Of(new Span("ก"), new Span(""))), ".body.contents[0].contents[1].text", "none");
        Refuses(LimitTests.Flex(FlexText.Of(new Span("ก") { Color = "red" })), ".body.contents[0].contents[0].color", "red");
    }

    [Fact]
    public void Lengths_colours_and_shares_have_their_forms()
    {
        Takes(LimitTests.Flex(new Box(BoxLayout.Vertical, [])
        {
            Width = "72%", MaxWidth = "100px", Height = "6px", MaxHeight = "50%", CornerRadius = "3px", Spacing = "md", Margin = "none",
            PaddingAll = "2%", PaddingTop = "xxl", PaddingBottom = "4.5px", PaddingStart = "sm", PaddingEnd = "0px", Flex = 0,
            BackgroundColor = "#E5E7EB", BorderColor = "#E5E7EBFF", Background = new("90deg", "#000000", "#FFFFFF"),
        }));
        RefusesBox(new(BoxLayout.Vertical, []) { Width = "md" }, "width", "md");
        RefusesBox(new(BoxLayout.Vertical, []) { MaxWidth = "10" }, "maxWidth", "10");
        RefusesBox(new(BoxLayout.Vertical, []) { Height = "-1px" }, "height", "-1px");
        RefusesBox(new(BoxLayout.Vertical, []) { MaxHeight = "6em" }, "maxHeight", "6em");
        RefusesBox(new(BoxLayout.Vertical, []) { CornerRadius = "5%" }, "cornerRadius", "5%");
        RefusesBox(new(BoxLayout.Vertical, []) { Spacing = "xxs" }, "spacing", "xxs");
        RefusesBox(new(BoxLayout.Vertical, []) { Margin = "10%" }, "margin", "10%");
        RefusesBox(new(BoxLayout.Vertical, []) { PaddingAll = "huge" }, "paddingAll", "huge");
        RefusesBox(new(BoxLayout.Vertical, []) { PaddingTop = "1 px" }, "paddingTop", "1 px");
        RefusesBox(new(BoxLayout.Vertical, []) { PaddingBottom = "" }, "paddingBottom", "");
        RefusesBox(new(BoxLayout.Vertical, []) { PaddingStart = "px" }, "paddingStart", "px");
        RefusesBox(new(BoxLayout.Vertical, []) { PaddingEnd = "%" }, "paddingEnd", "%");
        RefusesBox(new(BoxLayout.Vertical, []) { BackgroundColor = "#FFF" }, "backgroundColor", "#FFF");
        RefusesBox(new(BoxLayout.Vertical, []) { BorderColor = "black" }, "borderColor", "black");
        RefusesBox(new(BoxLayout.Vertical, []) { Background = new("90deg", "x", "#FFFFFF") }, "background.startColor", "x");
        RefusesBox(new(BoxLayout.Vertical, []) { Background = new("90deg", "#FFFFFF", "y") }, "background.endColor", "y");
        RefusesBox(new(BoxLayout.Vertical, []) { Flex = -1 }, "flex", "-1");
    }

    [Fact]
    public void Other_components_have_their_forms_too()
    {
        Refuses(LimitTests.Flex(new FlexText("ก") { Size = "50%" }), ".body.contents[0].size", "50%");
        Refuses(LimitTests.Flex(new FlexText("ก") { LineSpacing = "md" }), ".body.contents[0].lineSpacing", "md");
        Refuses(LimitTests.Flex(new FlexText("ก") { MaxLines = -1 }), ".body.contents[0].maxLines", "-1");
        Refuses(LimitTests.Flex(new FlexText("ก") { Flex = -1 }), ".body.contents[0].flex", "-1");
        Refuses(LimitTests.Flex(new FlexText("ก") { Action = new UriAction("ก", "x") }), ".body.contents[0].action.uri", "another");
        Refuses(LimitTests.Flex(new Separator { Margin = "1em" }), ".body.contents[0].margin", "1em");
        Refuses(LimitTests.Flex(new Separator { Color = "grey" }), ".body.contents[0].color", "grey");
        Refuses(LimitTests.Flex(new Button(new MessageAction("ก", "ก")) { Color = "grey" }), ".body.contents[0].color", "grey");
        Refuses(LimitTests.Flex(new FlexImage("http://i")), ".body.contents[0].url", "another");
        Refuses(LimitTests.Flex(new FlexImage(LimitTests.Url(2001))), ".body.contents[0].url", "2001");
        Refuses(LimitTests.Flex(new Box(BoxLayout.Baseline, [new Icon(LimitTests.Url(2001))])), ".body.contents[0].contents[0].url", "2001");
    }

    private static Bubble Sized(int bytes)
    {
        var empty = Bytes(LimitTests.Flex(new FlexText("")));
        var thai = (bytes - empty) / 3;
        return LimitTests.Flex(new FlexText(new string('ก', thai) + new string('x', bytes - empty - (3 * thai))));
    }

    private static int Bytes(FlexContainer container) => Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(container, LineJson.Options));

    private static void Takes(FlexContainer container) => LimitTests.Takes(new FlexMessage("ก", container));

    private static void Refuses(FlexContainer container, string path, string found) =>
        LimitTests.Refuses(new FlexMessage("ก", container), "messages[0].contents" + path, found);

    private static void RefusesBox(Box box, string property, string found) => Refuses(new Bubble { Footer = box }, ".footer." + property, found);
}
