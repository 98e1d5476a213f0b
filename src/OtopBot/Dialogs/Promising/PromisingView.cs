using OtopBot.Dialogs.Extending;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Promising;

public static class PromisingView
{
    public const string Title = "การนัดวันส่ง";

    private const string Late = "จะนับว่าหลังกำหนด เว้นแต่จังหวัดขยายเวลาให้";

    public static LineMessage NothingOwed => new TextMessage($"ขณะนี้ไม่มีรายการค้าง จึงไม่ต้องนัดวันส่ง ดูสิ่งที่บันทึกแล้ว พิมพ์ “{Words.Status}”");

    public static LineMessage NothingPromised => new TextMessage($"ขณะนี้ไม่มีนัดส่งที่จะยกเลิก ดูรายการค้าง พิมพ์ “{Words.Status}”");

    public static LineMessage WhichThing(IReadOnlyList<OwedThing> missing, Reading<DateOnly>? day)
        => new Card("นัดวันส่งของรายการใด").Says(day switch
            {
                Understood<DateOnly> { Value: var named } => $"นัด{ThaiDate.WithDay(named)}",
                Ambiguous<DateOnly> { Choices: [var one, var other] } => $"นัด{ThaiDate.WithDay(one)} หรือ{ThaiDate.WithDay(other)}",
                _ => "เลือกรายการที่จะส่งภายหลัง",
            })
            .Offer(missing.Select(o => new Choice(Named(o, missing), day switch
            {
                Understood<DateOnly> { Value: var named } => PromisingCode.Set(o.District.Code, o.Deadline, named),
                Ambiguous<DateOnly> { Choices: var either } => PromisingCode.Ask(o.District.Code, o.Deadline, either),
                _ => PromisingCode.Ask(o.District.Code, o.Deadline),
            })))
            .As("นัดวันส่งของรายการใด");

    public static LineMessage WhichToDrop(IReadOnlyList<Obligation> promised, Campaign campaign)
        => new Card("ยกเลิกนัดของรายการใด")
            .Offer(promised.Select(o => new Choice(Line(o, campaign), PromisingCode.Drop(o.DistrictCode, PromisingTurn.ThingOf(o, campaign)))))
            .As("ยกเลิกนัดของรายการใด");

    public static LineMessage WhichDay(OwedThing owed, IReadOnlyList<DateOnly> days, DateOnly today)
    {
        var card = Titled(owed).Says("จะส่งวันใด").Note(Due(owed, today));
        var late = days[^1] > owed.Deadline.DueOn;
        if (late)
            card.Note($"หากส่งหลังวันครบกำหนด {Late}");
        card.Offer(days.Select(d => new Choice(d == today ? "วันนี้" : ThaiDate.DayShort(d), PromisingCode.Set(owed.District.Code, owed.Deadline, d))));
        if (late)
            card.Offer(Start(owed), Extend(owed));
        return card.Note($"แตะเลือก หรือพิมพ์วัน เช่น “{ThaiDate.Weekday(days[0])}” “{ThaiDate.Short(days[0])}”").As($"{Thing(owed)} จะส่งวันใด");
    }

    public static LineMessage Promised(OwedThing owed, DateOnly day, DateOnly last)
        => new Card("จดวันนัดไว้แล้ว").Says(Thing(owed)).Says($"จะถามอีกครั้งเช้า{ThaiDate.WithDay(day)}")
            .Note(day == last ? "วันนั้นเป็นวันทำการสุดท้ายก่อนครบกำหนด" : "วันครบกำหนดยังเตือนตามปกติ")
            .Note($"กำหนดส่ง {ThaiDate.WithDay(owed.Deadline.DueOn)}")
            .Offer(Start(owed), new Choice(Words.DropPromise, PromisingCode.Drop(owed.District.Code, owed.Deadline)))
            .As($"จดไว้แล้ว {Thing(owed)} จะถามอีกครั้งเช้า{ThaiDate.WithDay(day)}");

    // Asked after on that day, or on the last one in time when that is still ahead.
    public static LineMessage PromisedLate(OwedThing owed, DateOnly day, DateOnly asked)
        => new Card("จดวันนัดไว้แล้ว").Says(Thing(owed)).Says($"นัดส่ง {ThaiDate.WithDay(day)}").Says($"จะถามอีกครั้งเช้า{ThaiDate.WithDay(asked)}")
            .Note($"ช้ากว่ากำหนดส่ง {ThaiDate.WithDay(owed.Deadline.DueOn)} {Late}")
            .Offer(Start(owed), Extend(owed, day), new Choice(Words.DropPromise, PromisingCode.Drop(owed.District.Code, owed.Deadline)))
            .As($"จดไว้แล้ว {Thing(owed)} นัดส่ง{ThaiDate.WithDay(day)} {Late}");

    public static LineMessage Dropped(OwedThing owed)
        => new Card("ยกเลิกนัดแล้ว").Says(Thing(owed)).Note($"กำหนดส่ง {ThaiDate.WithDay(owed.Deadline.DueOn)} การเตือนเป็นไปตามปกติ")
            .Offer(Start(owed)).As($"ยกเลิกนัดแล้ว {Thing(owed)}");

