using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Extending;

// What a district is asked and told when it needs more time.
public static class ExtendingView
{
    public const string Title = "การขอขยายเวลา";

    private static readonly string[] Reasons = ["รอข้อมูลจากผู้ประกอบการ", "เจ้าหน้าที่ติดราชการ", "ระบบขัดข้อง"];

    public static LineMessage NotCurrent => new TextMessage("ปุ่มนี้ใช้ไม่ได้แล้ว จึงไม่ได้เปลี่ยนอะไร");

    // A newer round came while this was asked.
    public static LineMessage OtherRound => new TextMessage($"รายการนี้ไม่อยู่ในรอบปัจจุบันแล้ว จึงไม่ได้บันทึกอะไร ดูรายการของรอบนี้ พิมพ์ “{Words.Status}”");

    public static LineMessage NothingOwed => new TextMessage($"ขณะนี้ไม่มีรายการค้าง จึงไม่ต้องขอขยายเวลา ดูสิ่งที่บันทึกแล้ว พิมพ์ “{Words.Status}”");

    public static LineMessage Unread(string heard, OwedThing? owed)
        => new TextMessage($"ไม่เข้าใจ {PhraseView.Quote(heard)} พิมพ์ เช่น “{Words.Extend}{(owed is null ? "" : $" {(owed.Deadline.Month is { } month ? ThaiDate.Month(month) : Words.CertifyShort)}")}” หรือ “{Words.Extend} 3 วัน”");

    public static LineMessage WhichThing(IReadOnlyList<OwedThing> missing, Func<OwedThing, DateOnly?> until)
        => new Card(Words.Extend).Says("ขอขยายเวลาของรายการใด")
            .Offer(missing.Select(o => new Choice($"{UnlockingView.Thing(o.Deadline)}{(missing.Any(m => m.District != o.District) ? $" {o.District.Name}" : "")}", ExtendingCode.Ask(o.District.Code, o.Deadline, until(o)))))
            .As($"{Words.Extend}ของรายการใด");

    public static LineMessage UntilWhen(ExtendingState draft, OwedThing owed, IReadOnlyList<DateOnly> days)
        => Titled(owed).Says("ขอขยายถึงวันใด").Note(Due(owed))
            .Offer(days.Select(d => new Choice(ThaiDate.DayShort(d), ExtendingCode.Day(draft, d)))).Offer(Cancel(draft))
            .Note($"แตะเลือก หรือพิมพ์วันทำการอื่น เช่น “{ThaiDate.Short(days[^1])}” ได้ไม่เกินวันปิดรับ {ThaiDate.Short(owed.Deadline.LocksOn)}")
            .As($"{Words.Extend} {Thing(owed)} ถึงวันใด");

    public static LineMessage Reason(ExtendingState draft, OwedThing owed)
        => Titled(owed).Says($"ขอขยายถึง{ThaiDate.WithDay(draft.Until!.Value)} เพราะเหตุใด").Note("พิมพ์เหตุผลสั้น ๆ หรือแตะเลือก จังหวัดจะเห็นเหตุผลนี้")
            .Offer(Reasons.Select(r => new Choice(r, new MessageAction(r, r)))).Offer(Cancel(draft))
            .As($"{Words.Extend}เพราะเหตุใด");

    public static LineMessage Confirm(ExtendingState draft, OwedThing owed, Campaign campaign)
        => Titled(owed).Row("กำหนดปัจจุบัน", ThaiDate.Short(owed.Deadline.DueOn)).Row("ขอขยายถึง", ThaiDate.Short(draft.Until!.Value), true).Says($"เหตุผล: {draft.Reason}")
            .Note($"เมื่อยืนยัน บอทจะแจ้งเจ้าหน้าที่จังหวัด{campaign.ProvinceName} และแจ้งผลกลับในแชตนี้ ระหว่างรอ กำหนดเดิมยังใช้อยู่")
            .Offer(new Choice(Words.Confirm, ExtendingCode.Confirm(draft), true), Cancel(draft))
            .As($"ยืนยันการขอขยายเวลา {Thing(owed)} ถึงวันที่ {ThaiDate.Long(draft.Until!.Value)}");

