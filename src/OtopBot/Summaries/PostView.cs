using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Summaries.Charts;
using OtopBot.Views;

namespace OtopBot.Summaries;

// What the group is told by the clock beside the table of a month: thanks first, then the numbers, who is missing, what comes next.
public static class PostView
{
    public static LineMessage EveOfMonth(MonthSummary month, SummaryLook look, DateOnly today)
        => Eve(Sending(month), month.ProvinceName, month.DueOn, month.Turnout, look, today)
            .Row("ยอดที่ส่งแล้ว", $"{month.Total} บาท")
            .Bar("เทียบแผนเดือน", month.Share)
            .End(month.Turnout, look)
            .Offer(SummaryCode.Summary(month.Month), SummaryCode.Missing)
            .As($"{DueSoon(Sending(month), month.DueOn)} {InShort(month.Turnout, look)} · ยอดที่ส่งแล้ว {month.Total} บาท{AsOf(look)}");

    public static LineMessage EveOfCertification(CertificationSummary certification, SummaryLook look, DateOnly today)
        => Eve(Words.CertifyTargets, certification.ProvinceName, certification.DueOn, certification.Turnout, look, today)
            .Bar("อำเภอที่ส่งแล้ว", ShareOf(certification.Turnout))
            .End(certification.Turnout, look)
            .Offer(SummaryCode.Missing)
            .As($"{DueSoon(Words.CertifyTargets, certification.DueOn)} {InShort(certification.Turnout, look)}{AsOf(look)}");

    public static LineMessage CloseOfCertification(CertificationSummary certification, SummaryLook look)
        => new Card($"สรุปการรับรองเป้าหมาย OTOP ปีงบประมาณ {certification.FiscalYear} จังหวัด{certification.ProvinceName}")
            .Say(look.Praise)
            .Row("ครบกำหนดแล้ว", TurnoutView.Count(certification.Turnout), strong: true)
            .Bar("อำเภอที่ส่งแล้ว", ShareOf(certification.Turnout))
            .Note($"กำหนดส่ง {ThaiDate.WithDay(certification.DueOn)}{(certification.Turnout.Late == 0 ? "" : $" · ส่งล่าช้า {certification.Turnout.Late} อำเภอ")}")
            .End(certification.Turnout, look)
            .Offer(certification.Turnout.IsComplete ? [] : [SummaryCode.Missing])
            .As($"สรุปการรับรองเป้าหมาย OTOP จังหวัด{certification.ProvinceName} {InShort(certification.Turnout, look)}");

    public static LineMessage CompleteMonth(MonthSummary month, SummaryLook look)
        => Complete(ThingOf(month), month.ProvinceName, month.Turnout, look)
            .Row("ยอดรวม", $"{month.Total} บาท", strong: true)
            .Bar("เทียบแผนเดือน", month.Share)
            .Notes(look.Next)
            .Offer(SummaryCode.Summary(month.Month))
            .As($"{ThingOf(month)} จังหวัด{month.ProvinceName} {TurnoutView.Complete} รวม {month.Total} บาท {Parts.Percent(month.Share)} ของแผนเดือน");

    public static LineMessage CompleteCertification(CertificationSummary certification, SummaryLook look)
        => Complete(Certification, certification.ProvinceName, certification.Turnout, look)
            .Notes(look.Next)
            .Offer(SummaryCode.Newest)
            .As($"{Certification} จังหวัด{certification.ProvinceName} {TurnoutView.Complete}");

    // When the figures of this thing are told, as long as that lies ahead.
    public static string ClosesAt(DateTimeOffset close) => $"สรุปให้กลุ่มทราบ {ThaiDate.WithDay(Bangkok.DayOf(close))} เวลา {ThaiDate.Time(Bangkok.TimeOf(close))}";

    public static string StillOpen(Deadline deadline)
        => $"{Named(deadline)} {(deadline.Month is null ? "ยังส่งได้ถึง" : "ส่งหรือปรับยอดได้ถึง")} {ThaiDate.Long(deadline.LocksOn)}";

    public static string ComesNext(Deadline deadline) => $"รายการถัดไป: {Named(deadline)} กำหนดส่ง {ThaiDate.WithDay(deadline.DueOn)}";

    private static string Certification => "การรับรองเป้าหมาย";

    private static string Sending(MonthSummary month) => $"ส่ง{ThingOf(month)}";

    private static string ThingOf(MonthSummary month) => $"ยอดจำหน่าย {ThaiDate.Month(month.Month)}";

    private static string Named(Deadline deadline) => deadline.Month is { } month ? $"ยอดจำหน่าย {ThaiDate.Month(month)}" : Certification;

    private static string DueSoon(string thing, DateOnly due) => $"ใกล้ครบกำหนด{thing} ({ThaiDate.Long(due)})";

    private static Card Eve(string thing, string province, DateOnly due, Turnout turnout, SummaryLook look, DateOnly today)
        => new Card($"ใกล้ครบกำหนด{thing}")
            .Note($"จังหวัด{province} กำหนดส่ง {ThaiDate.WithDay(due)} ({PhraseView.DaysLeft(due, today)})")
            .Say(look.Praise)
            .Row("ความคืบหน้า", TurnoutView.Count(turnout), strong: true);

    private static Card Complete(string thing, string province, Turnout turnout, SummaryLook look)
        => new Card($"{thing} จังหวัด{province} {TurnoutView.Complete}").Say(look.Praise).Row("ความคืบหน้า", TurnoutView.Count(turnout), strong: true);

    private static Card End(this Card card, Turnout turnout, SummaryLook look)
    {
        card.Rule().Say(TurnoutView.Left(turnout, look.Names)).Notes(look.Next);
        return look.AsOf is { } at ? card.Note(MonthChartView.AsOf(at)) : card;
    }

    // An eve may wait while LINE is away, and districts that it names may have sent since.
    private static string AsOf(SummaryLook look) => look.AsOf is { } at ? $" · {MonthChartView.AsOf(at)}" : "";

    private static string InShort(Turnout turnout, SummaryLook look) => $"{TurnoutView.Count(turnout)} {TurnoutView.InShort(turnout, look.Names)}";

    private static decimal? ShareOf(Turnout turnout) => turnout.Total == 0 ? null : (decimal)turnout.Done.Count / turnout.Total;
}
