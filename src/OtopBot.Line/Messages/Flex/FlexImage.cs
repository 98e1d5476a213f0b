namespace OtopBot.Line.Messages.Flex;

/// <summary>An https picture, JPEG or PNG, at most 1024 by 1024 pixels.</summary>
public sealed record FlexImage(string Url) : FlexPlaced("image")
{
    /// <summary>Share of the parent's free length; 0 takes the natural length.</summary>
    public int? Flex { get; init; }

    /// <summary>xxs to 5xl, full, pixels or percent; md when left out.</summary>
    public string? Size { get; init; }

    /// <summary>Width to height, "20:13"; "1:1" when left out, height at most three times the width.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>Whether the picture fills its area or fits in it.</summary>
    public AspectMode? AspectMode { get; init; }

    /// <summary>Horizontal alignment.</summary>
    public FlexAlign? Align { get; init; }

    /// <summary>Vertical alignment.</summary>
    public FlexGravity? Gravity { get; init; }

    /// <summary>#RRGGBB or #RRGGBBAA.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>Whether an animated PNG plays; at most ten a message.</summary>
    public bool? Animated { get; init; }

    /// <summary>What a tap on the picture does.</summary>
    public LineAction? Action { get; init; }
}

/// <summary>How a picture meets an area of another ratio.</summary>
public enum AspectMode
{
    Fit,
    Cover,
}
