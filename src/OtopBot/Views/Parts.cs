using System.Globalization;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Views;

// The pieces of a card. Text follows the reader's own font size and shrinks rather than being cut.
public static class Parts
{
    public static FlexText Title(string text) => new(text) { Weight = FlexWeight.Bold, Size = "md", Color = Ink.Main, Wrap = true, Scaling = true, Align = FlexAlign.Start };

    public static FlexText Paragraph(string text) => new(text) { Size = "sm", Color = Ink.Text, Wrap = true, Scaling = true, Align = FlexAlign.Start };

    public static FlexText Note(string text) => new(text) { Size = "xs", Color = Ink.Quiet, Wrap = true, Scaling = true, Align = FlexAlign.Start };

    public static FlexText Warning(string text) => new(text) { Size = "sm", Weight = FlexWeight.Bold, Color = Ink.Warning, Wrap = true, Scaling = true, Align = FlexAlign.Start };

    public static Box Row(string label, string value, bool strong = false)
        => new(BoxLayout.Horizontal, [Cell(label, 4, strong, FlexAlign.Start), value.Any(char.IsAsciiDigit) ? Cell(value, 5, strong, FlexAlign.End) : Words(value, 5, strong)]) { Spacing = "sm" };

    // A figure shrinks to stay in one piece; words would become too small to read and go to the next line instead.
    private static FlexText Words(string text, int flex, bool strong) => Cell(text, flex, strong, FlexAlign.End) with { Wrap = true, AdjustMode = null };

    public static FlexText Cell(string text, int flex, bool strong, FlexAlign align, string size = "sm") => new(text)
    {
        Flex = flex,
        Size = size,
        Align = align,
        Color = Ink.Text,
        Weight = strong ? FlexWeight.Bold : FlexWeight.Regular,
        Wrap = align == FlexAlign.Start,
        AdjustMode = align == FlexAlign.Start ? null : FlexAdjustMode.ShrinkToFit,
        Scaling = true,
    };

    public static Box LabelledBar(string label, decimal? share)
        => new(BoxLayout.Vertical, [Row(label, Percent(share)), Bar(share)]) { Spacing = "xs" };

    // LINE does not document a width of 0%, so an empty bar has no inner box.
    public static Box Bar(decimal? share, string height = "8px")
    {
        var percent = (int)Math.Clamp(Math.Round((share ?? 0) * 100), 0, 100);
        return new Box(BoxLayout.Vertical, percent == 0 ? [] : [new Box(BoxLayout.Vertical, []) { Width = $"{percent}%", Height = height, BackgroundColor = Ink.Main, CornerRadius = "4px" }])
        {
            Height = height,
            BackgroundColor = Ink.Ground,
            CornerRadius = "4px",
        };
    }

    // What is short of the plan never reads 100%.
    public static string Percent(decimal? share)
        => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{(known < 1 ? Math.Min(99, Rounded(known)) : Rounded(known)):0}%") : "–";

    private static decimal Rounded(decimal share) => Math.Round(share * 100, MidpointRounding.AwayFromZero);

    // The main choice has a line of its own, the others share lines in pairs.
    public static Box Buttons(IReadOnlyList<Choice> choices)
    {
        var lines = choices.Where(c => c.Main).Select(FlexComponent (c) => Press(c)).ToList();
        foreach (var pair in choices.Where(c => !c.Main).Chunk(2))
            lines.Add(pair.Length == 1 ? Press(pair[0]) : new Box(BoxLayout.Horizontal, [Press(pair[0]), Press(pair[1])]) { Spacing = "sm" });
        return new Box(BoxLayout.Vertical, lines) { Spacing = "sm" };
    }

    private static Button Press(Choice choice) => new(choice.Action)
    {
        Style = choice.Main ? ButtonStyle.Primary : ButtonStyle.Secondary,
        Color = choice.Main ? Ink.Main : null,
        Height = ButtonHeight.Sm,
        AdjustMode = FlexAdjustMode.ShrinkToFit,
    };
}
