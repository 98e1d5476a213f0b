using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Summaries.Charts;
using OtopBot.Views;

namespace OtopBot.Summaries;

// The month before, on the first working day of the new one: what moved since the close, and how far the round has come.
public static class ReviewView
{
    private const int MovesOnPage = 30;

    public static IReadOnlyList<LineMessage> Pages(MonthReview review, SummaryLook look, params IReadOnlyList<Choice> choices)
        => Views.Pages.Of(AltText(review), review.Moves, MovesOnPage, (part, page, pages) => Page(review, look, part, page, pages, choices));

    private static Bubble Page(MonthReview review, SummaryLook look, IReadOnlyList<DistrictMove> moves, int page, int pages, IReadOnlyList<Choice> choices)
    {
        var card = new Card(Title(review) + (pages > 1 ? $" ({page}/{pages})" : ""), BubbleSize.Giga);
        if (page == 1)
            Begin(card, review, look);
        foreach (var move in moves)
            Move(card, move);
        if (page == pages)
            End(card, review, look);
        return (page == 1 ? card.Offer(choices) : card).Bubble;
    }

    private static void Begin(Card card, MonthReview review, SummaryLook look)
    {
        var (before, after) = (review.Closed, review.Now);
        card.Say(look.Praise)
            .Row("ยอดรวมล่าสุด", $"{after.Total} บาท", strong: true)
            .Note($"เมื่อสรุป {before.Total} บาท · {PhraseView.Change(after.Total - before.Total)} · {TurnoutView.Count(after.Turnout)}")
            .Bar("เทียบแผนเดือน", after.Share);
        if (review.PlanMoved)
            card.Note($"แผนเดือนที่ใช้อยู่ {after.Plan} บาท (เดิม {before.Plan})");
        card.Rule().Says(review.Moves.Count == 0 ? "ไม่มียอดเปลี่ยนตั้งแต่วันสรุป" : $"ยอดที่เปลี่ยนตั้งแต่วันสรุป {review.Moves.Count} อำเภอ");
    }

    private static void Move(Card card, DistrictMove move)
        => card.Row(move.Name, move.After is { } after ? $"{after.Total} บาท" : TurnoutView.Unsent).Note((move.Before, move.After) switch
        {
            (null, _) => "ส่งเพิ่มหลังวันสรุป",
            ({ } before, null) => $"ยกเลิกการบันทึกแล้ว (เดิม {before.Total} บาท)",
            ({ } before, { } now) when before.Total == now.Total => $"ยอดรวมเท่าเดิม ปรับเป็นทั่วไป {now.General} · ออนไลน์ {now.Online}",
            ({ } before, { } now) => $"เดิม {before.Total} บาท · {PhraseView.Change(now.Total - before.Total)}",
        });

    private static void End(Card card, MonthReview review, SummaryLook look)
    {
        var now = review.Now;
        card.Rule();
        if (now.MonthsSoFar.Count >= 2)
            SummaryView.SoFar(card, now);
        if (now.MonthsSoFar.Count > 0)
        {
            card.Bar("เทียบเป้าทั้งปี", review.ShareOfYear)
                .Note($"นับ {ThaiDate.Month(review.FirstOfYear)} – {ThaiDate.Month(review.FirstReported.Previous)} {review.DerivedEarlier} บาท ({PhraseView.Derived}) รวมกับยอดที่รายงาน {now.SalesSoFar} บาท · เป้าทั้งปี {review.Annual} บาท");
        }

        card.Say(TurnoutView.Left(now.Turnout, look.Names)).Notes(look.Next);
        if (look.AsOf is { } at)
            card.Note(MonthChartView.AsOf(at));
    }

    private static string AltText(MonthReview review)
        => $"{Title(review)} ยอดรวม {review.Now.Total} บาท {Parts.Percent(review.Now.Share)} ของแผนเดือน (เมื่อสรุป {review.Closed.Total} บาท) {TurnoutView.Count(review.Now.Turnout)}";

    private static string Title(MonthReview review) => $"ทบทวนยอดจำหน่าย {ThaiDate.Month(review.Now.Month)} จังหวัด{review.Now.ProvinceName}";
}
