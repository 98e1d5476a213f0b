namespace OtopBot.Line.Messages.Flex;

/// <summary>A button in a horizontal or vertical box; its action's label is required, at most 40 graphemes.</summary>
public sealed record Button(LineAction Action) : FlexPlaced("button")
{
    /// <summary>Share of the parent's free length; 0 takes the natural length.</summary>
    public int? Flex { get; init; }

    /// <summary>A link when left out.</summary>
    public ButtonStyle? Style { get; init; }

    /// <summary>The letters of a link, the ground of the others.</summary>
    public string? Color { get; init; }

    /// <summary>Medium when left out.</summary>
    public ButtonHeight? Height { get; init; }

    /// <summary>Vertical alignment.</summary>
    public FlexGravity? Gravity { get; init; }

    /// <summary>Shrink instead of cutting, where the device can.</summary>
    public FlexAdjustMode? AdjustMode { get; init; }

    /// <summary>Whether the letters follow the font size set in LINE.</summary>
    public bool? Scaling { get; init; }
}

/// <summary>The look of a button: dark, light or a link.</summary>
public enum ButtonStyle
{
    Primary,
    Secondary,
    Link,
}

/// <summary>Small or medium.</summary>
public enum ButtonHeight
{
    Sm,
    Md,
}
