using System.Text.RegularExpressions;

namespace OtopBot.Simulator.Platform.Checks;

// Flex components: what each may hold and where it may stand.
public static partial class FlexShapes
{
    private static readonly Check Gravity = Must.OneOf("top", "bottom", "center");
    private static readonly Check Align = Must.OneOf("start", "end", "center");
    private static readonly Check Flex = Must.Whole();

    private static readonly Shape Span = new Shape()
        .Need("text", Must.Text(min: 1))
        .With(Lettering);

    private static readonly Shape Text = new Shape()
        .May("text", Must.Text(min: 1))
        .May("contents", Must.List(Must.BeOneOf(("span", Span)), 1, int.MaxValue))
        .With(Lettering)
        .With(Placed)
        .May("flex", Flex).May("align", Align).May("gravity", Gravity)
        .May("wrap", Must.Flag).May("maxLines", Must.Whole()).May("lineSpacing", FlexSizes.LineSpacing)
        .May("adjustMode", Must.OneOf("shrink-to-fit")).May("scaling", Must.Flag)
        .May("action", ActionShapes.OnFlex)
        .Rule((value, at, faults) =>
        {
            if (value.Optional("text") is null && value.Optional("contents") is null)
                faults.Add(new Fault(at.Property("text"), Rule.Missing));
        });

    private static readonly Shape Button = new Shape()
        .Need("action", ActionShapes.OnFlexButton)
        .With(Placed)
        .May("flex", Flex).May("color", Must.Colour).May("style", Must.OneOf("primary", "secondary", "link")).May("gravity", Gravity)
        .May("height", Must.OneOf("sm", "md")).May("adjustMode", Must.OneOf("shrink-to-fit")).May("scaling", Must.Flag);

    private static readonly Shape Image = new Shape()
        .Need("url", Must.Https())
        .With(Placed)
        .May("flex", Flex).May("align", Align).May("gravity", Gravity).May("size", FlexSizes.Image)
        .May("aspectRatio", FlexSizes.Aspect).May("aspectMode", Must.OneOf("fit", "cover"))
        .May("backgroundColor", Must.Colour).May("animated", Must.Flag).May("action", ActionShapes.OnFlex);

    private static readonly Shape Icon = new Shape()
        .Need("url", Must.Https())
        .With(Placed)
        .May("size", FlexSizes.Image).May("aspectRatio", FlexSizes.Aspect).May("scaling", Must.Flag);

    private static readonly Shape Video = new Shape()
        .Need("url", Must.Https())
        .Need("previewUrl", Must.Https())
        .Need("altContent", Must.Later(() => AltContent!))
        .May("aspectRatio", FlexSizes.Aspect).May("action", ActionShapes.OnFlex);

    private static readonly Shape Separator = new Shape().May("margin", FlexSizes.Spacing).May("color", Must.Colour);

    private static readonly Shape Filler = new Shape().May("flex", Flex);

    private static readonly Shape Gradient = new Shape()
        .Need("angle", Must.Matching(AngleForm(), Rule.Size, "0deg–359deg"))
        .Need("startColor", Must.Colour)
        .Need("endColor", Must.Colour)
        .May("centerColor", Must.Colour).May("centerPosition", FlexSizes.Extent);

    private static readonly Shape Box = new Shape()
        .Need("layout", Must.OneOf("horizontal", "vertical", "baseline"))
        .Need("contents", (_, _, _) => { })
        .With(Placed)
        .May("flex", Flex).May("spacing", FlexSizes.Spacing)
        .May(["backgroundColor", "borderColor"], Must.Colour).May("borderWidth", FlexSizes.Border).May("cornerRadius", FlexSizes.Spacing)
        .May(["width", "maxWidth", "height", "maxHeight"], FlexSizes.Extent)
        .May(["paddingAll", "paddingTop", "paddingBottom", "paddingStart", "paddingEnd"], FlexSizes.Padding)
        .May("justifyContent", Must.OneOf("center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"))
        .May("alignItems", Must.OneOf("center", "flex-start", "flex-end"))
        .May("background", Must.BeOneOf(("linearGradient", Gradient)))
        .May("action", ActionShapes.OnFlex)
        .Rule((value, at, faults) =>
        {
            if (value.Optional("contents") is { } contents)
                (value.Text("layout") == "baseline" ? InBaseline! : InBox!)(contents, at.Property("contents"), faults);
        });

    private static readonly Check InBox = Must.List(
        Must.BeOneOf(("box", Box), ("text", Text), ("button", Button), ("image", Image), ("separator", Separator), ("filler", Filler)), 0, int.MaxValue);

    private static readonly Check InBaseline = Must.List(Must.BeOneOf(("text", Text), ("icon", Icon), ("filler", Filler)), 0, int.MaxValue);

    private static readonly Check AltContent = Must.BeOneOf(("box", Box), ("image", Image));

    public static Check Block { get; } = Must.BeOneOf(("box", Box));

    public static Check Hero { get; } = Must.BeOneOf(("box", Box), ("image", Image), ("video", Video));

    private static void Lettering(Shape shape) => shape
        .May("size", FlexSizes.Font).May("color", Must.Colour).May("weight", Must.OneOf("regular", "bold"))
        .May("style", Must.OneOf("normal", "italic")).May("decoration", Must.OneOf("none", "underline", "line-through"));

    private static void Placed(Shape shape) => shape
        .May("margin", FlexSizes.Spacing)
        .May("position", Must.OneOf("relative", "absolute"))
        .May(["offsetTop", "offsetBottom", "offsetStart", "offsetEnd"], FlexSizes.Offset);

    [GeneratedRegex(@"^(?:[0-9]|[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9])(?:\.[0-9]+)?deg$")]
    private static partial Regex AngleForm();
}
