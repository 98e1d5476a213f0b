namespace OtopBot.Commands;

public static class CommandView
{
    public const string Usage =
        """
        คำสั่งที่ใช้ได้
          verify-audit [--expect HASH[@SEQ]]         ตรวจว่าบันทึกการเปลี่ยนแปลงและตัวเลขในฐานข้อมูลถูกต้องครบถ้วน
          trace เลขที่                               เช่น trace ย-2563-5602-06-01
          trace อำเภอ [เดือน]                        เช่น trace จุน มิ.ย. 2563 (ไม่ระบุเดือนหมายถึงการรับรองเป้าหมาย)
          audit [--since 2563-06-25] [--district ชื่อ]  อ่านบันทึกการเปลี่ยนแปลง
          import-holidays ไฟล์ [--province รหัส]       เพิ่มวันหยุดราชการจากไฟล์ .csv หรือ .ics แล้วปรับกำหนดส่งตามวันหยุด
          migrate                                    สร้างหรือปรับโครงสร้างฐานข้อมูลเป็นรุ่นปัจจุบัน แล้วจบ
          backup ไฟล์                                 สำรองฐานข้อมูล SQLite ขณะระบบทำงาน แล้วตรวจสำเนา
          after-restore                              ใช้หนึ่งครั้งหลังกู้คืนฐานข้อมูล ก่อนเริ่มระบบ
          health [ที่อยู่]                             ถามบอทที่กำลังทำงานว่าพร้อมหรือไม่ เช่น health http://127.0.0.1:8080/health/ready
        ผลลัพธ์: 0 ถูกต้อง 1 พบข้อผิดพลาดหรือไม่พบข้อมูล 2 ใช้คำสั่งไม่ถูกหรือเปิดฐานข้อมูลไม่ได้
        """;

    public const string NotUpToDate = "ฐานข้อมูลนี้ยังไม่ได้ปรับโครงสร้างเป็นรุ่นปัจจุบัน โปรดใช้คำสั่ง migrate หรือเริ่มระบบหนึ่งครั้งก่อน แล้วใช้คำสั่งนี้ใหม่";

    public static string OfNewerRelease(string migrations) => $"ฐานข้อมูลนี้เป็นของรุ่นที่ใหม่กว่า ({migrations}) โปรดใช้โปรแกรมรุ่นนั้น";

    public static string NoFile(string path) => $"ไม่พบไฟล์ฐานข้อมูล {path} โปรดตรวจค่า ConnectionStrings:OtopBot";

    public static string Unreachable(string why) => $"เปิดฐานข้อมูลไม่ได้: {why}";
}
