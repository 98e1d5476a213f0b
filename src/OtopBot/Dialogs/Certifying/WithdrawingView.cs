using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// Taking back: what is taken back, what follows, and what was taken back (C6).
public static class WithdrawingView
{
    public static IReadOnlyList<string> Reasons { get; } = ["ตัวเลขต้องตรวจสอบอีกครั้ง", "บันทึกโดยไม่ได้ตั้งใจ", "ผู้บริหารให้ทบทวน"];

    public static Choice Open(Certification standing) => new(Name(standing), CertifyingCode.Withdraw(standing.DistrictCode, standing.Version));

    public static LineMessage Reason(CertifyingState draft, DistrictTable table, DateTimeOffset at)
    {
        var standing = table.Newest!;
        return What(new Card(Title(standing)), standing, table).Says(Follows(standing, table, at)).Rule()
            .Says("ถอนเพราะเหตุใด เลือกจากปุ่ม หรือพิมพ์เหตุผลสั้น ๆ")
            .Offer(Reasons.Select((reason, number) => new Choice(reason, CertifyingCode.Reason(draft, number))))
            .Offer(Back(draft), CertifyingView.Cancel(draft))
            .As($"{Title(standing)} เลขที่ {standing.Number} {PhraseView.District(table.District)} เพราะเหตุใด");
    }

    public static LineMessage Confirm(CertifyingState draft, DistrictTable table, Signatory by, DateTimeOffset at)
    {
        var standing = table.Newest!;
        var card = What(new Card($"ยืนยันการ{Title(standing)}"), standing, table).Says(Follows(standing, table, at));
        if (draft.Reason is { } reason)
            card.Note($"เหตุผล: {reason}");
        return CertifyingView.Finish(card.Note($"ผู้ถอน: {PhraseView.By(by)}"), draft).Offer(Back(draft))
            .As($"ยืนยันการ{Title(standing)} เลขที่ {standing.Number} {PhraseView.District(table.District)}");
    }

    public static string NotTaken(Certification stands)
        => $"ไม่ได้ถอน {(stands.Decision == CertificationDecision.Corrected ? "คำขอแก้ไข" : "การรับรอง")}เลขที่ {stands.Number} ยังมีผล";

    public static LineMessage Done(Certification taken, DistrictTable table, DateTimeOffset at)
    {
        var withdrawal = taken.Withdrawal!;
        var card = new Card($"{Title(taken)}แล้ว").Row("เลขที่", taken.Number).Says(PhraseView.District(table.District)).Says(Left(table));
        if (withdrawal.Reason is { } reason)
            card.Note($"เหตุผล: {reason}");
        card.Note(PhraseView.Moment(withdrawal.At)).Note($"ผู้ถอน: {PhraseView.By(withdrawal.By)}").Note(CertifyingView.FetchAgain);
        var mustAnswer = table.Newest is null || table.AnswersOlderTarget;
        return (mustAnswer && table.MayChange(at) ? card.Offer(new Choice(Words.CertifyTargets, CertifyingCode.Start(table.District.Code), true)) : card)
            .As($"{Named(taken)} {PhraseView.District(table.District)} {Left(table)}");
    }

    // Whether stored messages say that this very version was taken back.
    public static bool IsIn(string messages, Certification taken) => messages.Contains($"{Named(taken)} ", StringComparison.Ordinal);

    public static LineMessage ToProvince(Certification taken, DistrictTable table)
        => new TextMessage($"{PhraseView.District(table.District)}{Title(taken)} เลขที่ {taken.Number} {(IsRequest(taken) ? "จึงไม่ต้องพิจารณา " : "")}{Left(table)}{(taken.Withdrawal!.Reason is { } reason ? $"\nเหตุผล: {reason}" : "")}");

    private static Card What(Card card, Certification standing, DistrictTable table)
    {
        card.Says(PhraseView.District(table.District)).Row("เลขที่", standing.Number, true);
        if (IsRequest(standing) && !table.AnswersOlderTarget)
            card.Row("ยอดแผนที่ขอแก้ไข", PhraseView.Change(table.Planned(standing.Proposed) - table.Target.Planned));
        return card.Note($"{PhraseView.Moment(standing.At)} ({PhraseView.Timeliness(standing.OnTime)})").Note($"ผู้รับรอง: {PhraseView.By(standing.By)}");
    }

    private static string Follows(Certification standing, DistrictTable table, DateTimeOffset at)
    {
        if (table.History.FormerOf(standing) is { } former)
            return $"เมื่อถอนแล้ว การรับรองเลขที่ {former.Number} จะกลับมามีผล{(table.AnswersOlderTarget ? " แต่เป้าหมายเปลี่ยนหลังจากนั้น จึงต้องรับรองใหม่" : "")}";
        var late = table.Deadline.IsOnTime(at) ? $"หากทำหลังวันที่ {ThaiDate.Long(table.Deadline.DueOn)} จะบันทึกว่าหลังกำหนด" : "และจะบันทึกว่าหลังกำหนด";
        return $"เมื่อถอนแล้ว {PhraseView.District(table.District)}จะนับว่ายังไม่รับรอง จนกว่าจะรับรองหรือขอแก้ไขใหม่ ทำได้ถึงวันที่ {ThaiDate.Long(table.Deadline.LocksOn)} {late}";
    }

    private static string Left(DistrictTable table) => (table.Newest, table.AnswersOlderTarget) switch
    {
        (null, _) => "ขณะนี้นับว่ายังไม่รับรอง",
        ({ } former, true) => $"การรับรองเลขที่ {former.Number} กลับมามีผล แต่เป้าหมายเปลี่ยนหลังจากนั้น จึงต้องรับรองใหม่",
        ({ } former, false) => $"การรับรองเลขที่ {former.Number} กลับมามีผล",
    };

    private static bool IsRequest(Certification certification) => certification.Decision == CertificationDecision.Corrected;

    private static string Name(Certification certification) => IsRequest(certification) ? Words.WithdrawRequest : Words.Withdraw;

    private static string Named(Certification taken) => $"{Title(taken)}แล้ว เลขที่ {taken.Number}";

    private static string Title(Certification certification) => IsRequest(certification) ? "ถอนคำขอแก้ไขเป้าหมาย" : "ถอนการรับรองเป้าหมาย";

    private static Choice Back(CertifyingState draft) => new(Words.Back, CertifyingCode.Plain(CertifyingCode.BackAction, draft));
}
