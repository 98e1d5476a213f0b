using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;

namespace OtopBot.Audit;

public static class HolidayRecordsView
{
    public static string Added(AuditRow<Holiday> row) => $"เพิ่มวันหยุดราชการ วันที่ {ThaiDate.Long(row.Record.Day)} {row.Record.Name}";

    public static string Revoked(AuditRow<Holiday> row) => $"ยกเลิกวันหยุดราชการ วันที่ {ThaiDate.Long(row.Record.Day)} {row.Record.Name}";
}
