using System.Text.Json;

namespace OtopBot.Line.Messages.Flex;

// Flex depth: containers and their blocks; components are checked in ComponentCheck.
internal static class FlexCheck
{
    public static void Check(string path, FlexContainer container)
    {
        switch (container)
        {
            case Bubble bubble:
                CheckBubble(path, bubble);
                break;
            case Carousel carousel:
                CheckCarousel(path, carousel);
                break;
            default:
                throw new InvalidOperationException($"No check for {container.GetType().Name}.");
        }

        var animated = ComponentCheck.Animated(container);
        if (animated > LineLimits.AnimatedImages)
            Limit.Count($"{path} (animated images)", animated, 0, LineLimits.AnimatedImages);
    }

    private static void CheckCarousel(string path, Carousel carousel)
    {
        Limit.Count($"{path}.contents", carousel.Contents.Count, 1, LineLimits.CarouselBubbles);
        for (var at = 0; at < carousel.Contents.Count; at++)
        {
            CheckBubble($"{path}.contents[{at}]", carousel.Contents[at]);
            if (carousel.Contents[at].Size != carousel.Contents[0].Size)
                throw new LineLimitException($"{path}.contents[{at}].size", "the size of the first bubble", "another");
        }

        Limit.Bytes(path, Bytes(carousel), LineLimits.CarouselBytes);
    }

    private static void CheckBubble(string path, Bubble bubble)
    {
        if (bubble is { Header: null, Hero: null, Body: null, Footer: null })
            throw new LineLimitException(path, "at least one block", "none");
        foreach (var (name, block) in Blocks(bubble))
            ComponentCheck.Check($"{path}.{name}", block);
        if (bubble.Hero is not (null or Box or FlexImage))
            throw new LineLimitException($"{path}.hero", "a box or an image", bubble.Hero.Type);
        if (bubble.Action is { } action)
            ActionCheck.Check($"{path}.action", action, LineLimits.FlexLabelGraphemes);
        CheckStyle($"{path}.styles.header", bubble.Styles?.Header);
        CheckStyle($"{path}.styles.hero", bubble.Styles?.Hero);
        CheckStyle($"{path}.styles.body", bubble.Styles?.Body);
        CheckStyle($"{path}.styles.footer", bubble.Styles?.Footer);
        Limit.Bytes(path, Bytes(bubble), LineLimits.BubbleBytes);
    }

    internal static IEnumerable<(string Name, FlexComponent Block)> Blocks(Bubble bubble)
    {
        if (bubble.Header is { } header)
            yield return ("header", header);
        if (bubble.Hero is { } hero)
            yield return ("hero", hero);
        if (bubble.Body is { } body)
            yield return ("body", body);
        if (bubble.Footer is { } footer)
            yield return ("footer", footer);
    }

    private static void CheckStyle(string path, BlockStyle? style)
    {
        Limit.Colour($"{path}.backgroundColor", style?.BackgroundColor);
        Limit.Colour($"{path}.separatorColor", style?.SeparatorColor);
    }

    private static int Bytes(FlexContainer container) => JsonSerializer.SerializeToUtf8Bytes(container, LineJson.Options).Length;
}
