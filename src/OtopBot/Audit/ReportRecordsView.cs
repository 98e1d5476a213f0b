using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Audit;

public static class ReportRecordsView
{
    public static string Saved(AuditRow<MonthlyReport> row)
        => $"{(row.Record.Version == 1 ? "บันทึก" : "แก้")}ยอดจำหน่ายอำเภอ{District(row)} เดือน{ThaiDate.MonthLong(row.Record.Month)} ฉบับที่ {row.Record.Version}: "
            + $"{Figures(row.Record)} {AuditView.Deadline(row.Record.OnTime)} เลขที่ {row.Record.Number}";

    public static string Figures(MonthlyReport report)
        => $"ทั่วไป {PhraseView.Amount(report.General)} ออนไลน์ {PhraseView.Amount(report.Online)} รวม {PhraseView.Amount(report.Total)}";

    public static string CentralKept(AuditRow<MonthlyReport> row)
        => $"บันทึกว่าระบบกลาง “{Central(row.Record.Central)}” สำหรับยอดจำหน่ายอำเภอ{District(row)} เดือน{ThaiDate.MonthLong(row.Record.Month)} เลขที่ {row.Record.Number}";

    public static string Undone(AuditRow<MonthlyReport> row)
        => $"ย้อนกลับการบันทึกยอดจำหน่ายอำเภอ{District(row)} เดือน{ThaiDate.MonthLong(row.Record.Month)} เลขที่ {row.Record.Number} เป็นโมฆะ";

    public static string Excused(AuditRow<MonthlyReport> row)
        => $"นับยอดจำหน่ายอำเภอ{District(row)} เดือน{ThaiDate.MonthLong(row.Record.Month)} เลขที่ {row.Record.Number} ว่าภายในกำหนด ตามเวลาที่ขยายให้";

    public static string UndoneOrSignatureChanged(AuditRow<MonthlyReport> row)
        => row.Before<DateTimeOffset?>(nameof(MonthlyReport.VoidedAt)) is null ? Undone(row) : SignatureChanged(row);

    public static string SignatureChanged(AuditRow<MonthlyReport> row) => $"เปลี่ยนชื่อผู้ลงนามในรายงาน เลขที่ {row.Record.Number} ตัวเลขคงเดิม";

    public static string Central(CentralEntry? entry) => entry switch
    {
        CentralEntry.Entered => "ลงแล้ว",
        CentralEntry.NotYet => "ยังไม่ได้ลง",
        CentralEntry.Down => "ล่ม ลงไม่ได้",
        null => "ยังไม่ได้ตอบ",
        _ => entry.Value.ToString(),
    };

    private static string District(AuditRow<MonthlyReport> row) => row.Names.District(row.Record.DistrictCode);
}
