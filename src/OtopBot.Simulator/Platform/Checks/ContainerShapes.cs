using System.Globalization;
using System.Text;
using OtopBot.Line;

namespace OtopBot.Simulator.Platform.Checks;

// A Flex message's container: one bubble, or a carousel of bubbles.
public static class ContainerShapes
{
    private const int BubbleBytes = 30 * 1024;
    private const int CarouselBytes = 50 * 1024;
    private static readonly string[] Blocks = ["header", "hero", "body", "footer"];

    private static readonly Shape BlockStyle = new Shape()
        .May(["backgroundColor", "separatorColor"], Must.Colour).May("separator", Must.Flag);

    private static readonly Shape Styles = new Shape().May(Blocks, BlockStyle.Check);

    private static readonly Shape Bubble = new Shape()
        .May("size", Must.OneOf("nano", "micro", "deca", "hecto", "kilo", "mega", "giga"))
        .May("direction", Must.OneOf("ltr", "rtl"))
        .May(["header", "body", "footer"], FlexShapes.Block).May("hero", FlexShapes.Hero)
        .May("styles", Styles.Check).May("action", ActionShapes.OnFlex)
        .Rule(Within(BubbleBytes))
        .Rule((value, at, faults) =>
        {
            if (!Blocks.Any(b => value.Optional(b) is not null))
                faults.Add(new Fault(at.Property("body"), Rule.Missing));
        });

    private static readonly Shape Carousel = new Shape()
        .Need("contents", Must.List(Must.BeOneOf(("bubble", Bubble)), 1, LineLimits.CarouselBubbles))
        .Rule(Within(CarouselBytes))
        .Rule((value, at, faults) =>
        {
            if (value.Items("contents").Select(b => b.Text("size") ?? "mega").Distinct().Count() > 1)
                faults.Add(new Fault(at.Property("contents"), Rule.Uneven, "size"));
        });

    public static Check Any { get; } = Must.BeOneOf(("bubble", Bubble), ("carousel", Carousel));

    private static Check Within(int bytes) => (value, at, faults) =>
    {
        var size = Encoding.UTF8.GetByteCount(value.GetRawText());
        if (size > bytes)
            faults.Add(new Fault(at, Rule.TooBig, bytes.ToString(CultureInfo.InvariantCulture), size.ToString(CultureInfo.InvariantCulture)));
    };
}
