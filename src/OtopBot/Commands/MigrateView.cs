using OtopBot.Data;

namespace OtopBot.Commands;

public static class MigrateView
{
    public const string Done = "ปรับโครงสร้างฐานข้อมูลเป็นรุ่นปัจจุบันแล้ว";

    public const string NothingToDo = "ฐานข้อมูลเป็นรุ่นปัจจุบันอยู่แล้ว ไม่มีอะไรต้องปรับ";

    public const string NoJobTables = "สร้างตารางของ Hangfire ไม่ได้ โปรดตรวจสิทธิ์ของบัญชีฐานข้อมูล หรือใช้สคริปต์ install.sql ของ Hangfire.SqlServer";

    public const string AuditOwed = $"มีข้อมูลเดิมที่ยังไม่อยู่ในบันทึกการเปลี่ยนแปลง โปรดเริ่มระบบครั้งแรกด้วย {DatabaseOptions.InheritAuditKey}=true เพียงครั้งเดียว";

    public static string Begins(IReadOnlyList<string> pending) => $"กำลังปรับโครงสร้างฐานข้อมูล {pending.Count} รายการ: {string.Join(" ", pending.Select(MigrationState.NameOf))}";
}
