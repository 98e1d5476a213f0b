namespace OtopBot.Line.Messages.Flex;

/// <summary>The direction of a box's contents; a baseline box takes only text and icons.</summary>
public enum BoxLayout
{
    Horizontal,
    Vertical,
    Baseline,
}

/// <summary>How free length is shared along a box.</summary>
public enum JustifyContent
{
    Center,
    FlexStart,
    FlexEnd,
    SpaceBetween,
    SpaceAround,
    SpaceEvenly,
}

/// <summary>How a box's contents align across it.</summary>
public enum AlignItems
{
    Center,
    FlexStart,
    FlexEnd,
}
