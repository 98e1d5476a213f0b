using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;

namespace OtopBot.Audit;

public static class ReopeningRecordsView
{
    public static string Asked(AuditRow<Reopening> row) => $"ขอให้จังหวัดเปิด{Thing(row)}";

    public static string Decided(AuditRow<Reopening> row)
        => row.Record.State == ReopeningState.Opened ? $"เปิด{Thing(row)} ถึงวันที่ {ThaiDate.Long(row.Record.Until!.Value)}" : $"ไม่เปิด{Thing(row)}";

    public static string NameChanged(AuditRow<Reopening> row) => $"เปลี่ยนชื่อผู้ลงนามในการเปิดแก้ไข{Thing(row)}";

    public static string DecidedOrNameChanged(AuditRow<Reopening> row)
        => row.Before<ReopeningState>(nameof(Reopening.State)) == row.Record.State ? NameChanged(row) : Decided(row);

    private static string Thing(AuditRow<Reopening> row)
        => $"{(row.Record.Month is { } month ? $"ยอดจำหน่ายเดือน{ThaiDate.MonthLong(month)}" : "การรับรองเป้าหมาย")}หลังปิดรับ อำเภอ{row.Names.District(row.Record.DistrictCode)} ครั้งที่ {row.Record.Number}";
}
