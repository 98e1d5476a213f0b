using System.Globalization;

namespace OtopBot.Simulator.Platform.Menus;

// Why LINE refused a call about rich menus, in plain Thai for the page.
public static class MenuRefusalView
{
    public const string NoMenu = "ไม่มีริชเมนูรหัสนี้ หรือถูกลบไปแล้ว";
    public const string NoImage = "ริชเมนูนี้ยังไม่มีรูป ต้องส่งรูปก่อนจึงจะนำไปแสดงได้";
    public const string NoMenuOrImage = "ไม่มีริชเมนูรหัสนี้ หรือริชเมนูนี้ยังไม่มีรูป ต้องส่งรูปก่อนตั้งชื่อแทน";
    public const string MenuIdForm = "รหัสริชเมนูผิดรูปแบบ ต้องเป็น richmenu- ตามด้วยเลขฐานสิบหก 32 หลัก";
    public const string TooMany = "มีริชเมนูครบ 1,000 รายการแล้ว ต้องลบก่อนจึงจะสร้างใหม่ได้";
    public const string ImageTwice = "ริชเมนูนี้มีรูปแล้ว LINE ไม่ให้เปลี่ยนรูป ต้องสร้างริชเมนูใหม่";
    public const string ImageType = "Content-Type ของรูปต้องเป็น image/png หรือ image/jpeg";
    public const string ImageUnreadable = "ไฟล์ที่ส่งไม่ใช่รูป PNG หรือ JPEG ตามที่บอกไว้ใน Content-Type";
    public const string NoDefault = "ยังไม่ได้ตั้งริชเมนูเริ่มต้น";
    public const string NoUserMenu = "ผู้ใช้นี้ไม่มีริชเมนูของตนเอง หรือไม่ได้เป็นเพื่อนกับบอท";
    public const string UserId = "รหัสผู้ใช้ต้องเป็น U ตามด้วยเลขฐานสิบหก 32 หลัก";
    public const string Users = "ต้องระบุรหัสผู้ใช้ 1 ถึง 500 คน";
    public const string NoAlias = "ไม่มีชื่อแทนของริชเมนูนี้";
    public const string AliasForm = "ชื่อแทนของริชเมนูใช้ได้เฉพาะ a-z, 0-9, _ และ - ยาวไม่เกิน 32 ตัวอักษร";
    public const string AliasTaken = "มีชื่อแทนนี้อยู่แล้ว ให้แก้ไขของเดิมแทนการสร้างใหม่";
    public const string TooManyAliases = "มีชื่อแทนครบ 1,000 รายการแล้ว";
    public const string Operations = "operations ต้องมี 1 ถึง 1,000 รายการ";
    public const string OperationType = "type ของแต่ละรายการต้องเป็น link, unlink หรือ unlinkAll";
    public const string SameFrom = "ริชเมนูเดียวกันอยู่ใน from ได้เพียงรายการเดียว";
    public const string AloneUnlinkAll = "unlinkAll ใช้ร่วมกับรายการชนิดอื่นไม่ได้";
    public const string ResumeKey = "resumeRequestKey ใช้ได้เฉพาะ a-z, A-Z, 0-9, _ และ - ยาวไม่เกิน 100 ตัวอักษร";
    public const string NoBatch = "ไม่มีคำขอนี้ หรือเกิน 14 วันแล้ว";

    public static string ImageSize(int width, int height)
        => string.Create(CultureInfo.InvariantCulture, $"รูปกว้าง {width} สูง {height} ใช้ไม่ได้ ต้องกว้าง 800 ถึง 2,500 สูงไม่น้อยกว่า 250 และกว้างต่อสูงไม่น้อยกว่า 1.45");

    public static string ImageBytes(int bytes)
        => string.Create(CultureInfo.InvariantCulture, $"รูปใหญ่ {bytes:N0} ไบต์ เกินที่ LINE รับได้ 1 MB");
}
