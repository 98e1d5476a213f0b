using OtopBot.Line.Messages;

namespace OtopBot.Line.RichMenus;

/// <summary>
/// A menu under the input field of a person's chat, on phones only: a picture with up to 20 areas that can be tapped. The name (at
/// most 300 graphemes) is for us; the bar's text (at most 14) is what people tap to open it.
/// </summary>
public sealed record RichMenu(RichMenuSize Size, string Name, string ChatBarText, IReadOnlyList<RichMenuArea> Areas)
{
    /// <summary>Whether it lies open from the start.</summary>
    public bool Selected { get; init; }
}

/// <summary>Pixels: 800 to 2,500 wide, at least 250 high, and at least 1.45 times as wide as high. The picture has the same size.</summary>
public sealed record RichMenuSize(int Width, int Height)
{
    /// <summary>The usual full height.</summary>
    public static RichMenuSize Large { get; } = new(2500, 1686);

    /// <summary>The usual half height.</summary>
    public static RichMenuSize Compact { get; } = new(2500, 843);
}

/// <summary>A part of the picture and what a tap on it does; the action's label (at most 20 graphemes) is read aloud, not shown.</summary>
public sealed record RichMenuArea(RichMenuBounds Bounds, LineAction Action);

/// <summary>Pixels of the menu from its upper left corner.</summary>
public sealed record RichMenuBounds(int X, int Y, int Width, int Height);

/// <summary>A menu that LINE has, and its id.</summary>
public sealed record StoredRichMenu(string RichMenuId, RichMenu Menu);

/// <summary>A name that can be pointed at another menu; switch actions use it.</summary>
public sealed record RichMenuAlias(string RichMenuAliasId, string RichMenuId);
