using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Summaries.Charts;
using OtopBot.Views;

namespace OtopBot.Summaries;

// The table of a month for the group and the province: totals first, then the districts, those furthest below their plan on top.
public static class SummaryView
{
    // A province that fits one message in full shows both channels and a bar for each district; a larger one has a line for each.
    private const int DistrictsInFull = 26;
    private const int RowsInFull = 15;
    private const int RowsInShort = 30;

    public static IReadOnlyList<LineMessage> Table(MonthSummary summary, params IReadOnlyList<Choice> choices) => Table(summary, new SummaryLook(), choices);

    public static IReadOnlyList<LineMessage> Table(MonthSummary summary, SummaryLook look, params IReadOnlyList<Choice> choices)
    {
        // Where those who have not sent are only counted, a row without figures would name them.
        var rows = look.Names ? summary.LargestGapsFirst : [.. summary.LargestGapsFirst.Where(d => d.Sales is not null)];
        var full = rows.Count <= DistrictsInFull;
        return Pages.Of(AltText(summary), rows, full ? RowsInFull : RowsInShort, (part, page, pages) => Page(summary, look, full ? DistrictRowView.Full : DistrictRowView.Short, part, page, pages, choices));
    }

    public static string AltText(MonthSummary summary)
        => $"{Title(summary)} {ThaiDate.Month(summary.Month)} รวม {summary.Total} บาท {Parts.Percent(summary.Share)} ของแผนเดือน (ทั่วไป {summary.General} ออนไลน์ {summary.Online}) {TurnoutView.Count(summary.Turnout)}";

    public static void SoFar(Card card, MonthSummary summary)
        => card.Row($"สะสม {ThaiDate.Month(summary.MonthsSoFar[0])} – {ThaiDate.Month(summary.Month)}", $"{summary.SalesSoFar} บาท")
            .Bar("เทียบแผนของเดือนที่รายงาน", summary.ShareSoFar);

    private static Bubble Page(MonthSummary summary, SummaryLook look, Func<DistrictSales, Box> row, IReadOnlyList<DistrictSales> districts, int page, int pages, IReadOnlyList<Choice> choices)
    {
        var card = new Card(Title(summary) + (pages > 1 ? $" ({page}/{pages})" : ""), BubbleSize.Giga);
        if (page == 1)
            card.Say(look.Praise);
        card.Row(ThaiDate.Month(summary.Month), TurnoutView.Count(summary.Turnout));
        if (page == 1)
            Totals(card, summary);
        if (districts.Count > 0)
            card.Rule().With(DistrictRowView.Head);
        foreach (var district in districts)
            card.With(row(district));
        if (page == pages)
            End(card, summary, look);
        if (page > 1)
            return card.Bubble;
        var hero = look.Picture is { } picture ? Hero(picture) : null;
        return (look.Picture is { } shown && hero is null ? card.Offer(choices).Offer(SummaryCode.Open("ดูแผนภูมิ", shown.Address)) : card.Offer(choices)).Bubble with { Hero = hero };
    }

    // LINE shows pictures that lie behind https only; a way to open the others is a button.
    private static FlexImage? Hero(SummaryPicture picture) => picture.Address.Scheme != Uri.UriSchemeHttps ? null : new FlexImage(picture.Address.AbsoluteUri)
    {
        Size = "full",
        AspectRatio = $"{picture.Width}:{picture.Height}",
        AspectMode = AspectMode.Fit,
        Action = new UriAction("ดูแผนภูมิ", picture.Address.AbsoluteUri),
    };

    private static void Totals(Card card, MonthSummary summary)
    {
        card.Row("รวม", $"{summary.Total} บาท", strong: true)
            .Bar("เทียบแผนเดือน", summary.Share)
            .Note($"ทั่วไป {summary.General} · ออนไลน์ {summary.Online} · แผน {summary.Plan}");
        if (summary.MonthsSoFar.Count >= 2)
            SoFar(card, summary);
        if (summary.Districts.Count > 1)
            card.Note("เรียงจากอำเภอที่ยอดต่ำกว่าแผนมากที่สุด");
    }

    private static void End(Card card, MonthSummary summary, SummaryLook look)
    {
        var late = summary.Turnout.Late;
        card.Rule();
        if (summary is { NotYetOpen: true, Missing.Count: > 0 })
            card.Says("ยังไม่เปิดรับรายงานของเดือนนี้");
        else
            card.Say(TurnoutView.Left(summary.Turnout, look.Names));
        card.Note($"กำหนดส่ง {ThaiDate.Short(summary.DueOn)}{CalendarView.Because(summary.Deadline)}{(late == 0 ? "" : $" · ส่งล่าช้า {late} อำเภอ")}").Notes(look.Next);
        if (look.AsOf is { } at)
            card.Note(MonthChartView.AsOf(at));
    }

    private static string Title(MonthSummary summary) => $"ยอดจำหน่าย OTOP จังหวัด{summary.ProvinceName}";
}
