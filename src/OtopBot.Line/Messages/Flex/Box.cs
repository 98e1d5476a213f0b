namespace OtopBot.Line.Messages.Flex;

/// <summary>Components in a row, a column or on one text baseline; lengths are pixels, percent or none to xxl.</summary>
public sealed record Box(BoxLayout Layout, IReadOnlyList<FlexComponent> Contents) : FlexPlaced("box")
{
    /// <summary>Share of the parent's free length; 0 takes the natural length.</summary>
    public int? Flex { get; init; }

    /// <summary>Space between the contents.</summary>
    public string? Spacing { get; init; }

    /// <summary>Pixels or percent; in a horizontal parent it forces flex to 0.</summary>
    public string? Width { get; init; }

    /// <summary>Pixels or percent.</summary>
    public string? MaxWidth { get; init; }

    /// <summary>Pixels or percent.</summary>
    public string? Height { get; init; }

    /// <summary>Pixels or percent.</summary>
    public string? MaxHeight { get; init; }

    /// <summary>#RRGGBB or #RRGGBBAA.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>#RRGGBB or #RRGGBBAA.</summary>
    public string? BorderColor { get; init; }

    /// <summary>Pixels, or none, light, normal, medium, semi-bold, bold.</summary>
    public string? BorderWidth { get; init; }

    /// <summary>Pixels, or none to xxl.</summary>
    public string? CornerRadius { get; init; }

    /// <summary>Use either this or the sides.</summary>
    public string? PaddingAll { get; init; }

    /// <summary>Space inside the upper edge.</summary>
    public string? PaddingTop { get; init; }

    /// <summary>Space inside the lower edge.</summary>
    public string? PaddingBottom { get; init; }

    /// <summary>Space inside the start edge.</summary>
    public string? PaddingStart { get; init; }

    /// <summary>Space inside the end edge.</summary>
    public string? PaddingEnd { get; init; }

    /// <summary>How free length is shared along the layout.</summary>
    public JustifyContent? JustifyContent { get; init; }

    /// <summary>How the contents align across the layout.</summary>
    public AlignItems? AlignItems { get; init; }

    /// <summary>A gradient behind the contents.</summary>
    public LinearGradient? Background { get; init; }

    /// <summary>What a tap on the box does.</summary>
    public LineAction? Action { get; init; }
}
