using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Unlocking;

// What the province is asked and told, and what it tells the district.
public static class DecisionView
{
    public static LineMessage NothingWaits => new TextMessage($"ขณะนี้ไม่มีคำขอเปิดแก้ไขที่รอพิจารณา หากต้องการเปิดเอง พิมพ์ “{Words.Reopen}”");

    public static LineMessage ThreeDays => new TextMessage("เปิดได้ครั้งละ 3 วัน");

    // What waits, each with its own two buttons.
    public static IReadOnlyList<LineMessage> Waiting(IReadOnlyList<Reopening> waiting, Campaign campaign)
        => [.. Pages.Of($"คำขอเปิดแก้ไขที่รอพิจารณา {waiting.Count} รายการ", [.. waiting.Select(asked => Request(asked, campaign).Bubble)]).Take(Line.LineLimits.MessagesMax)];

    public static string Undecided(bool asked) => asked ? "ยังไม่ได้เปิดให้ คำขอของอำเภอยังรอพิจารณา" : "ยังไม่ได้เปิดแก้ไข ไม่มีการเปลี่ยนแปลง";

    public static LineMessage ToProvince(Reopening asked, Campaign campaign)
        => Request(asked, campaign).As($"{Name(asked, campaign)} ขอให้เปิดแก้ไข {UnlockingView.Thing(asked, campaign)}");

    private static Card Request(Reopening asked, Campaign campaign)
        => new Card($"{Name(asked, campaign)} ขอให้เปิดแก้ไข").Says(UnlockingView.Thing(asked, campaign))
            .Says($"เหตุผล: {asked.AskedReason}").Note($"ปิดรับเมื่อสิ้นวันที่ {ThaiDate.Long(UnlockingView.DeadlineOf(asked, campaign).LocksOn)}")
            .Note($"ขอเมื่อ {PhraseView.Moment(asked.AskedAt!.Value)}")
            .Offer(new Choice("เปิดให้ 3 วัน", UnlockingCode.Decide(asked, true), true), new Choice(Words.DoNotOpen, UnlockingCode.Decide(asked, false)))
            .Note($"หรือพิมพ์ “{Words.OpenFor} {Typed(asked, campaign)}” “{Words.DoNotOpen} {Typed(asked, campaign)}”");

    public static LineMessage Confirm(UnlockingState draft, Campaign campaign, Reopening? asked = null)
    {
        var deadline = draft.Month is { } month ? campaign.ReportDeadline(month) : campaign.CertificationDeadline;
        var opens = draft.Step == UnlockingStep.Open;
        var title = opens ? "ยืนยันการเปิดแก้ไข" : "ยืนยันไม่เปิดให้แก้ไข";
        var card = new Card(title).Says($"{UnlockingView.Thing(deadline)} {PhraseView.District(campaign.District(draft.District))}");
        if (asked is { AskedBy: { } by, AskedAt: { } when, AskedReason: { } why })
            card.Says($"เหตุผลของอำเภอ: {why}").Note($"ขอโดย {PhraseView.By(by)} {PhraseView.Moment(when)}");
        if (opens)
            card.Says($"เปิดให้ถึงสิ้น{ThaiDate.WithDay(draft.Until!.Value)}").Note("ฉบับแรกที่บันทึกหลังกำหนดยังนับว่าหลังกำหนด");
        card.Says(draft.Reason is { } reason ? $"ข้อความถึงอำเภอ: {reason}" : "พิมพ์เหตุผลถึงอำเภอได้ก่อนกดยืนยัน");
        return card.Offer(new Choice(Words.Confirm, UnlockingCode.Confirm(draft), true), UnlockingView.Cancel(draft))
            .As($"{title} {UnlockingView.Thing(deadline)} {PhraseView.District(campaign.District(draft.District))}");
    }

    public static LineMessage Done(Reopening decided, Campaign campaign, int told)
        => Outcome(decided, campaign).Note(told == 0 ? "ขณะนี้ไม่มีเจ้าหน้าที่อำเภอที่รับข้อความจากบอทได้ โปรดแจ้งอำเภอทางอื่น" : $"แจ้งเจ้าหน้าที่อำเภอแล้ว {told} คน")
            .As(Summary(decided, campaign));

    // For whoever comes second.
    public static LineMessage Decided(Reopening decided, Campaign campaign, bool tooLate)
    {
        var card = Outcome(decided, campaign).Note($"พิจารณาโดย {PhraseView.By(decided.By!)} {PhraseView.Moment(decided.At!.Value)}");
        return (tooLate ? card.Says("มีผู้พิจารณาไปก่อนแล้ว จึงไม่ได้บันทึกการพิจารณาของท่าน") : card).As(Summary(decided, campaign));
    }

    public static LineMessage ToDistrict(Reopening decided, Campaign campaign)
    {
        var card = Outcome(decided, campaign).Note($"พิจารณาเมื่อ {PhraseView.Moment(decided.At!.Value)}");
        if (decided.State == ReopeningState.Opened)
            card.Offer(UnlockingView.Start(decided.DistrictCode, UnlockingView.DeadlineOf(decided, campaign)));
        else
            card.Note($"สอบถาม {PhraseView.Office(campaign)}");
        return card.As(Summary(decided, campaign));
    }

    private static Card Outcome(Reopening decided, Campaign campaign)
    {
        var opened = decided.State == ReopeningState.Opened;
        var card = new Card(opened ? "จังหวัดเปิดให้แก้ไขแล้ว" : "จังหวัดไม่เปิดให้แก้ไข").Says($"{UnlockingView.Thing(decided, campaign)} {Name(decided, campaign)}");
        if (opened)
            card.Says($"ทำได้ถึงสิ้น{ThaiDate.WithDay(decided.Until!.Value)}");
        if (decided.Reason is { } reason)
            card.Says($"ข้อความจากจังหวัด: {reason}");
        return card;
    }

    private static string Summary(Reopening decided, Campaign campaign)
        => $"{UnlockingView.Thing(decided, campaign)} {Name(decided, campaign)} {(decided.State == ReopeningState.Opened ? $"เปิดให้ถึง {ThaiDate.Long(decided.Until!.Value)}" : "จังหวัดไม่เปิดให้")}";

    private static string Typed(Reopening asked, Campaign campaign)
        => $"{campaign.District(asked.DistrictCode).Name} {(asked.Month is { } month ? ThaiDate.Month(month) : Words.CertifyShort)}";

    private static string Name(Reopening reopening, Campaign campaign) => PhraseView.District(campaign.District(reopening.DistrictCode));
}
