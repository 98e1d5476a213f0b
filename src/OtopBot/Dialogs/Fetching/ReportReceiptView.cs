using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Fetching;

// The receipt of a month's report as it stands now.
public static class ReportReceiptView
{
    private const string Title = "ใบรับรายงานยอดจำหน่าย";

    public static bool IsIn(string messages, MonthlyReport report) => messages.Contains($"{Named(report)} ", StringComparison.Ordinal);

    public static LineMessage Receipt(MonthlyReport report, ReceiptShelf shelf, bool genuine)
    {
        var table = shelf.Table;
        var instead = shelf.Months.Latest(report.Month) is { } latest && latest.Version != report.Version ? latest : null;
        var state = (genuine, report.IsVoid, instead) switch
        {
            (false, _, _) => FetchingView.Mismatch,
            (true, true, _) => "เป็นโมฆะ",
            (true, false, null) => "มีผลอยู่",
            (true, false, _) => "มีฉบับใหม่แทนแล้ว",
        };
        var card = FetchingView.Standing(new Card(Title).Row("เลขที่", report.Number, true), state);
        if (instead is not null)
            card.Says($"ใช้เลขที่ {instead.Number} แทน");
        if (report is { VoidedAt: { } voided, VoidedBy: { } by })
            card.Says($"ย้อนกลับการบันทึกเมื่อ {PhraseView.Moment(voided)} โดย {PhraseView.By(by)}");
        card.Says($"{PhraseView.District(table.District)} เดือน {ThaiDate.MonthLong(report.Month)}");
        ReadBackView.FiguresOf(card, new Sales(report.General, report.Online));
        if (report.Reason is { } reason)
            card.Note($"เหตุผลที่แก้ไข: {reason}");
        card.Says($"{PhraseView.Moment(report.At)} ({PhraseView.Timeliness(report.OnTime)})").Note($"ผู้รายงาน: {PhraseView.By(report.By)}");
        FetchingView.Digest(card, $"รหัสตรวจสอบ {report.Digest}", genuine, table.Campaign);
        foreach (var other in shelf.Reports.Where(r => r.Month == report.Month && r.Version != report.Version).Reverse().Take(4))
            card.Note($"ฉบับที่ {other.Version} เลขที่ {other.Number} รวม {PhraseView.Amount(other.Total)}");
        if (instead is not null)
            card.Offer(new Choice($"{Words.Receipts}ฉบับปัจจุบัน", FetchingCode.Show(instead.Number), true));
        return card.Offer(new Choice($"{Words.Receipts}ทั้งหมด", FetchingCode.List(table.District.Code)))
            .As($"{Named(report)} รวม {PhraseView.Amount(report.Total)} {state}");
    }

    private static string Named(MonthlyReport report) => $"{Title} เลขที่ {report.Number}";
}
