namespace OtopBot.Line.Messages.Flex;

internal static class ComponentCheck
{
    public static void Check(string path, FlexComponent component)
    {
        if (component is FlexPlaced placed)
            Limit.Gap($"{path}.margin", placed.Margin);
        switch (component)
        {
            case Box box:
                BoxCheck.Check(path, box);
                break;
            case FlexText text:
                CheckText(path, text);
                break;
            case Separator separator:
                Limit.Gap($"{path}.margin", separator.Margin);
                Limit.Colour($"{path}.color", separator.Color);
                break;
            case Button button:
                Limit.NotNegative($"{path}.flex", button.Flex);
                Limit.Colour($"{path}.color", button.Color);
                ActionCheck.Check($"{path}.action", button.Action, LineLimits.FlexLabelGraphemes);
                break;
            case FlexImage image:
                Limit.NotNegative($"{path}.flex", image.Flex);
                Limit.Picture($"{path}.url", image.Url);
                Limit.Colour($"{path}.backgroundColor", image.BackgroundColor);
                CheckTap(path, image.Action);
                break;
            case Icon icon:
                Limit.Picture($"{path}.url", icon.Url);
                break;
            case Span:
                throw new LineLimitException(path, "spans sit in texts only", "one in a box");
            default:
                throw new InvalidOperationException($"No check for {component.GetType().Name}.");
        }
    }

    public static void CheckTap(string path, LineAction? action)
    {
        if (action is not null)
            ActionCheck.Check($"{path}.action", action, LineLimits.FlexLabelGraphemes);
    }

    public static int Animated(FlexContainer container) => container switch
    {
        Carousel carousel => carousel.Contents.Sum(Animated),
        Bubble bubble => FlexCheck.Blocks(bubble).Sum(block => Animated(block.Block)),
        _ => 0,
    };

    private static int Animated(FlexComponent component) => component switch
    {
        Box box => box.Contents.Sum(Animated),
        FlexImage { Animated: true } => 1,
        _ => 0,
    };

    private static void CheckText(string path, FlexText text)
    {
        if (text.Contents is { Count: > 0 } spans)
        {
            for (var at = 0; at < spans.Count; at++)
                CheckSpan($"{path}.contents[{at}]", spans[at]);
        }
        else if (string.IsNullOrEmpty(text.Text))
        {
            throw new LineLimitException($"{path}.text", "text that is not empty", "none");
        }

        Limit.NotNegative($"{path}.flex", text.Flex);
        Limit.NotNegative($"{path}.maxLines", text.MaxLines);
        Limit.TextSize($"{path}.size", text.Size);
        Limit.Colour($"{path}.color", text.Color);
        Limit.Pixels($"{path}.lineSpacing", text.LineSpacing);
        CheckTap(path, text.Action);
    }

    private static void CheckSpan(string path, Span span)
    {
        if (string.IsNullOrEmpty(span.Text))
            throw new LineLimitException($"{path}.text", "text that is not empty", "none");
        Limit.TextSize($"{path}.size", span.Size);
        Limit.Colour($"{path}.color", span.Color);
    }
}