    // Nothing to remember: the day has begun.
    public static LineMessage Today(OwedThing owed)
        => new Card("ส่งวันนี้ได้เลย").Says(Thing(owed)).Note($"กำหนดส่ง {ThaiDate.WithDay(owed.Deadline.DueOn)}").Offer(Start(owed)).As($"ส่งวันนี้ได้เลย {Thing(owed)}");

    public static LineMessage Past(OwedThing owed, DateOnly day, IReadOnlyList<DateOnly> days)
        => Days(Titled(owed).Says($"{ThaiDate.WithDay(day)} ผ่านไปแล้ว จะส่งวันใด"), owed, days).As($"{ThaiDate.WithDay(day)} ผ่านไปแล้ว");

    public static LineMessage NotWorking(OwedThing owed, DateOnly day, IReadOnlyList<DateOnly> near)
        => Days(Titled(owed).Says($"{ThaiDate.WithDay(day)} เป็นวันหยุด จึงยังไม่ได้จดไว้ นัดวันทำการใกล้เคียงได้"), owed, near).As($"{ThaiDate.WithDay(day)} เป็นวันหยุด นัดวันทำการใกล้เคียงได้");

    public static LineMessage AfterLock(OwedThing owed, DateOnly day, IReadOnlyList<DateOnly> days)
        => Days(Titled(owed).Says($"{ThaiDate.WithDay(day)} หลังวันปิดรับ จึงยังไม่ได้จดไว้ จะส่งวันใด").Note($"ปิดรับ {ThaiDate.WithDay(owed.Deadline.LocksOn)}"), owed, days)
            .As($"{ThaiDate.WithDay(day)} หลังวันปิดรับ นัดวันอื่นได้");

    // No working day is left before the lock.
    public static LineMessage NoDayLeft(OwedThing owed, DateOnly today)
        => Titled(owed).Says(today > owed.Deadline.DueOn ? $"เลยกำหนดแล้ว ส่งได้และจะบันทึกว่าหลังกำหนด ทำได้ถึงวันที่ {ThaiDate.Long(owed.Deadline.LocksOn)}" : $"ส่งได้ถึงเวลา 24.00 น. ของ{ThaiDate.WithDay(owed.Deadline.DueOn)} ไม่มีวันทำการอื่นให้นัดก่อนปิดรับ")
            .Note($"หากส่งไม่ทัน {Words.Extend}จากจังหวัดได้").Offer(Start(owed), Extend(owed)).As($"{Thing(owed)} ไม่มีวันทำการให้นัดก่อนปิดรับ");

    public static LineMessage Done(OwedThing owed) => new TextMessage($"{Thing(owed)} บันทึกแล้ว จึงไม่ต้องนัดวันส่ง");

    public static LineMessage NotOpen(OwedThing owed) => new TextMessage($"{Thing(owed)} ยังไม่เปิดรับ จะเปิดรับตั้งแต่วันที่ {ThaiDate.Long(owed.Deadline.OpensOn)} จึงยังไม่ต้องนัดวันส่ง");

    public static LineMessage Locked(OwedThing owed)
        => new Card($"{Thing(owed)} ปิดรับแล้ว").Says("หากต้องการส่ง ขอให้จังหวัดเปิดได้").Offer(UnlockingView.Offer(owed.District.Code, owed.Deadline)).As($"{Thing(owed)} ปิดรับแล้ว");

    // One line of the status.
    public static string Line(Obligation promised, Campaign campaign)
        => $"นัดส่ง {ThaiDate.Short(promised.PromisedFor!.Value)} {UnlockingView.Thing(PromisingTurn.ThingOf(promised, campaign))}";

    private static Card Titled(OwedThing owed) => new(Thing(owed));

    private static Card Days(Card card, OwedThing owed, IEnumerable<DateOnly> days)
        => card.Offer(days.Select(d => new Choice(ThaiDate.DayShort(d), PromisingCode.Set(owed.District.Code, owed.Deadline, d))));

    private static Choice Start(OwedThing owed) => UnlockingView.Start(owed.District.Code, owed.Deadline);

    private static Choice Extend(OwedThing owed, DateOnly? until = null) => new(Words.Extend, ExtendingCode.Ask(owed.District.Code, owed.Deadline, until));

    private static string Due(OwedThing owed, DateOnly today) => $"กำหนดส่ง {ThaiDate.WithDay(owed.Deadline.DueOn)} ({PhraseView.DaysLeft(owed.Deadline.DueOn, today)})";

    private static string Thing(OwedThing owed) => $"{UnlockingView.Thing(owed.Deadline)} {PhraseView.District(owed.District)}";

    private static string Named(OwedThing owed, IReadOnlyList<OwedThing> all) => all.Any(o => o.District != owed.District) ? $"{UnlockingView.Thing(owed.Deadline)} {owed.District.Name}" : UnlockingView.Thing(owed.Deadline);
}
