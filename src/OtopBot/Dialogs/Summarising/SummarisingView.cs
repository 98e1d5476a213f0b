using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Summaries;
using OtopBot.Views;

namespace OtopBot.Dialogs.Summarising;

public static class SummarisingView
{
    public const string Dialog = SummaryCode.Dialog;
    public const string Title = "การดูสรุป";
    public const string MonthAction = SummaryCode.MonthAction;
    public const string MissingAction = SummaryCode.MissingAction;

    private static readonly string[] MissingWords = [Words.Missing, "ยังไม่ส่ง", "ใครยังไม่ได้ส่ง", "ใครยังไม่รายงาน", "ใครยังไม่ได้รายงาน"];

    public static bool AsksWhoIsMissing(string text) => MissingWords.Contains(text.Trim('?', ' ').Replace("บ้าง", "", StringComparison.Ordinal).TrimEnd());

    public static LineMessage WhichMonth(IReadOnlyList<FiscalMonth> months)
        => new Card("สรุปเดือนใด")
            .Says($"เลือกเดือน หรือพิมพ์ เช่น \"{Words.Summary} {ThaiDate.Month(months[0])}\"")
            .Offer(months.Select(SummaryCode.Of))
            .As($"สรุปเดือนใด พิมพ์ เช่น \"{Words.Summary} {ThaiDate.Month(months[0])}\"");

    // An officer's own districts only.
    public static LineMessage Own(MonthSummary summary, IReadOnlyList<string> districts)
    {
        var own = summary.Districts.Where(d => districts.Contains(d.Code)).ToList();
        var card = new Card($"ยอดจำหน่าย {ThaiDate.Month(summary.Month)}");
        foreach (var district in own)
        {
            card.Row($"อำเภอ{district.Name}", district.Sales is { } sales ? $"{sales.Total} บาท" : DistrictRowView.Unsent(district), strong: true);
            if (district.Sales is { } known)
                card.Bar("เทียบแผนเดือน", district.Share).Note($"ทั่วไป {known.General} · ออนไลน์ {known.Online}{(district.Late ? " · ส่งล่าช้า" : "")}");
        }

        return card.Note($"กำหนดส่ง {ThaiDate.WithDay(summary.DueOn)}{CalendarView.Because(summary.Deadline)}")
            .Note($"สรุปทั้งจังหวัดดูได้ในกลุ่มจังหวัด พิมพ์ \"{Words.BotName} {Words.Summary}\"")
            .As($"ยอดจำหน่าย {ThaiDate.Month(summary.Month)}: {string.Join(" ", own.Select(d => $"อำเภอ{d.Name} {(d.Sales is { } s ? $"{s.Total} บาท" : DistrictRowView.Unsent(d))}"))}");
    }
}
