using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

public static class CertifyingView
{
    public const string Title = "การรับรองเป้าหมาย";
    public const string DigestName = "รหัสตรวจสอบตารางเป้าหมาย";
    public const string FetchAgain = $"เรียกดูอีกครั้งได้ พิมพ์ “{Words.Receipts}”";
    public const string Derived = PhraseView.Derived;

    public static LineMessage AskDistrict(IReadOnlyList<District> own) => DistrictView.AskWhich(Words.CertifyTargets, own, d => CertifyingCode.District(d.Code));

    public static LineMessage ByOfficersOnly => DistrictView.ByOfficersOnly("การรับรองเป้าหมาย");

    public static LineMessage NoLongerCurrent => DistrictView.NoLongerCurrent(Words.CertifyTargets, CertifyingCode.Start());

    // The district's own table, to be certified or corrected (C1).
    public static LineMessage Table(CertifyingState draft, DistrictTable table, DateOnly today)
    {
        var target = table.Target;
        var card = new Card($"เป้าหมายรายได้ OTOP ปีงบประมาณ {table.Campaign.FiscalYear}")
            .Says(PhraseView.District(table.District))
            .Row("เป้าทั้งปี", PhraseView.Amount(target.Annual), true);
        Earlier(card, table);
        foreach (var plan in target.Plan)
            card.Row(ThaiDate.Month(plan.Month), PhraseView.Amount(plan.Amount));
        card.Rule().Note($"กำหนดรับรองภายใน{ThaiDate.WithDay(table.Deadline.DueOn)} ({PhraseView.DaysLeft(table.Deadline.DueOn, today)})").Note(CalendarView.Rule(table.Deadline));
        if (PhraseView.Extended(table.Campaign, table.Deadline) is { } longer)
            card.Note(longer);
        if (table.Newest is { } newest)
            card.Says(Standing(newest, table.AnswersOlderTarget));
        else if (table.History.LastWithdrawn is { } taken)
            card.Says($"ถอนเลขที่ {taken.Number} แล้ว จึงนับว่ายังไม่รับรอง");
        return VersionsView.Others(card, table.Newest, table)
            .Offer(new Choice(Words.CertifyAsIs, CertifyingCode.Plain(CertifyingCode.AsIsAction, draft), true))
            .Offer(new Choice(Words.Correct, CertifyingCode.Plain(CertifyingCode.CorrectAction, draft)))
            .Offer(table.Newest is { } standing ? [WithdrawingView.Open(standing)] : [])
            .As($"เป้าหมายรายได้ OTOP {PhraseView.District(table.District)} ทั้งปี {PhraseView.Amount(target.Annual)} กำหนดรับรอง {ThaiDate.Long(table.Deadline.DueOn)}");
    }

    public static LineMessage Confirm(CertifyingState draft, DistrictTable table, Signatory by)
    {
        var card = new Card("ยืนยันการรับรองข้อมูลตามเป้าหมาย")
            .Says(PhraseView.District(table.District))
            .Row("เป้าทั้งปี", PhraseView.Amount(table.Target.Annual), true)
            .Row(Span(table), PhraseView.Amount(table.Target.Planned))
            .Note($"ผู้รับรอง: {PhraseView.By(by)}");
        if (table.Newest is { } newest)
            card.Note($"จะใช้แทนฉบับก่อน เลขที่ {newest.Number}");
        return Finish(card, draft).As($"ยืนยันการรับรองข้อมูลตามเป้าหมาย {PhraseView.District(table.District)} ทั้งปี {PhraseView.Amount(table.Target.Annual)}");
    }

    public static LineMessage Receipt(Certification saved, DistrictTable table)
    {
        var corrected = saved.Decision == CertificationDecision.Corrected;
        var card = new Card(Saved(saved)).Row("เลขที่", saved.Number).Says(PhraseView.District(table.District));
        foreach (var plan in saved.Proposed)
            card.Row(ThaiDate.Month(plan.Month), PhraseView.Amount(plan.Amount));
        if (saved.Reason is { } reason)
            card.Note($"เหตุผล: {reason}");
        card.Says($"{PhraseView.Moment(saved.At)} ({PhraseView.Timeliness(saved.OnTime)})").Note($"ผู้รับรอง: {PhraseView.By(saved.By)}").Note($"{DigestName} {saved.Digest}").Note(FetchAgain);
        if (corrected)
            card.Note("รอจังหวัดพิจารณา ระหว่างนี้ใช้แผนเดิม");
        return card.As($"{Named(saved)} {PhraseView.District(table.District)}");
    }

