namespace OtopBot.Line.Messages.Flex;

/// <summary>A dividing line in a horizontal or vertical box.</summary>
public sealed record Separator() : FlexComponent("separator")
{
    /// <summary>Space before it: none, xs to xxl, or pixels.</summary>
    public string? Margin { get; init; }

    /// <summary>#RRGGBB or #RRGGBBAA.</summary>
    public string? Color { get; init; }
}
