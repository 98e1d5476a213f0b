using System.Globalization;
using OtopBot.Domain.Audit;

namespace OtopBot.Commands;

public static class BackupView
{
    public const string OnlySqlite = "คำสั่ง backup ใช้กับ SQLite เท่านั้น สำหรับ SQL Server โปรดใช้ infra/scripts/backup-sqlserver.sh หรือระบบสำรองข้อมูลของเซิร์ฟเวอร์";

    public const string NothingKept = "ไม่ได้เก็บสำเนานี้ไว้ โปรดตรวจฐานข้อมูลโดยด่วน";

    public static string Exists(string path) => $"มี {path} อยู่แล้ว ไม่เขียนทับ โปรดใช้ชื่ออื่น";

    public static string NotWritten(string path, string why) => $"เขียน {path} ไม่ได้: {why}";

    public static string Damaged(string problem) => $"ไฟล์ฐานข้อมูลเสียหาย: {problem}";

    // The last line is for programs.
    public static string Done(string path, long bytes, TimeSpan took, AuditHead head) => string.Join(
        Environment.NewLine,
        [
            $"สำรองข้อมูลไว้ที่ {path} แล้ว ตรวจสำเนาแล้ว ถูกต้องครบถ้วน",
            $"ขนาด {bytes.ToString("N0", CultureInfo.InvariantCulture)} ไบต์ ใช้เวลา {took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} วินาที บันทึกการเปลี่ยนแปลง {head.Sequence} รายการ",
            $"result=ok bytes={bytes} entries={head.Sequence} head={head}",
        ]);
}
