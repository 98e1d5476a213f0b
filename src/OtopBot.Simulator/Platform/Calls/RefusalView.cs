using System.Globalization;

namespace OtopBot.Simulator.Platform.Calls;

// Why LINE refused a call, in plain Thai for the page.
public static class RefusalView
{
    public const string TooLarge = "เนื้อความที่ส่งใหญ่เกิน 2 MB";
    public const string NotJson = "เนื้อความที่ส่งไม่ใช่ JSON";
    public const string UnknownPath = "LINE ไม่มีที่อยู่นี้ หรือเครื่องจำลองยังไม่มี";
    public const string RetryKeyNotHere = "X-Line-Retry-Key ใช้ได้เฉพาะ push, multicast, narrowcast และ broadcast";
    public const string RetryKeyForm = "X-Line-Retry-Key ต้องเป็น UUID";
    public const string RetryKeyAccepted = "LINE รับคำขอที่ใช้ X-Line-Retry-Key นี้ไปแล้ว ถือว่าส่งสำเร็จ ไม่ส่งซ้ำ";
    public const string TokenUnknown = "ไม่เคยมีโทเคนตอบกลับนี้";
    public const string TokenUsed = "โทเคนตอบกลับนี้ถูกใช้ไปแล้ว ใช้ได้ครั้งเดียว";
    public const string TokenExpired = "โทเคนตอบกลับหมดอายุ ต้องใช้ภายใน 1 นาทีหลังได้รับเหตุการณ์ (ส่งซ้ำ: ไม่เกิน 20 นาทีหลังเกิดเหตุการณ์)";
    public const string BadRecipient = "ผู้รับ (to) ต้องเป็นรหัสผู้ใช้ กลุ่ม หรือห้อง: U, C หรือ R ตามด้วยเลขฐานสิบหก 32 หลัก";
    public const string BadRecipients = "multicast ส่งได้เฉพาะรหัสผู้ใช้ 1 ถึง 500 คน";
    public const string UserOnly = "ใช้ได้เฉพาะรหัสผู้ใช้";
    public const string LoadingSeconds = "loadingSeconds ต้องเป็น 5 ถึง 60 และหารด้วย 5 ลงตัว";
    public const string NoProfile = "ไม่มีผู้ใช้นี้ หรือผู้ใช้บล็อกบอทอยู่";
    public const string NoGroup = "ไม่มีกลุ่มนี้ หรือบอทไม่ได้อยู่ในกลุ่ม";
    public const string NoMember = "ผู้ใช้ไม่ได้อยู่ในกลุ่มนี้";
    public const string NoContent = "ไม่มีไฟล์ของข้อความนี้";
    public const string ContentGone = "ผู้ส่งยกเลิกข้อความนี้แล้ว";
    public const string ContentPreparing = "LINE กำลังเตรียมวิดีโอหรือเสียงนี้ ให้ขออีกครั้งภายหลัง";
    public const string ContentExpired = "LINE ลบไฟล์นี้แล้ว เพราะพ้นเวลาเก็บไฟล์ (เครื่องจำลองเก็บ 14 วัน)";
    public const string NoPreview = "ภาพตัวอย่างมีเฉพาะของรูปและวิดีโอ";
    public const string NoTranscoding = "สถานะการเตรียมไฟล์มีเฉพาะของวิดีโอและเสียง";
    public const string GroupForm = "รหัสกลุ่มต้องเป็น C ตามด้วยเลขฐานสิบหก 32 หลัก";
    public const string RoomForm = "รหัสห้องต้องเป็น R ตามด้วยเลขฐานสิบหก 32 หลัก";
    public const string NoRoom = "ไม่มีห้องนี้ หรือบอทไม่ได้อยู่ในห้อง";
    public const string WebhookForm = "ที่อยู่รับเหตุการณ์ต้องเป็น https ยาวไม่เกิน 500 ตัวอักษร (เครื่องจำลองรับ http ของเครื่องเดียวกันด้วย)";
    public const string NoWebhook = "ยังไม่ได้ตั้งที่อยู่รับเหตุการณ์";
    public const string NotToEverybody = "เครื่องจำลองไม่ส่งถึงเพื่อนทั้งหมด (broadcast, narrowcast) บอทนี้ส่งเฉพาะผู้ที่เกี่ยวข้องด้วย push หรือ multicast";
    public const string NotPlayed = "LINE มีที่อยู่นี้ แต่เครื่องจำลองไม่มี เพราะเป็นบริการที่ต้องสมัครกับ LINE ต่างหากหรือบอทนี้ไม่ใช้";
    public const string VerifiedOnly = "ใช้ได้เฉพาะบัญชีที่ LINE รับรองแล้ว";

    public static string UnknownRecipient(string to) => $"ไม่รู้จักผู้รับ {to} หรือบอทไม่ได้อยู่ในกลุ่มนั้น";

    public static string OverQuota(int cost, int used, int limit)
        => string.Create(CultureInfo.InvariantCulture, $"เกินโควตาข้อความของเดือน: ส่งครั้งนี้นับ {cost} ผู้รับ ใช้ไปแล้ว {used} จาก {limit}");

    public static string TooOften(int perHour)
        => string.Create(CultureInfo.InvariantCulture, $"เรียกบ่อยเกินไป LINE ให้เรียกได้ {perHour} ครั้งต่อชั่วโมง");

    public static string MissingProperty(string name) => $"ไม่มีค่า {name} หรือชนิดของค่าไม่ถูกต้อง";

    public static string UnknownProperty(string name) => $"LINE ไม่รู้จักคุณสมบัติ \"{name}\" อาจสะกดผิด";
}
