namespace OtopBot.Line.Messages.Flex;

/// <summary>A run of text with its own look, inside a <see cref="FlexText"/>.</summary>
public sealed record Span(string Text) : FlexComponent("span")
{
    /// <summary>xxs to 5xl, or pixels.</summary>
    public string? Size { get; init; }

    /// <summary>#RRGGBB or #RRGGBBAA.</summary>
    public string? Color { get; init; }

    /// <summary>Bold or not.</summary>
    public FlexWeight? Weight { get; init; }

    /// <summary>Slanted or not.</summary>
    public FlexTextStyle? Style { get; init; }

    /// <summary>Underlined, struck through or plain.</summary>
    public FlexDecoration? Decoration { get; init; }
}
