namespace OtopBot.Views;

// Words that people tap and type: a button and its typed form are one and the same.
public static class Words
{
    public const string Confirm = "ยืนยัน";
    public const string Cancel = "ยกเลิก";
    public const string CertifyAsIs = "รับรองตามเป้าหมาย";
    public const string CertifyAsIsShort = "รับรองตามเป้า";
    public const string Correct = "ขอแก้ไข";

    public const string Certify = "รับรองเป้า";
    public const string Report = "รายงาน";
    public const string Summary = "สรุป";
    public const string Status = "สถานะ";
    public const string History = "ประวัติ";
    public const string AllVersions = "ทุกฉบับ";
    public const string Receipts = "ใบรับ";
    public const string Quota = "โควตา";
    public const string MessagesLeft = "ข้อความคงเหลือ";
    public const string Help = "ช่วยเหลือ";
    public const string Menu = "เมนู";

    public const string ReportSales = "รายงานยอด";
    public const string SendSales = "ส่งยอด";
    public const string TellSales = "แจ้งยอด";
    public const string CertifyTargets = "รับรองเป้าหมาย";
    public const string Back = "ย้อนกลับ";
    public const string FixGeneral = "แก้ทั่วไป";
    public const string FixOnline = "แก้ออนไลน์";
    public const string FixTotal = "แก้ยอดรวม";
    public const string FixMonth = "แก้เดือน";
    public const string Fix = "แก้";
    public const string NoSales = "ไม่มียอดจำหน่าย (0 บาท)";
    public const string TypeAgain = "พิมพ์ใหม่";

    public const string CorrectShort = "แก้ไข";
    public const string Please = "ขอ";

    public const string Resume = "ทำต่อ";
    public const string SeePrevious = "ดูข้อความก่อนหน้า";
    public const string Missing = "ใครยังไม่ส่ง";
    public const string Enrol = "ลงทะเบียน";
    public const string Accept = "ยอมรับ";
    public const string Decline = "ไม่ยอมรับ";
    public const string OwnData = "ข้อมูลของฉัน";
    public const string ForgetMe = "ลบข้อมูลของฉัน";
    public const string ConfirmForgetting = "ยืนยันการลบ";
    public const string Notice = "ประกาศความเป็นส่วนตัว";
    public const string NoticeToo = "นโยบายความเป็นส่วนตัว";
    public const string NoticeShort = "ความเป็นส่วนตัว";
    public const string Rename = "เปลี่ยนชื่อ";
    public const string Reposition = "เปลี่ยนตำแหน่ง";
    public const string IssueCode = "ออกรหัส";
    public const string BindGroup = "ผูกกลุ่ม";
    public const string Dashboard = "แดชบอร์ด";
    public const string DashboardToo = "หน้างานระบบ";

    public const string Calendar = "ปฏิทิน";
    public const string AddHoliday = "เพิ่มวันหยุด";
    public const string RevokeHoliday = "ยกเลิกวันหยุด";

    public const string Undo = "ย้อนกลับการบันทึก";
    public const string CancelSaving = "ยกเลิกการบันทึก";
    public const string StopSaving = "เลิกบันทึก";
    public const string AskReopening = "ขอให้จังหวัดเปิด";
    public const string PleaseReopen = "ขอเปิดแก้ไข";
    public const string Reopen = "เปิดแก้ไข";
    public const string OpenFor = "เปิดให้";
    public const string DoNotOpen = "ไม่เปิดให้";
    public const string SendLater = "จะส่งภายหลัง";
    public const string PromiseExample = "จะส่งวันพุธ";
    public const string DropPromise = "ยกเลิกนัด";
    public const string Extend = "ขอขยายเวลา";
    public const string Postpone = "ขอเลื่อนกำหนด";
    public const string Grant = "อนุญาต";
    public const string Deny = "ไม่อนุญาต";
    public const string Effects = "ผลการเตือน";
    public const string TrueUp = "ปรับยอดสิ้นเดือน";
    public const string Mistyped = "พิมพ์ยอดผิด";
    public const string MoreFigures = "ได้ข้อมูลเพิ่ม";
    public const string OtherReason = "อื่น ๆ พิมพ์เหตุผล";

    public const string Keep = "คงเดิม";
    public const string CertifyShort = "รับรอง";
    public const string Withdraw = "ถอนการรับรอง";
    public const string WithdrawRequest = "ถอนคำขอ";
    public const string CentralEntered = "ลงระบบกลางแล้ว";
    public const string CentralNotYet = "ยังไม่ได้ลง";
    public const string CentralDown = "ระบบกลางล่ม";

    // A message with one of these speaks of what was sold, not of what is planned.
    public static IReadOnlyList<string> OfSales { get; } = ["ยอด", "ขาย", "จำหน่าย"];

    // One with these tells how it was sold.
    public static IReadOnlyList<string> OfChannels { get; } = ["ทั่วไป", "ออนไลน์", "online", "offline"];

    public static IReadOnlyList<string> OfUndoing { get; } = [Undo, CancelSaving, StopSaving, "undo"];

    // The second is how many write the first.
    public static IReadOnlyList<string> OfCalendar { get; } = [Calendar, "ปฎิทิน", "วันหยุด", "วันหยุดราชการ", "ปฏิทินวันหยุด"];

    public static IReadOnlyList<string> OfRevokingHolidays { get; } = [RevokeHoliday, "ลบวันหยุด"];

    // How a group calls the bot when the @ picker does not offer it.
    public const string BotName = "บอท";

    // Why a saved figure is changed, as the buttons say it.
    public static IReadOnlyList<string> OfChanging { get; } = [TrueUp, Mistyped, MoreFigures];

    // "อื่น ๆ" alone is no reason yet.
    public static bool IsOtherReason(string text) => text is OtherReason or "อื่น ๆ" or "อื่นๆ" or "อื่น";

    // Short commands that are understood though one letter is wrong, or the keyboard was switched to English.
    public static IReadOnlyList<string> Forgiven { get; } = [Report, Status, History, Summary, Certify, Receipts];

    // Questions that the status answers.
    public static IReadOnlyList<string> OfStatus { get; } =
        ["กำหนดส่งวันไหน", "กำหนดส่งเมื่อไหร่", "ส่งวันไหน", "ส่งแล้วหรือยัง", "ส่งยัง", "ส่งหรือยัง", "เป้าเท่าไหร่", "เป้าเท่าไร", "เป้าหมายเท่าไหร่", "เป้าหมายเท่าไร"];

    // What opens or moves a dialog is nobody's name or position.
    public static bool IsCommand(string text) => Commands.Contains(text);

    private static readonly string[] Commands =
    [
        Confirm, CertifyAsIs, CertifyAsIsShort, Correct, Certify, Report, Summary, Status, History, ReportSales, SendSales, TellSales,
        CertifyTargets, Missing, Enrol, IssueCode, BindGroup, Dashboard, DashboardToo, CertifyShort, Back, Resume, TypeAgain,
        Quota, MessagesLeft, Withdraw, WithdrawRequest, Receipts, Undo, CancelSaving, StopSaving, AskReopening, PleaseReopen, Reopen,
        SendLater, DropPromise, Extend, Postpone, Grant, Deny, Effects,
        OwnData, ForgetMe, ConfirmForgetting, Notice, NoticeToo, NoticeShort, Menu, Help, Cancel, Rename, Reposition, Accept, Decline,
        Calendar, AddHoliday, RevokeHoliday,
    ];
}
