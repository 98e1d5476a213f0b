using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopBot.Simulator.Platform.Checks;

// Lengths in Flex: keywords, pixels, and in some places percentages.
public static partial class FlexSizes
{
    private static readonly string[] Steps = ["none", "xs", "sm", "md", "lg", "xl", "xxl"];
    private static readonly string[] Scale = ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl"];

    public static Check Spacing { get; } = Size(Steps);

    public static Check Padding { get; } = Size(Steps, percent: true);

    public static Check Offset { get; } = Size(Steps, percent: true);

    public static Check Border { get; } = Size(["none", "light", "normal", "medium", "semi-bold", "bold"]);

    public static Check Extent { get; } = Size([], percent: true);

    public static Check Font { get; } = Size(Scale);

    public static Check Image { get; } = Size([.. Scale, "full"], percent: true);

    public static Check LineSpacing { get; } = Size([]);

    // Height may be at most three times the width.
    public static Check Aspect { get; } = Must.OnText((text, at, faults) =>
    {
        var match = AspectForm().Match(text);
        var (width, height) = match.Success ? (Part(match, 1), Part(match, 2)) : (0, 0);
        if (width is < 1 or > 100_000 || height is < 1 or > 100_000 || height > 3 * width)
            faults.Add(new Fault(at, Rule.Size, "width:height", text));
    });

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Check Size(string[] keywords, bool percent = false)
    {
        var limit = string.Join(", ", [.. keywords, "px", .. percent ? ["%"] : Array.Empty<string>()]);
        return Must.OnText((text, at, faults) =>
        {
            if (!keywords.Contains(text) && !PixelForm().IsMatch(text) && !(percent && PercentForm().IsMatch(text)))
                faults.Add(new Fault(at, Rule.Size, limit, text));
        });
    }

    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+)?px$")]
    private static partial Regex PixelForm();

    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+)?%$")]
    private static partial Regex PercentForm();

    [GeneratedRegex(@"^([0-9]{1,6}):([0-9]{1,6})$")]
    private static partial Regex AspectForm();
}
