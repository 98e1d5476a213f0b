namespace OtopBot.Line.Messages.Flex;

/// <summary>One run of text, or several spans; cut with … unless <see cref="Wrap"/> is set. Empty text is refused by LINE.</summary>
public sealed record FlexText(string? Text) : FlexPlaced("text")
{
    /// <summary>Runs of differing looks, in place of the text.</summary>
    public IReadOnlyList<Span>? Contents { get; init; }

    /// <summary>Share of the parent's free length; 0 takes the natural length.</summary>
    public int? Flex { get; init; }

    /// <summary>xxs to 5xl, or pixels; md when left out.</summary>
    public string? Size { get; init; }

    /// <summary>Horizontal alignment.</summary>
    public FlexAlign? Align { get; init; }

    /// <summary>Vertical alignment.</summary>
    public FlexGravity? Gravity { get; init; }

    /// <summary>#RRGGBB or #RRGGBBAA.</summary>
    public string? Color { get; init; }

    /// <summary>Bold or not.</summary>
    public FlexWeight? Weight { get; init; }

    /// <summary>Slanted or not.</summary>
    public FlexTextStyle? Style { get; init; }

    /// <summary>Underlined, struck through or plain.</summary>
    public FlexDecoration? Decoration { get; init; }

    /// <summary>Whether long text and \n go on in the next line.</summary>
    public bool? Wrap { get; init; }

    /// <summary>Lines shown at most; 0 shows all.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Pixels between lines.</summary>
    public string? LineSpacing { get; init; }

    /// <summary>Shrink instead of cutting, where the device can.</summary>
    public FlexAdjustMode? AdjustMode { get; init; }

    /// <summary>Whether the letters follow the font size set in LINE.</summary>
    public bool? Scaling { get; init; }

    /// <summary>What a tap on the text does.</summary>
    public LineAction? Action { get; init; }

    /// <summary>A text made of spans.</summary>
    public static FlexText Of(params IReadOnlyList<Span> spans) => new((string?)null) { Contents = spans };
}
