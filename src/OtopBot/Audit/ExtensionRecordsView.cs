using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;

namespace OtopBot.Audit;

public static class ExtensionRecordsView
{
    public static string Asked(AuditRow<Extension> row) => $"ขอขยายเวลา{Thing(row)} ถึงวันที่ {ThaiDate.Long(row.Record.AskedFor)}";

    public static string Decided(AuditRow<Extension> row)
        => row.Record.State == ExtensionState.Granted
            ? $"ขยายเวลา{Thing(row)} จากวันที่ {ThaiDate.Long(row.Record.DueOn)} ถึงวันที่ {ThaiDate.Long(row.Record.GrantedUntil!.Value)}"
            : $"ไม่ขยายเวลา{Thing(row)}";

    public static string NameChanged(AuditRow<Extension> row) => $"เปลี่ยนชื่อผู้ลงนามในการขยายเวลา{Thing(row)}";

    public static string DecidedOrNameChanged(AuditRow<Extension> row)
        => row.Before<ExtensionState>(nameof(Extension.State)) == row.Record.State ? NameChanged(row) : Decided(row);

    private static string Thing(AuditRow<Extension> row)
        => $"{(row.Record.Month is { } month ? $"ส่งยอดจำหน่ายเดือน{ThaiDate.MonthLong(month)}" : "รับรองเป้าหมาย")} อำเภอ{row.Names.District(row.Record.DistrictCode)} ครั้งที่ {row.Record.Number}";
}
