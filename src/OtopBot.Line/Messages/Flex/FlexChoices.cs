namespace OtopBot.Line.Messages.Flex;

/// <summary>Relative to the own place, or absolute in the parent.</summary>
public enum FlexPosition
{
    Relative,
    Absolute,
}

/// <summary>Horizontal alignment; set it always, LINE's default differs by device.</summary>
public enum FlexAlign
{
    Start,
    End,
    Center,
}

/// <summary>Vertical alignment; no effect in a baseline box.</summary>
public enum FlexGravity
{
    Top,
    Bottom,
    Center,
}

/// <summary>The stroke of the letters.</summary>
public enum FlexWeight
{
    Regular,
    Bold,
}

/// <summary>Upright or slanted letters.</summary>
public enum FlexTextStyle
{
    Normal,
    Italic,
}

/// <summary>A line under or through the letters.</summary>
public enum FlexDecoration
{
    None,
    Underline,
    LineThrough,
}

/// <summary>What happens to text that is too wide for its place.</summary>
public enum FlexAdjustMode
{
    ShrinkToFit,
}
