namespace OtopBot.Line.Messages.Flex;

/// <summary>How each block of a bubble is set off.</summary>
public sealed record BubbleStyles
{
    /// <summary>Of the header.</summary>
    public BlockStyle? Header { get; init; }

    /// <summary>Of the hero.</summary>
    public BlockStyle? Hero { get; init; }

    /// <summary>Of the body.</summary>
    public BlockStyle? Body { get; init; }

    /// <summary>Of the footer.</summary>
    public BlockStyle? Footer { get; init; }
}

/// <summary>A block's background and the line above it; colours as #RRGGBB or #RRGGBBAA.</summary>
public sealed record BlockStyle
{
    /// <summary>The block's background.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>Whether a line divides the block from the one above.</summary>
    public bool? Separator { get; init; }

    /// <summary>The line's colour.</summary>
    public string? SeparatorColor { get; init; }
}
