namespace OtopBot.Outbox;

// What people call the kinds of pushes.
public static class PushKindView
{
    public static string Of(PushKind kind) => kind switch
    {
        PushKind.DueDay => "เตือนในวันครบกำหนด",
        PushKind.Shortage => "แจ้งว่าข้อความใกล้หมด",
        PushKind.Notice => "แจ้งผลคำขอและเรื่องที่รออยู่",
        PushKind.DateMoved => "แจ้งวันครบกำหนดที่เปลี่ยน",
        PushKind.Eve => "เตือนก่อนครบกำหนด 1 วัน",
        PushKind.Promise => "ถามตามวันที่นัดส่ง",
        PushKind.Overdue => "เตือนเมื่อเลยกำหนด",
        PushKind.Escalation => "แจ้งพัฒนาการอำเภอ",
        PushKind.ProvinceList => "รายชื่ออำเภอที่ยังไม่ส่ง",
        PushKind.GroupClose => "สรุปในกลุ่มหลังครบกำหนด",
        PushKind.GroupEve => "สรุปในกลุ่มก่อนครบกำหนด",
        PushKind.HeadsUp => "เตือนล่วงหน้า",
        PushKind.GroupReview => "สรุปในกลุ่มต้นเดือน",
        PushKind.SelfCheck => "รายงานการตรวจระบบ",
        PushKind.Afternoon => "เตือนซ้ำช่วงบ่าย",
        PushKind.Milestone => "แจ้งความก้าวหน้า",
        PushKind.Thanks => "ข้อความขอบคุณ",
    };
}
