using OtopBot.Audit;
using OtopBot.Domain.Audit;

namespace OtopBot.Commands;

// What the verification found, for people; the last line is for programs.
public static class VerdictView
{
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["campaign"] = "รอบรายงาน",
        ["target"] = "เป้าหมาย",
        ["certification"] = "การรับรองเป้าหมาย",
        ["report"] = "รายงานยอดจำหน่าย",
        ["reopening"] = "การเปิดแก้ไขหลังปิดรับ",
        ["post"] = "หน้าที่",
        ["code"] = "รหัสลงทะเบียน",
        ["person"] = "บุคคลหมายเลข",
        ["holding"] = "การดำรงหน้าที่หมายเลข",
        ["extension"] = "การขยายเวลา",
        ["holiday"] = "วันหยุดราชการ",
        ["group"] = "กลุ่มไลน์หมายเลข",
    };

    public static string Of(AuditVerdict verdict) => string.Join(Environment.NewLine, verdict.Holds ? Whole(verdict.Head) : Broken(verdict));

    public static string Sentence(AuditBreak broken) => broken.Fault switch
    {
        AuditFault.Missing => $"รายการที่ {broken.Sequence} หายไป ทั้งที่มีรายการถัดไป",
        AuditFault.Severed => $"รายการที่ {broken.Sequence} ไม่ต่อจากรายการก่อนหน้า มีการแทรก สลับ หรือตัดรายการออก",
        AuditFault.Altered => $"รายการที่ {broken.Sequence} ถูกแก้หลังจากบันทึก",
        AuditFault.Unreadable => $"อ่านรายการที่ {broken.Sequence} หรือรายการถัดไปไม่ได้ ข้อมูลถูกเปลี่ยนเป็นรูปแบบที่เป็นไปไม่ได้",
        AuditFault.HeadNotFound => "ไม่พบค่าแฮชที่จดไว้ ท้ายบันทึกถูกตัดออก หรือบันทึกถูกเขียนขึ้นใหม่",
        AuditFault.Unrecorded => $"{Subject(broken.Subject)} มีอยู่ในฐานข้อมูล แต่ไม่มีรายการใดบันทึกไว้",
        AuditFault.RecordDiffers => $"{Subject(broken.Subject)} ไม่ตรงกับรายการที่ {broken.Sequence} ซึ่งเป็นรายการล่าสุดของข้อมูลนี้",
        AuditFault.RecordGone => $"{Subject(broken.Subject)} หายไปจากฐานข้อมูล ทั้งที่มีในรายการที่ {broken.Sequence}",
        AuditFault.RecordUnreadable => $"อ่าน{Subject(broken.Subject)} ไม่ได้ ข้อมูลถูกเปลี่ยนเป็นรูปแบบที่เป็นไปไม่ได้",
    };

    private static IEnumerable<string> Whole(AuditHead head) =>
    [
        "ตรวจบันทึกการเปลี่ยนแปลงแล้ว ถูกต้องครบถ้วน",
        $"จำนวนรายการ {head.Sequence}",
        $"รายการล่าสุดหมายเลข {head.Sequence} ค่าแฮช {head.Hash}",
        $"หากจดค่านี้ไว้นอกระบบ ตรวจภายหลังได้ด้วย verify-audit --expect {head}",
        $"result=ok entries={head.Sequence} head={head}",
    ];

    private static IEnumerable<string> Broken(AuditVerdict verdict) =>
    [
        "ตรวจบันทึกการเปลี่ยนแปลงแล้ว พบข้อผิดพลาด",
        .. verdict.Breaks.Select(b => $"- {Sentence(b)}"),
        $"รายการที่ถูกต้องต่อเนื่องจากต้น {verdict.Head.Sequence} รายการ",
        $"result=broken fault={verdict.Breaks[0].Fault} at={verdict.Breaks[0].Sequence} entries={verdict.Head.Sequence} head={verdict.Head}",
    ];

    private static string Subject(string subject)
    {
        var parts = subject.Split(' ', 2);
        return $"{Kinds.GetValueOrDefault(parts[0], parts[0])} {parts.ElementAtOrDefault(1)}".Trim();
    }
}
