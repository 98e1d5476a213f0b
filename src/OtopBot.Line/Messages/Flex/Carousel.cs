namespace OtopBot.Line.Messages.Flex;

/// <summary>Up to 12 bubbles of one size, side by side.</summary>
public sealed record Carousel(IReadOnlyList<Bubble> Contents) : FlexContainer("carousel");
