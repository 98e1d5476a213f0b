using System.Runtime.CompilerServices;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Line.Messages.Flex;

public sealed class FlexOutboundTests
{
    private static readonly LineAction Tap = new PostbackAction("ดูรายละเอียด", "a=open");

    [Fact]
    public void Table_with_a_bar() => Accept(new Bubble
    {
        Size = BubbleSize.Mega,
        Header = new(BoxLayout.Vertical, [new FlexText("สรุปยอดขาย") { Weight = FlexWeight.Bold, Color = "#FFFFFF" }])
        {
            BackgroundColor = "#1F4E79",
            PaddingAll = "16px",
        },
        Body = new(BoxLayout.Vertical, [
            new Box(BoxLayout.Horizontal, [
                new FlexText("จุน") { Flex = 4, Align = FlexAlign.Start },
                new FlexText("120,000") { Flex = 4, Align = FlexAlign.End, AdjustMode = FlexAdjustMode.ShrinkToFit, Scaling = true }]),
            new Box(BoxLayout.Vertical, [
                new Box(BoxLayout.Vertical, []) { Width = "72%", Height = "6px", BackgroundColor = "#2E7D32", CornerRadius = "3px" }])
            {
                Height = "6px",
                BackgroundColor = "#E5E7EB",
                CornerRadius = "3px",
            },
            new Separator { Margin = "md", Color = "#CCCCCC" }])
        {
            Spacing = "sm",
        },
        Footer = new(BoxLayout.Vertical, [
            new Button(Tap) { Style = ButtonStyle.Primary, Height = ButtonHeight.Sm, Color = "#1F4E79", Margin = "md", Flex = 1,
                Gravity = FlexGravity.Center, AdjustMode = FlexAdjustMode.ShrinkToFit, Scaling = true },
            new Button(new MessageAction("ยกเลิก", "ยกเลิก")) { Style = ButtonStyle.Link },
            new Button(new UriAction("คู่มือ", "tel:0544000000")) { Style = ButtonStyle.Secondary, Height = ButtonHeight.Md }]),
    });

    [Fact]
    public void Texts_and_spans() => Accept(LimitTests.Flex(
        new FlexText("เต็มที่")
        {
            Flex = 0, Size = "xl", Align = FlexAlign.Center, Gravity = FlexGravity.Top, Color = "#112233", Weight = FlexWeight.Regular,
            Style = FlexTextStyle.Italic, Decoration = FlexDecoration.LineThrough, Wrap = true, MaxLines = 2, LineSpacing = "4px",
            Margin = "xxl", Position = FlexPosition.Absolute, OffsetTop = "1px", OffsetBottom = "2px", OffsetStart = "sm", OffsetEnd = "md",
            Action = Tap,
        },
        FlexText.Of(
            new Span("จาก "),
            new Span("500,000") { Size = "sm", Color = "#AA0000", Weight = FlexWeight.Bold, Style = FlexTextStyle.Normal,
                Decoration = FlexDecoration.Underline },
            new Span(" บาท") { Decoration = FlexDecoration.None })));

    [Fact]
    public void Pictures_and_icons() => Accept(new Bubble
    {
        Hero = new FlexImage("https://pic.example/chart.png")
        {
            Size = "full", AspectRatio = "20:13", AspectMode = AspectMode.Cover, Align = FlexAlign.Center, Gravity = FlexGravity.Bottom,
            BackgroundColor = "#FFFFFF", Animated = false, Flex = 1, Action = Tap,
        },
        Body = new(BoxLayout.Vertical, [
            new Box(BoxLayout.Baseline, [
                new Icon("https://pic.example/ok.png") { Size = "sm", AspectRatio = "1:1", Scaling = true, Margin = "sm" },
                new FlexText("ส่งแล้ว")]),
            new FlexImage("https://pic.example/fit.png") { AspectMode = AspectMode.Fit }]),
    });

    [Fact]
    public void A_box_with_everything() => Accept(new Bubble
    {
        Size = BubbleSize.Giga,
        Direction = FlexDirection.Ltr,
        Action = Tap,
        Styles = new()
        {
            Header = new() { BackgroundColor = "#000000" },
            Hero = new() { Separator = false },
            Body = new() { Separator = true, SeparatorColor = "#DDDDDD" },
            Footer = new() { Separator = true },
        },
        Body = new(BoxLayout.Vertical, [])
        {
            Flex = 2, Spacing = "xs", Margin = "lg", Position = FlexPosition.Relative, OffsetTop = "0px", Width = "50%", MaxWidth = "200px",
            Height = "30px", MaxHeight = "60%", BackgroundColor = "#FFFFFF", BorderColor = "#000000", BorderWidth = "2px", CornerRadius = "xl",
            PaddingAll = "none", PaddingTop = "1px", PaddingBottom = "2px", PaddingStart = "3%", PaddingEnd = "xs",
            JustifyContent = JustifyContent.SpaceEvenly, AlignItems = AlignItems.FlexEnd, Action = Tap,
            Background = new("90deg", "#000000", "#FFFFFF") { CenterColor = "#888888", CenterPosition = "40%" },
        },
    });

    [Fact]
    public void Choices_of_a_box() => Accept(LimitTests.Flex([
        .. Enum.GetValues<JustifyContent>().Select(choice => new Box(BoxLayout.Horizontal, []) { JustifyContent = choice }),
        .. Enum.GetValues<AlignItems>().Select(choice => new Box(BoxLayout.Vertical, []) { AlignItems = choice }),
    ]));

    [Fact]
    public void Carousels_of_small_bubbles() => Accept([BubbleSize.Nano, BubbleSize.Micro, BubbleSize.Deca, BubbleSize.Hecto]);

    [Fact]
    public void Carousels_of_large_bubbles() => Accept([BubbleSize.Kilo, BubbleSize.Mega, BubbleSize.Giga]);

    private static void Accept(IEnumerable<BubbleSize> sizes, [CallerMemberName] string name = "") => Accept(
        [.. sizes.Select(size => LimitTests.Flex(new FlexText("ก")) with { Size = size })
            .Select(bubble => new Carousel([bubble, bubble with { Direction = FlexDirection.Rtl }]))],
        name);

    private static void Accept(FlexContainer container, [CallerMemberName] string name = "") => Accept([container], name);

    private static void Accept(IReadOnlyList<FlexContainer> containers, string name)
    {
        var batch = MessageBatch.Of([.. containers.Select(container => new FlexMessage("ข้อความแทน", container))]);
        LineSchema.ShouldAccept(batch);
        Approved.Json(batch.Json, name);
    }
}
