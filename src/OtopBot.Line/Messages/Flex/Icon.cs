namespace OtopBot.Line.Messages.Flex;

/// <summary>A small https picture on the line of a baseline box.</summary>
public sealed record Icon(string Url) : FlexPlaced("icon")
{
    /// <summary>xxs to 5xl, or pixels; md when left out.</summary>
    public string? Size { get; init; }

    /// <summary>Width to height, "1:1" when left out.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>Whether it follows the font size set in LINE.</summary>
    public bool? Scaling { get; init; }
}
