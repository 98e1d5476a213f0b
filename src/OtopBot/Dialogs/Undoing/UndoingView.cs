using OtopBot.Dialogs.Reporting;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Reports;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Undoing;

public static class UndoingView
{
    public const string Title = "การย้อนกลับการบันทึก";

    public static string NotUndone(MonthlyReport? stands) => stands is null ? "ไม่ได้ย้อนกลับ ไม่มีการเปลี่ยนแปลง" : $"ไม่ได้ย้อนกลับ รายงานเลขที่ {stands.Number} ยังใช้อยู่";

    public static LineMessage Nothing => new TextMessage("ยังไม่มียอดที่บันทึกไว้ให้ย้อนกลับ");

    public static LineMessage Offer(MonthlyReport report, DistrictMonths months)
        => new Card("ไม่มีรายการที่ทำค้างไว้ให้ยกเลิก")
            .Says($"หากต้องการเลิกการบันทึก {SavedView.Subject(report, months)} เลขที่ {report.Number} แตะปุ่มด้านล่าง ทำได้ถึงเวลา {SavedView.UndoUntil(report, months)}")
            .Offer(SavedView.Undo(report), Ways.Menu)
            .As($"ไม่มีรายการที่ทำค้างไว้ให้ยกเลิก หากต้องการเลิกการบันทึกล่าสุด พิมพ์ “{Words.Undo}”");

    public static LineMessage Confirm(UndoingState draft, MonthlyReport report, DistrictMonths months, Scene scene)
    {
        var card = new Card(Words.Undo).Says(SavedView.Subject(report, months))
            .Row("เลขที่", report.Number)
            .Row("ยอดรวมที่บันทึก", PhraseView.Amount(report.Total));
        if (report.By.PersonId != scene.Person!.Id)
            card.Note($"บันทึกโดย {PhraseView.By(report.By)}");
        card.Rule().Says("เมื่อย้อนกลับแล้ว");
        SavedView.StandingOf(card, months.Versions(report.Month).Before(report), months, report.Month, strong: true);
        card.Note("ฉบับนี้จะเป็นโมฆะ เลขที่ไม่นำมาใช้ซ้ำ และยังดูได้ในประวัติ");
        if (months.Versions(report.Month).Before(report) is null && !months.Deadline(report.Month).IsOnTime(scene.At))
            card.With(Parts.Warning("เลยกำหนดแล้ว หากรายงานใหม่จะบันทึกว่าหลังกำหนด"));
        return card.Offer(new Choice(Words.Confirm, UndoingCode.Confirm(draft, report), true), new Choice(Words.Cancel, UndoingCode.Cancel(draft)))
            .As($"{Words.Undo} {SavedView.Subject(report, months)} เลขที่ {report.Number}");
    }

    public static LineMessage WhyNot(UndoProblem problem, MonthlyReport report, DistrictMonths months, DateTimeOffset at) => problem switch
    {
        UndoProblem.Void => SavedView.Void(report, months),
        UndoProblem.Replaced => Refused($"มีฉบับใหม่กว่าแล้ว เลขที่ {Newer(report, months).Number} โดย {PhraseView.By(Newer(report, months).By)} จึงย้อนกลับฉบับ {report.Number} ไม่ได้ หากต้องการเปลี่ยนยอด แก้ไขโดยระบุเหตุผลได้", report),
        UndoProblem.TooLate => Refused($"ย้อนกลับได้ภายใน 15 นาทีหลังบันทึก ฉบับ {report.Number} บันทึกเมื่อ {PhraseView.Moment(report.At)} หากต้องการเปลี่ยนยอด แก้ไขโดยระบุเหตุผลได้", report),
        UndoProblem.Locked => new Card("ย้อนกลับไม่ได้แล้ว")
            .Says($"{SavedView.Subject(report, months)} {RemarkView.Closed(months.Deadline(report.Month), months.ReopenedUntil(report.Month, at))}")
            .Offer(UnlockingView.Offer(report.DistrictCode, months.Deadline(report.Month)))
            .As($"{SavedView.Subject(report, months)} ปิดรับแล้ว จึงย้อนกลับไม่ได้"),
    };

    private static FlexMessage Refused(string why, MonthlyReport report)
        => new Card("ย้อนกลับไม่ได้แล้ว").Says(why)
            .Offer(new[] { Figure.General, Figure.Online }.Select(f => new Choice(FigureView.Fix(f), ReportingCode.Fix(report.DistrictCode, report.Month, f))))
            .As($"ย้อนกลับไม่ได้แล้ว {why}");

    private static MonthlyReport Newer(MonthlyReport report, DistrictMonths months) => months.Latest(report.Month)!;
}
