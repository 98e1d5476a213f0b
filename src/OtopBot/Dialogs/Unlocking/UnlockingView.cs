using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Unlocking;

// What a district is asked and told when it wants something opened again.
public static class UnlockingView
{
    public const string Title = "การขอเปิดแก้ไข";

    private static readonly string[] Reasons = ["ส่งไม่ทันกำหนด", "พบยอดคลาดเคลื่อน", "ได้ข้อมูลเพิ่ม"];

    public static string Thing(Deadline deadline) => deadline.Month is { } month ? $"ยอดจำหน่าย {ThaiDate.Month(month)}" : "การรับรองเป้าหมาย";

    public static string Thing(Reopening reopening, Campaign campaign) => Thing(DeadlineOf(reopening, campaign));

    public static Deadline DeadlineOf(Reopening reopening, Campaign campaign)
        => reopening.Month is { } month ? campaign.ReportDeadline(month) : campaign.CertificationDeadline;

    // The button beside every word that something is locked.
    public static Choice Offer(string district, Deadline deadline, bool main = true) => new(Words.AskReopening, UnlockingCode.Ask(district, deadline), main);

    public static LineMessage WhichDistrict(Campaign campaign)
        => new TextMessage($"เปิดให้อำเภอใด พิมพ์ เช่น “{Words.Reopen} {campaign.Districts[0].Name} {ThaiDate.Month(campaign.FirstMonth)}” หรือ “{Words.Reopen} {campaign.Districts[0].Name} {Words.CertifyShort}”");

    public static LineMessage Unread(string heard, Campaign campaign, bool decides)
    {
        var example = $"{ThaiDate.Month(campaign.FirstMonth)}” หรือ “{(decides ? $"{Words.Reopen} {campaign.Districts[0].Name}" : Words.AskReopening)} {Words.CertifyShort}”";
        return new TextMessage($"ไม่เข้าใจ {PhraseView.Quote(heard)} พิมพ์ เช่น “{(decides ? $"{Words.Reopen} {campaign.Districts[0].Name}" : Words.AskReopening)} {example}");
    }

    public static LineMessage WhichThing(District district, IReadOnlyList<Deadline> locked, bool decides)
    {
        if (locked.Count == 0)
            return new TextMessage($"ขณะนี้{PhraseView.District(district)}ไม่มีรายการที่ปิดรับ จึงไม่ต้องเปิดให้");
        return new Card($"{(decides ? Words.Reopen : Words.AskReopening)} {PhraseView.District(district)}").Says("ต้องการให้เปิดรายการใด")
            .Offer(locked.Select(d => new Choice(Thing(d), decides ? UnlockingCode.Open(district.Code, d) : UnlockingCode.Ask(district.Code, d))))
            .As($"{PhraseView.District(district)} ต้องการให้เปิดรายการใด");
    }

    public static LineMessage NotLocked(string district, Deadline deadline, Campaign campaign, bool decides)
    {
        var text = $"{Thing(deadline)} {PhraseView.District(campaign.District(district))} ยังไม่ปิดรับ จะปิดสิ้นวันที่ {ThaiDate.Long(deadline.LocksOn)}";
        return decides ? new TextMessage(text) : new Card(text).Offer(Start(district, deadline)).As(text);
    }

    public static LineMessage NobodyToAsk(Campaign campaign)
        => new TextMessage($"ขณะนี้ไม่มีเจ้าหน้าที่จังหวัดที่รับข้อความจากบอทได้ โปรดติดต่อ{PhraseView.Office(campaign)}");

    public static LineMessage Reason(UnlockingState draft, Campaign campaign)
    {
        const string question = "ขอให้เปิดเพราะเหตุใด";
        return Titled(draft, campaign).Says(question).Note("พิมพ์เหตุผลสั้น ๆ หรือแตะเลือก จังหวัดจะเห็นเหตุผลนี้")
            .Offer(Reasons.Select(r => new Choice(r, new MessageAction(r, r))))
            .Offer(Cancel(draft))
            .As($"{Words.AskReopening} {question}");
    }

    public static LineMessage Confirm(UnlockingState draft, Campaign campaign)
        => Titled(draft, campaign).Says($"เหตุผล: {draft.Reason}").Note($"เมื่อยืนยัน บอทจะแจ้งเจ้าหน้าที่จังหวัด{campaign.ProvinceName} และแจ้งผลกลับในแชตนี้")
            .Offer(new Choice(Words.Confirm, UnlockingCode.Confirm(draft), true), Cancel(draft))
            .As($"ยืนยันการขอให้จังหวัดเปิด {PhraseView.District(campaign.District(draft.District))}");

    public static LineMessage Asked(Reopening asked, Campaign campaign)
        => new Card("ส่งคำขอให้จังหวัดแล้ว").Says($"{Thing(asked, campaign)} {PhraseView.District(campaign.District(asked.DistrictCode))}").Says($"เหตุผล: {asked.AskedReason}")
            .Note($"{PhraseView.Moment(asked.AskedAt!.Value)} โดย {PhraseView.By(asked.AskedBy!)}").Note("เมื่อจังหวัดพิจารณาแล้ว บอทจะแจ้งในแชตนี้")
            .As($"ส่งคำขอให้จังหวัดแล้ว {Thing(asked, campaign)}");

    public static LineMessage AskedAlready(Reopening asked, Campaign campaign)
        => new TextMessage($"ส่งคำขอเปิด {Thing(asked, campaign)} แล้ว เมื่อ {PhraseView.Moment(asked.AskedAt!.Value)} โดย {PhraseView.By(asked.AskedBy!)} รอจังหวัดพิจารณา หากเร่งด่วน โปรดติดต่อ{PhraseView.Office(campaign)}");

    public static LineMessage NotAReason(ReasonProblem problem) => new TextMessage(ReasonView.WhyNot(problem));

    public static LineMessage NotCurrent => new TextMessage("ปุ่มนี้ใช้ไม่ได้แล้ว จึงไม่ได้เปลี่ยนอะไร");

    public static Choice Start(string district, Deadline deadline) => deadline.Month is { } month
        ? new($"{Words.ReportSales} {ThaiDate.Month(month)}", ReportingCode.Start(district, month), true)
        : new(Words.CertifyTargets, CertifyingCode.Start(district), true);

    public static Choice Cancel(UnlockingState draft) => new(Words.Cancel, UnlockingCode.Cancel(draft));

    private static Card Titled(UnlockingState draft, Campaign campaign)
        => new Card(Words.AskReopening)
            .Says($"{Thing(draft.Month is { } month ? campaign.ReportDeadline(month) : campaign.CertificationDeadline)} {PhraseView.District(campaign.District(draft.District))}");
}
