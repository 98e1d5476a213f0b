using OtopBot.Dialogs.Undoing;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

// What is said of a report that is saved: its receipt, its central entry, and that the month is already reported.
public static class SavedView
{
    private const string OpenCentral = "เปิดระบบกลาง";

    // A receipt that is fetched again and was undone meanwhile says so.
    public static LineMessage Receipt(MonthlyReport report, DistrictMonths months, DateTimeOffset at, bool undoable = false)
    {
        if (report.IsVoid)
            return Void(report, months);
        var card = new Card("บันทึกรายงานแล้ว").Row("เลขที่", report.Number).Says(Subject(report, months));
        ReadBackView.FiguresOf(card, new Sales(report.General, report.Online));
        card.Note($"{PhraseView.Moment(report.At)} ({PhraseView.Timeliness(report.OnTime)})").Note($"ผู้รายงาน: {PhraseView.By(report.By)}");
        if (report.Reason is { } reason)
            card.Note($"เหตุผลที่แก้ไข: {reason}");
        card.Note($"รหัสตรวจสอบ {report.Digest}");
        var mayUndo = undoable || months.Versions(report.Month).WhyNotUndo(report, at, months.IsLocked(report.Month, at)) is null;
        if (mayUndo)
            card.Note($"หากบันทึกผิด พิมพ์ “{Words.Undo}” ได้ถึงเวลา {UndoUntil(report, months)}");
        card.Rule();
        if (report.Central is null)
            AskCentral(card, report, months);
        else
            card.Says(Central(report.Central.Value));
        if (mayUndo)
            card.Offer(Undo(report));
        return card.As($"{Saved(report)} รวม {PhraseView.Amount(report.Total)}");
    }

    public static LineMessage Void(MonthlyReport report, DistrictMonths months) => Void(report, months, of => $" โดย {PhraseView.By(of)}");

    // For who did not ask: it may wait long, and a name in it could not be taken back.
    public static LineMessage VoidForAuthor(MonthlyReport report, DistrictMonths months) => Void(report, months, of => of == report.By ? "" : " โดยผู้ปฏิบัติหน้าที่ในอำเภอเดียวกัน");

    private static FlexMessage Void(MonthlyReport report, DistrictMonths months, Func<Signatory, string> by)
    {
        var card = new Card("ย้อนกลับการบันทึกแล้ว").Row("เลขที่", report.Number).Says($"{Subject(report, months)} ฉบับนี้เป็นโมฆะ");
        FiguresOf(card, report).Note($"บันทึกเมื่อ {PhraseView.Moment(report.At)}{by(report.By)}")
            .Note($"เป็นโมฆะเมื่อ {PhraseView.Moment(report.VoidedAt!.Value)}{by(report.VoidedBy!)}")
            .Rule().Says("สถานะปัจจุบัน");
        var current = months.Latest(report.Month);
        StandingOf(card, current, months, report.Month, strong: true);
        var label = $"{(current is null ? Words.ReportSales : Words.CorrectShort)} {ThaiDate.Month(report.Month)}";
        return card.Offer(new Choice(label, ReportingCode.Start(report.DistrictCode, report.Month)))
            .As($"{Subject(report, months)} {Undone(report)}");
    }

    // Whether stored messages are the receipt of this very version, or say that it is void.
    public static bool IsIn(string messages, MonthlyReport report)
        => messages.Contains($"{Saved(report)} ", StringComparison.Ordinal) || messages.Contains(Undone(report), StringComparison.Ordinal);

    // What counts for a month: a version with its figures, or that there is none.
    public static void StandingOf(Card card, MonthlyReport? inForce, DistrictMonths months, FiscalMonth month, bool strong)
    {
        card.Row(ThaiDate.Month(month), inForce is null ? "ยังไม่มีรายงาน" : PhraseView.Amount(inForce.Total), strong);
        if (inForce is not null)
            card.Note($"เลขที่ {inForce.Number} ทั่วไป {inForce.General} ออนไลน์ {inForce.Online} ({PhraseView.Timeliness(inForce.OnTime)})");
        else
            card.Note(PhraseView.Extended(months.Campaign, months.Deadline(month)) ?? $"กำหนดส่ง {ThaiDate.WithDay(months.Deadline(month).DueOn)} ({CalendarView.Rule(months.Deadline(month))})");
    }

    public static Choice Undo(MonthlyReport report) => new(Words.Undo, UndoingCode.Ask(report));

    public static string UndoUntil(MonthlyReport report, DistrictMonths months)
        // The lock may come first; it falls at midnight, which is said as the end of the day.
        => months.ClosesAt(report.Month, report.At) <= report.At + MonthVersions.UndoFor ? "24.00 น." : ThaiDate.Time(Bangkok.TimeOf(report.At + MonthVersions.UndoFor));

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

            foreach (var doubt in draft.Doubts)
                card.Row(doubt.Of is { } of ? FigureView.Name(of) : "ยังไม่ระบุช่องทาง", doubt.Choices is [var only] ? PhraseView.Amount(only) : PhraseView.Quote(doubt.Heard));
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

    private static Card FiguresOf(Card card, MonthlyReport report) => card
        .Row(FigureView.Name(Figure.General), PhraseView.Amount(report.General))
        .Row(FigureView.Name(Figure.Online), PhraseView.Amount(report.Online))
        .Row(FigureView.Name(Figure.Total), PhraseView.Amount(report.Total));

    private static void AskCentral(Card card, MonthlyReport report, DistrictMonths months) => card
        .Says("ลงยอดนี้ในระบบกลางแล้วหรือยัง")
        .Offer(
            Entered(report, true),
            new Choice(Words.CentralNotYet, ReportingCode.Central(report, CentralEntry.NotYet)),
            new Choice(Words.CentralDown, ReportingCode.Central(report, CentralEntry.Down)),
            Open(months));

    private static Choice Entered(MonthlyReport report, bool main) => new(Words.CentralEntered, ReportingCode.Central(report, CentralEntry.Entered), main);

    private static Choice Open(DistrictMonths months) => new(OpenCentral, new UriAction(OpenCentral, months.Campaign.Letter.CentralSystemUrl));

    public static string Subject(MonthlyReport report, DistrictMonths months) => $"ยอดจำหน่าย {ThaiDate.Month(report.Month)} {PhraseView.District(months.District)}";

    private static string Saved(MonthlyReport report) => $"บันทึกรายงานแล้ว เลขที่ {report.Number}";

    private static string Undone(MonthlyReport report) => $"เลขที่ {report.Number} เป็นโมฆะแล้ว";

    private static string Central(CentralEntry entry) => entry switch
    {
        CentralEntry.Entered => "ระบบกลาง: ลงแล้ว",
        CentralEntry.NotYet => "ระบบกลาง: ยังไม่ได้ลง",
        CentralEntry.Down => "ระบบกลาง: ลงไม่ได้เพราะระบบล่ม",
    };
}
