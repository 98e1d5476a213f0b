using System.Globalization;
using OtopBot.Line;

namespace OtopBot.Simulator.Platform.Checks;

// LINE's four ready-made templates.
public static class TemplateShapes
{
    private static readonly Check Ratio = Must.OneOf("rectangle", "square");
    private static readonly Check Fit = Must.OneOf("cover", "contain");

    private static readonly Shape Buttons = new Shape()
        .Need("text", Must.Graphemes(LineLimits.ButtonsTextGraphemes))
        .Need("actions", Must.List(ActionShapes.OnTemplate, 1, LineLimits.ButtonsActions))
        .With(Pictured)
        .May("imageAspectRatio", Ratio).May("imageSize", Fit)
        .Rule(ShorterBesidePicture(LineLimits.ButtonsTextWithImageOrTitleGraphemes));

    private static readonly Shape Confirm = new Shape()
        .Need("text", Must.Graphemes(LineLimits.ConfirmTextGraphemes))
        .Need("actions", Must.List(ActionShapes.OnTemplate, 2, 2));

    private static readonly Shape Column = new Shape()
        .Need("text", Must.Graphemes(120))
        .Need("actions", Must.List(ActionShapes.OnTemplate, 1, 3))
        .With(Pictured)
        .Rule(ShorterBesidePicture(60));

    private static readonly Shape Carousel = new Shape()
        .Need("columns", Must.List(Column.Check, 1, 10))
        .May("imageAspectRatio", Ratio).May("imageSize", Fit)
        .Rule((value, at, faults) =>
        {
            if (value.Items("columns").Select(c => c.Items("actions").Count()).Distinct().Count() > 1)
                faults.Add(new Fault(at.Property("columns"), Rule.Uneven, "actions"));
        });

    private static readonly Shape ImageCarousel = new Shape()
        .Need("columns", Must.List(new Shape().Need("imageUrl", Must.Https()).Need("action", ActionShapes.OnImageCarousel).Check, 1, 10));

    public static Check Any { get; } = Must.BeOneOf(("buttons", Buttons), ("confirm", Confirm), ("carousel", Carousel), ("image_carousel", ImageCarousel));

    private static void Pictured(Shape shape) => shape
        .May("thumbnailImageUrl", Must.Https()).May("imageBackgroundColor", Must.Colour)
        .May("title", Must.Graphemes(LineLimits.ButtonsTitleGraphemes)).May("defaultAction", ActionShapes.OnTemplateBody);

    private static Check ShorterBesidePicture(int max) => (value, at, faults) =>
    {
        if (value.Text("text") is { } text && (value.Optional("title") is not null || value.Optional("thumbnailImageUrl") is not null)
            && new StringInfo(text).LengthInTextElements is var length && length > max)
            faults.Add(new Fault(at.Property("text"), Rule.TooLong, max.ToString(CultureInfo.InvariantCulture), length.ToString(CultureInfo.InvariantCulture)));
    };
}
