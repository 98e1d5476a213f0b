namespace OtopBot.Line.Messages.Flex;

/// <summary>A component that can be moved from its place; distances are none, xs to xxl, or pixels ("8px").</summary>
public abstract record FlexPlaced : FlexComponent
{
    private protected FlexPlaced(string type) : base(type)
    {
    }

    /// <summary>Space before it in its parent.</summary>
    public string? Margin { get; init; }

    /// <summary>What the offsets are measured from.</summary>
    public FlexPosition? Position { get; init; }

    /// <summary>Moved down by this much.</summary>
    public string? OffsetTop { get; init; }

    /// <summary>Moved up by this much.</summary>
    public string? OffsetBottom { get; init; }

    /// <summary>Moved from the start edge by this much.</summary>
    public string? OffsetStart { get; init; }

    /// <summary>Moved from the end edge by this much.</summary>
    public string? OffsetEnd { get; init; }
}
