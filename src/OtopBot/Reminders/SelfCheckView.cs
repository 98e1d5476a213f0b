using System.Globalization;
using OtopBot.Views;

namespace OtopBot.Reminders;

public static class SelfCheckView
{
    public static string Title(SelfCheck check) => $"ตรวจระบบประจำวัน: {(check.IsFine ? "ปกติ" : "มีเรื่องต้องดู")}";

    public static Card Of(SelfCheck check)
    {
        var card = new Card(Title(check));
        if (check.IsInboxStuck)
            card.Says($"ข้อความที่ส่งเข้ามารออยู่นาน {Ago(check.At - check.Inbox.OldestWaiting!.Value)} ตรวจว่าโปรแกรมบอททำงานอยู่ และดูบันทึกของเครื่อง");
        if (check.IsOutboxStuck)
            card.Says($"ข้อความที่บอทจะส่งออกค้างอยู่นาน {Ago(check.At - check.OldestToSend!.Value)} ตรวจอินเทอร์เน็ตและโทเคนของช่อง LINE");
        if (check.Inbox.Failed > 0)
            card.Says($"ข้อความที่บอทอ่านหรือทำตามไม่สำเร็จ ตั้งแต่เมื่อวาน {Count(check.Inbox.Failed)} รายการ ดูสาเหตุในบันทึกของเครื่อง");
        if (check.FailedToSend > 0)
            card.Says($"ข้อความที่ส่งออกไม่สำเร็จ ตั้งแต่เมื่อวาน {Count(check.FailedToSend)} รายการ ผู้รับอาจปิดกั้นบอท ดูสาเหตุในบันทึกของเครื่อง");
        if (check.Parked > 0)
            card.Says($"ข้อความที่พักไว้เพราะโควตาของเดือนหมด {Count(check.Parked)} รายการ จะส่งเมื่อขึ้นเดือนใหม่หรือเพิ่มโควตาที่ LINE");
        if (!check.AuditHolds)
            card.With(Parts.Warning("บันทึกการตรวจสอบไม่ต่อเนื่อง อาจมีผู้แก้ไขฐานข้อมูลโดยตรง")).Says("ให้ผู้ดูแลเครื่องสั่ง verify-audit และเก็บสำเนาฐานข้อมูลไว้ก่อน");
        if (check.IsFine)
            card.Note("ไม่มีข้อความค้าง ไม่มีรายการผิดพลาด บันทึกการตรวจสอบต่อเนื่อง");
        if (check.Messages is { Limit: { } limit } month)
            card.Row("ข้อความของเดือนนี้", $"ใช้ {month.Used.ToString("N0", CultureInfo.InvariantCulture)} จาก {limit.ToString("N0", CultureInfo.InvariantCulture)}");
        return card.Row("วันนี้บอทจะส่งเอง", check.PushesToday == 0 ? "ไม่มี" : $"{Count(check.PushesToday)} ข้อความ");
    }

    private static string Ago(TimeSpan time) => time switch
    {
        { TotalHours: < 1 } => $"{Count((int)time.TotalMinutes)} นาที",
        { TotalDays: < 1 } => $"{Count((int)time.TotalHours)} ชั่วโมง",
        _ => $"{Count((int)time.TotalDays)} วัน",
    };

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
