using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Extending;

// What the province is asked and told, and what it tells the district.
public static class GrantView
{
    public static LineMessage NothingWaits => new TextMessage("ขณะนี้ไม่มีคำขอขยายเวลาที่รอพิจารณา");

    // What waits, each with its own two buttons.
    public static IReadOnlyList<LineMessage> Waiting(IReadOnlyList<Extension> waiting, Campaign campaign)
        => [.. Pages.Of($"คำขอขยายเวลาที่รอพิจารณา {waiting.Count} รายการ", [.. waiting.Select(asked => Request(asked, campaign).Bubble)]).Take(Line.LineLimits.MessagesMax)];

    public static string Undecided(bool asked) => asked ? "ยังไม่ได้พิจารณา คำขอของอำเภอยังรออยู่" : "ไม่มีการเปลี่ยนแปลง";

    public static LineMessage ToProvince(Extension asked, Campaign campaign) => Request(asked, campaign).As($"{Name(asked, campaign)} ขอขยายเวลา {Thing(asked, campaign)} ถึง {ThaiDate.Short(asked.AskedFor)}");

    public static LineMessage Confirm(ExtendingState draft, Extension asked, Campaign campaign)
    {
        var grants = draft.Step == ExtendingStep.Grant;
        var title = grants ? "ยืนยันการอนุญาตให้ขยายเวลา" : "ยืนยันไม่อนุญาตให้ขยายเวลา";
        var card = new Card(title).Says(ExtendingView.Thing(asked, campaign)).Says(grants ? Both(asked, asked.AskedFor) : $"กำหนดส่งคงเดิม {ThaiDate.Long(asked.DueOn)}")
            .Note($"เหตุผลของอำเภอ: {asked.AskedReason}").Note($"ขอโดย {PhraseView.By(asked.AskedBy)} {PhraseView.Moment(asked.AskedAt)}");
        card.Says(draft.Reason is { } reason ? $"ข้อความถึงอำเภอ: {reason}" : "พิมพ์ข้อความถึงอำเภอได้ก่อนกดยืนยัน");
        return card.Offer(new Choice(Words.Confirm, ExtendingCode.Confirm(draft), true), ExtendingView.Cancel(draft)).As($"{title} {ExtendingView.Thing(asked, campaign)}");
    }

    // Granting would give nobody a day.
    public static LineMessage TooLate(Extension asked)
        => new TextMessage($"วันที่ขอขยายถึง คือ{ThaiDate.WithDay(asked.AskedFor)} ผ่านไปแล้ว การอนุญาตตามคำขอนี้จึงไม่มีผล โปรดตอบไม่อนุญาต หากอำเภอยังต้องการเวลา ให้ขอใหม่ด้วยวันที่ช้ากว่านี้ บอทจะแจ้งผลให้อำเภอทราบ");

    public static LineMessage Done(Extension decided, Campaign campaign, int told, bool excused)
    {
        var card = Outcome(decided, campaign);
        if (excused)
            card.Note("สิ่งที่อำเภอส่งระหว่างรอการพิจารณานับว่าภายในกำหนด");
        return card.Note(told == 0 ? "ขณะนี้ไม่มีเจ้าหน้าที่อำเภอที่รับข้อความจากบอทได้ โปรดแจ้งอำเภอทางอื่น" : $"แจ้งเจ้าหน้าที่อำเภอแล้ว {told} คน").As(Summary(decided, campaign));
    }

    // For whoever comes second.
    public static LineMessage Decided(Extension decided, Campaign campaign, bool tooLate)
    {
        var card = Outcome(decided, campaign).Note($"พิจารณาโดย {PhraseView.By(decided.By!)} {PhraseView.Moment(decided.At!.Value)}");
        return (tooLate ? card.Says("มีผู้พิจารณาไปก่อนแล้ว จึงไม่ได้บันทึกการพิจารณาของท่าน") : card).As(Summary(decided, campaign));
    }

    public static LineMessage ToDistrict(Extension decided, Campaign campaign, OwedThing owed, bool excused)
    {
        var card = Outcome(decided, campaign).Note($"พิจารณาเมื่อ {PhraseView.Moment(decided.At!.Value)}");
        if (excused)
            card.Says("สิ่งที่ส่งระหว่างรอการพิจารณานับว่าภายในกำหนด");
        if (decided.State == ExtensionState.Refused)
            card.Note($"สอบถาม {PhraseView.Office(campaign)}");
        if (owed.IsMissing)
            card.Offer(UnlockingView.Start(decided.DistrictCode, owed.Deadline));
        if (owed.IsMissing && decided.State == ExtensionState.Refused && decided.AskedFor < Bangkok.DayOf(decided.At!.Value))
            card.Says("วันที่ขอขยายผ่านไปแล้ว หากยังต้องการเวลา ขอใหม่ด้วยวันที่ช้ากว่าได้").Offer(new Choice(Words.Extend, ExtendingCode.Ask(decided.DistrictCode, owed.Deadline)));
        return card.As(Summary(decided, campaign));
    }

    private static Card Request(Extension asked, Campaign campaign)
        => new Card($"{Name(asked, campaign)} ขอขยายเวลา").Says(Thing(asked, campaign))
            .Row("กำหนดเดิม", ThaiDate.Short(asked.DueOn)).Row("ขอขยายถึง", ThaiDate.Short(asked.AskedFor), true)
            .Says($"เหตุผล: {asked.AskedReason}").Note($"ขอโดย {PhraseView.By(asked.AskedBy)} {PhraseView.Moment(asked.AskedAt)}")
            .Offer(new Choice(Words.Grant, ExtendingCode.Decide(asked, true), true), new Choice(Words.Deny, ExtendingCode.Decide(asked, false)))
            .Note($"หรือพิมพ์ “{Words.Grant} {Typed(asked, campaign)}” “{Words.Deny} {Typed(asked, campaign)}”");

    private static Card Outcome(Extension decided, Campaign campaign)
    {
        var granted = decided.State == ExtensionState.Granted;
        var card = new Card(granted ? "จังหวัดอนุญาตให้ขยายเวลาแล้ว" : "จังหวัดไม่อนุญาตให้ขยายเวลา").Says(ExtendingView.Thing(decided, campaign))
            .Says(granted ? Both(decided, decided.GrantedUntil!.Value) : $"กำหนดส่งคงเดิม {ThaiDate.Long(decided.DueOn)}");
        if (decided.Reason is { } reason)
            card.Says($"ข้อความจากจังหวัด: {reason}");
        return card;
    }

    private static string Both(Extension extension, DateOnly until) => $"กำหนดเดิม {ThaiDate.Short(extension.DueOn)} ขยายถึง{ThaiDate.WithDay(until)}";

    private static string Summary(Extension decided, Campaign campaign)
        => $"{ExtendingView.Thing(decided, campaign)} {(decided.State == ExtensionState.Granted ? $"ขยายถึง {ThaiDate.Long(decided.GrantedUntil!.Value)}" : "จังหวัดไม่อนุญาตให้ขยายเวลา")}";

    private static string Typed(Extension asked, Campaign campaign)
        => $"{campaign.District(asked.DistrictCode).Name} {(asked.Month is { } month ? ThaiDate.Month(month) : Words.CertifyShort)}";

    private static string Thing(Extension asked, Campaign campaign) => UnlockingView.Thing(ExtendingTurn.ThingOf(asked, campaign));

    private static string Name(Extension asked, Campaign campaign) => PhraseView.District(campaign.District(asked.DistrictCode));
}
