namespace OtopBot.Line.Messages.Flex;

/// <summary>One message bubble of up to four blocks.</summary>
public sealed record Bubble() : FlexContainer("bubble")
{
    /// <summary>The width; mega when left out.</summary>
    public BubbleSize? Size { get; init; }

    /// <summary>Text direction; left to right when left out.</summary>
    public FlexDirection? Direction { get; init; }

    /// <summary>The first block.</summary>
    public Box? Header { get; init; }

    /// <summary>A box, or an image over the full width.</summary>
    public FlexComponent? Hero { get; init; }

    /// <summary>The main block.</summary>
    public Box? Body { get; init; }

    /// <summary>The block for buttons.</summary>
    public Box? Footer { get; init; }

    /// <summary>Backgrounds and dividing lines of the blocks.</summary>
    public BubbleStyles? Styles { get; init; }

    /// <summary>What a tap anywhere on the bubble does.</summary>
    public LineAction? Action { get; init; }
}

/// <summary>LINE's seven bubble widths; deca and hecto need LINE 13.6.</summary>
public enum BubbleSize
{
    Nano,
    Micro,
    Deca,
    Hecto,
    Kilo,
    Mega,
    Giga,
}

/// <summary>Left to right or right to left.</summary>
public enum FlexDirection
{
    Ltr,
    Rtl,
}
