using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

// What is said of a report that is saved: its receipt, its central entry, and that the month is already reported.
public static class SavedView
{
    private const string OpenCentral = "เปิดระบบกลาง";

    public static LineMessage Receipt(MonthlyReport report, DistrictMonths months)
    {
        var card = new Card("บันทึกรายงานแล้ว").Row("เลขที่", report.Number).Says(Subject(report, months));
        ReadBackView.FiguresOf(card, new Sales(report.General, report.Online));
        card.Note($"{PhraseView.Moment(report.At)} ({PhraseView.Timeliness(report.OnTime)})").Note($"ผู้รายงาน: {PhraseView.By(report.By)}");
        if (report.Reason is { } reason)
            card.Note($"เหตุผลที่แก้ไข: {reason}");
        card.Note($"รหัสตรวจสอบ {report.Digest}").Rule();
        if (report.Central is null)
            AskCentral(card, report, months);
        else
            card.Says(Central(report.Central.Value));
        return card.As($"บันทึกรายงานแล้ว เลขที่ {report.Number} รวม {PhraseView.Amount(report.Total)}");
    }

    public static LineMessage CentralKept(MonthlyReport report, DistrictMonths months)
    {
        var said = Central(report.Central!.Value);
        var card = new Card("บันทึกการลงระบบกลางแล้ว").Says(Subject(report, months)).Says(said);
        if (report.Central != CentralEntry.Entered)
            card.Note("เมื่อลงระบบกลางแล้ว แตะปุ่มด้านล่าง").Offer(Entered(report, true), Open(months));
        return card.As($"{Subject(report, months)} {said}");
    }

    // Shown when the month is already in, perhaps by a colleague a moment ago.
    public static LineMessage Existing(ReportingState draft, MonthlyReport report, DistrictMonths months)
    {
        var card = new Card($"{ThaiDate.Month(report.Month)} รายงานไว้แล้ว").Says(Subject(report, months));
        ReadBackView.FiguresOf(card, new Sales(report.General, report.Online));
        card.Note($"โดย {PhraseView.By(report.By)}").Note($"{PhraseView.Moment(report.At)} เลขที่ {report.Number} ({PhraseView.Timeliness(report.OnTime)})");
        if (HasNews(draft, report))
        {
            card.Rule().Says("ยอดที่พิมพ์มาใหม่");
            foreach (var figure in new[] { Figure.General, Figure.Online, Figure.Total })
            {
                if (draft.Figures.Known(figure) is { } known)
                    card.Row(FigureView.Name(figure), PhraseView.Amount(known));
            }

            card.Says("ต้องการแก้เป็นยอดใหม่หรือไม่").Offer(new Choice("แก้เป็นยอดใหม่", ReportingCode.Plain(ReportingCode.ChangeAction, draft), true));
        }

        card.Offer(QuestionView.FixButtons(draft, [Figure.General, Figure.Online]));
        if (HasNews(draft, report))
            card.Offer(QuestionView.Cancel(draft));
        return card
            .As($"{Subject(report, months)} รายงานไว้แล้ว รวม {PhraseView.Amount(report.Total)}");
    }

    public static bool HasNews(ReportingState draft, MonthlyReport report)
        => draft.Doubts.Count > 0 || (!draft.Figures.IsEmpty && draft.Figures.Sales != new Sales(report.General, report.Online));

    private static void AskCentral(Card card, MonthlyReport report, DistrictMonths months) => card
        .Says("ลงยอดนี้ในระบบกลางแล้วหรือยัง")
        .Offer(
            Entered(report, true),
            new Choice(Words.CentralNotYet, ReportingCode.Central(report, CentralEntry.NotYet)),
            new Choice(Words.CentralDown, ReportingCode.Central(report, CentralEntry.Down)),
            Open(months));

    private static Choice Entered(MonthlyReport report, bool main) => new(Words.CentralEntered, ReportingCode.Central(report, CentralEntry.Entered), main);

    private static Choice Open(DistrictMonths months) => new(OpenCentral, new UriAction(OpenCentral, months.Campaign.Letter.CentralSystemUrl));

    private static string Subject(MonthlyReport report, DistrictMonths months) => $"ยอดจำหน่าย {ThaiDate.Month(report.Month)} {PhraseView.District(months.District)}";

    private static string Central(CentralEntry entry) => entry switch
    {
        CentralEntry.Entered => "ระบบกลาง: ลงแล้ว",
        CentralEntry.NotYet => "ระบบกลาง: ยังไม่ได้ลง",
        CentralEntry.Down => "ระบบกลาง: ลงไม่ได้เพราะระบบล่ม",
    };
}
