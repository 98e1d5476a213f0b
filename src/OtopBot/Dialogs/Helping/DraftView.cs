using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Views;

namespace OtopBot.Dialogs.Helping;

// What is said about things begun and not finished, and about buttons and replies of earlier.
public static class DraftView
{
    public const string AnswerFirst = "ยังไม่ได้บันทึก โปรดตอบคำถามนี้ก่อน";

    public static LineMessage Waits(Dialog dialog)
        => new Card("ยังมีรายการที่ทำค้างไว้").Says(dialog.Title).Offer(Ways.Resume(dialog.Name), Ways.Cancel).As($"ยังมีรายการที่ทำค้างไว้: {dialog.Title} พิมพ์ \"{Words.Resume}\"");

    public static LineMessage NothingWaits(IReadOnlyList<Choice> menu) => WithMenu("ไม่มีรายการที่ทำค้างไว้", menu);

    public static LineMessage Cancelled(Dialog dialog, string? kept, IReadOnlyList<Choice> menu) => WithMenu(kept ?? $"เลิก{dialog.Title}แล้ว ยังไม่ได้บันทึกอะไร", menu);

    public static LineMessage NothingToCancel(IReadOnlyList<Choice> menu) => WithMenu("ไม่มีรายการที่ทำค้างไว้ให้ยกเลิก", menu);

    public static LineMessage Dropped(IEnumerable<Dialog> dialogs)
        => new TextMessage($"ระบบปรับปรุงใหม่ รายการที่ทำค้างไว้ใช้ต่อไม่ได้: {string.Join(" ", dialogs.Select(d => d.Title))} ยังไม่ได้บันทึกอะไร กรุณาเริ่มใหม่");

    public static LineMessage TakenBack(IEnumerable<Drafts.TakenOut> drafts)
        => new TextMessage(string.Join("\n", drafts.Select(d => d.Ended
            ? $"ท่านถอนคืนข้อความไปแล้ว จึงเลิก{d.Dialog.Title}ที่ทำค้างไว้ทั้งรายการ ยังไม่ได้บันทึก หากต้องการทำต่อ กรุณาเริ่มใหม่"
            : $"ท่านถอนคืนข้อความไปแล้ว จึงนำส่วนที่มาจากข้อความนั้นออกจาก{d.Dialog.Title} ยังไม่ได้บันทึก")));

    public static LineMessage StaleButton() => new TextMessage("ปุ่มนั้นใช้ไม่ได้แล้ว รายการที่ทำค้างไว้อยู่ตรงนี้");

    public static LineMessage Stale(IReadOnlyList<Choice> menu) => WithMenu("ปุ่มนี้ใช้ไม่ได้แล้ว เลือกจากปุ่มล่าสุดหรือเมนู", menu);

    public static LineMessage SeePrevious(IReadOnlyList<OutboxMessage> assumed)
        => new Card("ข้อความก่อนหน้านี้อาจส่งไม่ถึง")
            .Offer(assumed.Select(m => Ways.Again(assumed.Count == 1 ? Words.SeePrevious : $"ดูข้อความเวลา {ThaiDate.Time(Bangkok.TimeOf(m.CreatedAt))}", m.Id)))
            .As("ข้อความก่อนหน้านี้อาจส่งไม่ถึง กดเพื่อดูอีกครั้ง");

    private static FlexMessage WithMenu(string text, IReadOnlyList<Choice> menu)
        => new Card(text).Offer(menu).Offer(Ways.Help).As(text);
}
