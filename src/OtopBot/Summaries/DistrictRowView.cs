using OtopBot.Domain.Thai;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Summaries;

// A district's line in the table of a month: in full, or short when there are many.
public static class DistrictRowView
{
    public static Box Head { get; } = Line(Quiet("อำเภอ", 4, FlexAlign.Start), Quiet("รวม (บาท)", 4, FlexAlign.End), Quiet("% แผน", 2, FlexAlign.End));

    public static Box Full(DistrictSales district)
    {
        var first = Line(
            Parts.Cell(district.Name, 4, strong: false, FlexAlign.Start),
            Parts.Cell(district.Sales?.Total.ToString() ?? Unsent(district), 4, strong: district.Sales is not null, FlexAlign.End),
            Parts.Cell(Parts.Percent(district.Share), 2, strong: false, FlexAlign.End));
        return new Box(BoxLayout.Vertical, district.Sales is { } sales
            ? [first, Parts.Bar(district.Share, "6px"), Parts.Note($"ทั่วไป {sales.General} · ออนไลน์ {sales.Online} · {Gap(district)}{(district.Late ? " · ส่งล่าช้า" : "")}")]
            : [first, Parts.Note($"แผน {district.Plan}")]) { Spacing = "xs", Margin = "md" };
    }

    // As few bytes as a line can have that shrinks rather than cuts: a hundred of them are one message.
    public static Box Short(DistrictSales district) => new(BoxLayout.Horizontal,
    [
        new FlexText(district.Name) { Flex = 4, Size = "xs" },
        new FlexText(district.Sales?.Total.ToString() ?? Unsent(district)) { Flex = 4, Size = "xs", Align = FlexAlign.End, AdjustMode = FlexAdjustMode.ShrinkToFit },
        new FlexText(Parts.Percent(district.Share)) { Flex = 2, Size = "xs", Align = FlexAlign.End },
    ]);

    public static string Unsent(DistrictSales district) => district.NotYetOpen ? "ยังไม่เปิดรับ"
        : district.ExtendedUntil is { } until ? $"ขยายเวลาถึง {ThaiDate.Short(until)}"
        : TurnoutView.Unsent;

    private static string Gap(DistrictSales district)
        => district.Gap.IsNegative ? $"สูงกว่าแผน {-district.Gap}" : district.Gap.IsZero ? "เท่าแผน" : $"ต่ำกว่าแผน {district.Gap}";

    private static Box Line(params IReadOnlyList<FlexComponent> cells) => new(BoxLayout.Horizontal, cells) { Spacing = "sm" };

    private static FlexText Quiet(string text, int flex, FlexAlign align) => new(text) { Flex = flex, Align = align, Size = "xxs", Color = Ink.Quiet, Scaling = true };
}