    public const string PutAside = "ปิดรายการรับรองเป้าหมายแล้ว ไม่มีการเปลี่ยนแปลง";

    // Whether stored messages are the receipt of this very version.
    public static bool IsIn(string messages, Certification saved) => messages.Contains($"{Named(saved)} ", StringComparison.Ordinal);

    public static LineMessage Closed(DistrictTable table)
    {
        var text = $"ปิดรับการรับรองตั้งแต่สิ้นวันที่ {ThaiDate.Long(table.ClosedOn)}";
        var card = new Card("ปิดรับการรับรองแล้ว").Says($"{text} ขอให้จังหวัดเปิดได้จากปุ่มนี้");
        if (table.Newest is { } newest)
            card.Note(Standing(newest, table.AnswersOlderTarget));
        return card.Note($"สอบถาม {PhraseView.Office(table.Campaign)}").Offer(UnlockingView.Offer(table.District.Code, table.Deadline)).As($"{text} หากต้องการรับรองหรือแก้ไข พิมพ์ “{Words.AskReopening}”");
    }

    public static LineMessage NotYetOpen(DistrictTable table) => new TextMessage($"ยังไม่เปิดรับการรับรอง จะเปิดรับตั้งแต่วันที่ {ThaiDate.Long(table.Deadline.OpensOn)}");

    public static LineMessage ToProvince(Certification correction, DistrictTable table)
        => new TextMessage($"{PhraseView.District(table.District)}ขอแก้ไขเป้าหมาย เลขที่ {correction.Number} {Span(table)} {PhraseView.Change(table.Planned(correction.Proposed) - table.Target.Planned)} รอพิจารณา");

    public static string Standing(Certification newest, bool answersOlderTarget)
    {
        var said = newest.State switch
        {
            CertificationState.Pending => "ขอแก้ไขไว้แล้ว รอจังหวัดพิจารณา",
            CertificationState.Returned => "จังหวัดส่งคำขอแก้ไขกลับมา",
            CertificationState.InForce => "รับรองแล้ว",
            CertificationState.Superseded => "มีฉบับใหม่แทนแล้ว",
            CertificationState.Withdrawn => "ถอนแล้ว",
        };
        return $"{said} {Filed(newest, answersOlderTarget)}";
    }

    public static string Filed(Certification newest, bool answersOlderTarget)
        => $"เลขที่ {newest.Number} {PhraseView.Moment(newest.At)} ({PhraseView.Timeliness(newest.OnTime)}){(answersOlderTarget ? " เป้าหมายเปลี่ยนหลังจากนั้น โปรดรับรองใหม่" : "")}";

    public static string Span(DistrictTable table) => $"แผน {ThaiDate.Month(table.Campaign.FirstMonth)} – {ThaiDate.Month(table.Campaign.LastMonth)}";

    public static void Earlier(Card card, DistrictTable table) => card
        .Row($"{ThaiDate.Month(table.FirstOfYear)} – {ThaiDate.Month(table.Campaign.FirstMonth.Previous)}", PhraseView.Amount(table.Target.DerivedEarlier))
        .Note($"({Derived})");

    public static Card Finish(Card card, CertifyingState draft) => card
        .Offer(new Choice(Words.Confirm, CertifyingCode.Confirm(draft), true))
        .Offer(Cancel(draft));

    private static string Saved(Certification saved) => saved.Decision == CertificationDecision.Corrected ? "บันทึกการขอแก้ไขแล้ว" : "บันทึกการรับรองแล้ว";

    private static string Named(Certification saved) => $"{Saved(saved)} เลขที่ {saved.Number}";

    public static Choice Cancel(CertifyingState draft) => new(Words.Cancel, CertifyingCode.Plain(CertifyingCode.CancelAction, draft));
}
