using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Summaries;

// The table of a month for the group and the province: totals first, then two lines and a bar for each district.
public static class SummaryView
{
    // More rows than one page can take go to pages side by side, two to a message: LINE limits the bytes of both.
    private const int RowsOfOnePage = 15;
    private const int RowsOfPages = 13;
    private const int PagesOfMessage = 2;

    public static IReadOnlyList<LineMessage> Table(MonthSummary summary, params IReadOnlyList<Choice> choices)
    {
        var rows = summary.Districts.Count <= RowsOfOnePage ? RowsOfOnePage : RowsOfPages;
        var chunks = summary.Districts.Chunk(rows).ToList();
        var pages = chunks.Select((districts, i) => Page(summary, districts, i + 1, chunks.Count, i == 0 ? choices : [])).ToList();
        return [.. pages.Chunk(PagesOfMessage).Select(p => new FlexMessage(AltText(summary), p.Length == 1 ? p[0] : new Carousel(p)))];
    }

    public static string AltText(MonthSummary summary)
        => $"{Title(summary)} {ThaiDate.Month(summary.Month)} รวม {summary.Total} บาท {Parts.Percent(summary.Share)} ของแผนเดือน (ทั่วไป {summary.General} ออนไลน์ {summary.Online}) ส่งแล้ว {Count(summary)} อำเภอ";

    private static Bubble Page(MonthSummary summary, IReadOnlyList<DistrictSales> districts, int page, int pages, IReadOnlyList<Choice> choices)
    {
        var card = new Card(Title(summary) + (pages > 1 ? $" ({page}/{pages})" : ""), BubbleSize.Giga)
            .Row(ThaiDate.Month(summary.Month), $"ส่งแล้ว {Count(summary)} อำเภอ");
        if (page == 1)
            Totals(card, summary);
        card.Rule().With(Columns());
        foreach (var district in districts)
            card.With(Row(district));
        if (page == pages)
            End(card, summary);
        return card.Offer(choices).Bubble;
    }

    private static void Totals(Card card, MonthSummary summary)
    {
        card.Row("รวม", $"{summary.Total} บาท", strong: true)
            .Bar("เทียบแผนเดือน", summary.Share)
            .Note($"ทั่วไป {summary.General} · ออนไลน์ {summary.Online} · แผน {summary.Plan}");
        if (summary.MonthsSoFar.Count < 2)
            return;
        card.Row($"สะสม {ThaiDate.Month(summary.MonthsSoFar[0])} – {ThaiDate.Month(summary.Month)}", $"{summary.SalesSoFar} บาท")
            .Bar("เทียบแผนของเดือนที่รายงาน", summary.ShareSoFar);
    }

    private static void End(Card card, MonthSummary summary)
    {
        card.Rule();
        card.Says(summary.Missing.Count == 0
            ? "ส่งครบทุกอำเภอแล้ว"
            : $"ยังไม่ส่ง {summary.Missing.Count} อำเภอ: {string.Join(" ", summary.Missing.Select(d => d.Name))}");
        card.Note($"กำหนดส่ง {ThaiDate.Short(summary.DueOn)}");
    }

    private static Box Columns() => new(BoxLayout.Horizontal, [Head("อำเภอ", 4, FlexAlign.Start), Head("รวม (บาท)", 4, FlexAlign.End), Head("% แผน", 2, FlexAlign.End)]) { Spacing = "sm" };

    private static FlexText Head(string text, int flex, FlexAlign align) => new(text) { Flex = flex, Align = align, Size = "xxs", Color = Ink.Quiet, Scaling = true };

    private static Box Row(DistrictSales district)
    {
        var sales = district.Sales;
        var first = new Box(BoxLayout.Horizontal,
        [
            Parts.Cell(district.Name, 4, strong: false, FlexAlign.Start),
            Parts.Cell(sales is null ? "ยังไม่ส่ง" : Amount(sales.Total), 4, strong: sales is not null, FlexAlign.End),
            Parts.Cell(Parts.Percent(district.Share), 2, strong: false, FlexAlign.End),
        ]) { Spacing = "sm" };
        return new Box(BoxLayout.Vertical, sales is null ? [first] :
        [
            first,
            Parts.Bar(district.Share, "6px"),
            Parts.Note($"ทั่วไป {sales.General} · ออนไลน์ {sales.Online}{(district.Late ? " · ส่งล่าช้า" : "")}"),
        ]) { Spacing = "xs", Margin = "md" };
    }

    private static string Amount(Baht amount) => amount.ToString();

    private static string Title(MonthSummary summary) => $"ยอดจำหน่าย OTOP จังหวัด{summary.ProvinceName}";

    private static string Count(MonthSummary summary) => $"{summary.Reported.Count}/{summary.Districts.Count}";
}