    public static LineMessage Asked(Extension asked, Campaign campaign)
        => new Card("ส่งคำขอให้จังหวัดแล้ว").Says($"{Thing(asked, campaign)} ขอขยายถึง{ThaiDate.WithDay(asked.AskedFor)}").Says($"เหตุผล: {asked.AskedReason}")
            .Note($"{PhraseView.Moment(asked.AskedAt)} โดย {PhraseView.By(asked.AskedBy)}").Note("เมื่อจังหวัดพิจารณาแล้ว บอทจะแจ้งในแชตนี้ ระหว่างรอ กำหนดเดิมยังใช้อยู่")
            .As($"ส่งคำขอขยายเวลาให้จังหวัดแล้ว {Thing(asked, campaign)}");

    public static LineMessage AskedAlready(Extension asked, Campaign campaign)
        => new TextMessage($"ส่งคำขอขยายเวลา {Thing(asked, campaign)} ถึงวันที่ {ThaiDate.Long(asked.AskedFor)} แล้ว เมื่อ {PhraseView.Moment(asked.AskedAt)} โดย {PhraseView.By(asked.AskedBy)} รอจังหวัดพิจารณา หากเร่งด่วน โปรดติดต่อ{PhraseView.Office(campaign)}");

    public static LineMessage NotAReason(ReasonProblem problem) => new TextMessage(ReasonView.WhyNot(problem));

    public static LineMessage NotThatDay(DayProblem problem, DateOnly day, Deadline deadline) => new TextMessage(problem switch
    {
        DayProblem.NotLater => $"{ThaiDate.WithDay(day)} ไม่ช้ากว่ากำหนดปัจจุบัน ({ThaiDate.Long(deadline.DueOn)}) จึงไม่ต้องขอขยาย",
        DayProblem.Past => $"{ThaiDate.WithDay(day)} ผ่านไปแล้ว",
        DayProblem.AfterLock => $"ขยายได้ไม่เกินวันปิดรับ {ThaiDate.WithDay(deadline.LocksOn)}",
        DayProblem.NotWorking => $"{ThaiDate.WithDay(day)} เป็นวันหยุด โปรดเลือกวันทำการ",
    });

    public static LineMessage Done(OwedThing owed) => new TextMessage($"{Thing(owed)} บันทึกแล้ว จึงไม่ต้องขอขยายเวลา");

    public static LineMessage NotOpen(OwedThing owed) => new TextMessage($"{Thing(owed)} ยังไม่เปิดรับ จะเปิดรับตั้งแต่วันที่ {ThaiDate.Long(owed.Deadline.OpensOn)} จึงยังขอขยายเวลาไม่ได้");

    public static LineMessage Locked(OwedThing owed)
        => new Card($"{Thing(owed)} ปิดรับแล้ว").Says("จึงขยายเวลาไม่ได้ หากต้องการส่ง ขอให้จังหวัดเปิดได้").Offer(UnlockingView.Offer(owed.District.Code, owed.Deadline)).As($"{Thing(owed)} ปิดรับแล้ว");

    public static LineMessage NoDayLeft(OwedThing owed, Campaign campaign)
        => new Card($"{Thing(owed)} ขยายเวลาไม่ได้").Says($"ไม่มีวันทำการเหลือก่อนปิดรับ {ThaiDate.WithDay(owed.Deadline.LocksOn)}").Note($"สอบถาม {PhraseView.Office(campaign)}")
            .Offer(UnlockingView.Start(owed.District.Code, owed.Deadline)).As($"{Thing(owed)} ขยายเวลาไม่ได้");

    public static string Thing(Extension extension, Campaign campaign)
        => $"{UnlockingView.Thing(ExtendingTurn.ThingOf(extension, campaign))} {PhraseView.District(campaign.District(extension.DistrictCode))}";

    public static Choice Cancel(ExtendingState draft) => new(Words.Cancel, ExtendingCode.Cancel(draft));

    private static Card Titled(OwedThing owed) => new Card(Words.Extend).Says(Thing(owed));

    private static string Due(OwedThing owed) => $"กำหนดปัจจุบัน {ThaiDate.WithDay(owed.Deadline.DueOn)}";

    private static string Thing(OwedThing owed) => $"{UnlockingView.Thing(owed.Deadline)} {PhraseView.District(owed.District)}";
}
