using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Summaries;

// The table of a month for the group and the province: totals first, then the districts, those furthest below their plan on top.
public static class SummaryView
{
    // A province that fits one message in full shows both channels and a bar for each district; a larger one has a line for each.
    private const int DistrictsInFull = 26;
    private const int RowsInFull = 15;
    private const int RowsInShort = 30;

    public static IReadOnlyList<LineMessage> Table(MonthSummary summary, params IReadOnlyList<Choice> choices)
    {
        var rows = summary.LargestGapsFirst;
        var full = rows.Count <= DistrictsInFull;
        return Pages.Of(AltText(summary), rows, full ? RowsInFull : RowsInShort, (part, page, pages) => Page(summary, full ? DistrictRowView.Full : DistrictRowView.Short, part, page, pages, choices));
    }

    public static string AltText(MonthSummary summary)
        => $"{Title(summary)} {ThaiDate.Month(summary.Month)} รวม {summary.Total} บาท {Parts.Percent(summary.Share)} ของแผนเดือน (ทั่วไป {summary.General} ออนไลน์ {summary.Online}) ส่งแล้ว {Count(summary)} อำเภอ";

    private static Bubble Page(MonthSummary summary, Func<DistrictSales, Box> row, IReadOnlyList<DistrictSales> districts, int page, int pages, IReadOnlyList<Choice> choices)
    {
        var card = new Card(Title(summary) + (pages > 1 ? $" ({page}/{pages})" : ""), BubbleSize.Giga)
            .Row(ThaiDate.Month(summary.Month), $"ส่งแล้ว {Count(summary)} อำเภอ");
        if (page == 1)
            Totals(card, summary);
        card.Rule().With(DistrictRowView.Head);
        foreach (var district in districts)
            card.With(row(district));
        if (page == pages)
            End(card, summary);
        return (page == 1 ? card.Offer(choices) : card).Bubble;
    }

    private static void Totals(Card card, MonthSummary summary)
    {
        card.Row("รวม", $"{summary.Total} บาท", strong: true)
            .Bar("เทียบแผนเดือน", summary.Share)
            .Note($"ทั่วไป {summary.General} · ออนไลน์ {summary.Online} · แผน {summary.Plan}");
        if (summary.MonthsSoFar.Count >= 2)
        {
            card.Row($"สะสม {ThaiDate.Month(summary.MonthsSoFar[0])} – {ThaiDate.Month(summary.Month)}", $"{summary.SalesSoFar} บาท")
                .Bar("เทียบแผนของเดือนที่รายงาน", summary.ShareSoFar);
        }

        if (summary.Districts.Count > 1)
            card.Note("เรียงจากอำเภอที่ยอดต่ำกว่าแผนมากที่สุด");
    }

    private static void End(Card card, MonthSummary summary)
    {
        var late = summary.Reported.Count(d => d.Late);
        card.Rule();
        card.Says(summary.Missing.Count == 0 ? "ส่งครบทุกอำเภอแล้ว"
            : summary.NotYetOpen ? "ยังไม่เปิดรับรายงานของเดือนนี้"
            : $"ยังไม่ส่ง {summary.Missing.Count} อำเภอ: {string.Join(" ", summary.Missing.Select(d => d.Name))}");
        card.Note($"กำหนดส่ง {ThaiDate.Short(summary.DueOn)}{CalendarView.Because(summary.Deadline)}{(late == 0 ? "" : $" · ส่งล่าช้า {late} อำเภอ")}");
    }

    private static string Title(MonthSummary summary) => $"ยอดจำหน่าย OTOP จังหวัด{summary.ProvinceName}";

    private static string Count(MonthSummary summary) => $"{summary.Reported.Count}/{summary.Districts.Count}";
}
