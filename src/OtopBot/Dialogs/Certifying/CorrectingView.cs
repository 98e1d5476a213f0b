using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// Correcting: month by month or in one message, then before and after (C2).
public static class CorrectingView
{
    private const string Example = "หรือพิมพ์หลายเดือนในข้อความเดียว เช่น “มิ.ย. 60 ล้าน ก.ค. 120 ล้าน” เดือนที่ไม่ได้พิมพ์จะคงเดิม";

    public static LineMessage Month(CertifyingState draft, DistrictTable table)
    {
        var month = draft.Asked!.Value;
        var card = new Card($"ขอแก้ไขแผน {PhraseView.District(table.District)}");
        foreach (var (old, now) in table.Target.Plan.Zip(table.Corrected(draft.Proposed)))
        {
            if (old.Month == month)
                card.Row($"{ThaiDate.Month(month)} เดิม", PhraseView.Amount(old.Amount), true);
            else
                card.Row($"{ThaiDate.Month(old.Month)}{(old.Amount == now.Amount ? "" : " ใหม่")}", PhraseView.Amount(now.Amount));
        }

        if (draft.Proposed.Count == 0 && table.Newest is { } newest)
            card.Note(CertifyingView.Standing(newest, table.AnswersOlderTarget));
        return card.Says($"แผนใหม่เดือน {ThaiDate.Month(month)} เท่าใด")
            .Note(Example)
            .Offer(new Choice(Words.Keep, CertifyingCode.Keep(draft)), Back(draft), CertifyingView.Cancel(draft))
            .As($"ขอแก้ไขแผน {PhraseView.District(table.District)} เดือน {ThaiDate.Month(month)} เดิม {PhraseView.Amount(table.Target.PlanOf(month))} แผนใหม่เท่าใด");
    }

    public static LineMessage Doubt(CertifyingState draft, DistrictTable table)
    {
        var doubt = draft.Doubts[0];
        var question = $"{PhraseView.Quote(doubt.Heard)} อ่านได้หลายแบบ แผนเดือน {ThaiDate.Month(doubt.Month)} หมายถึงยอดใด";
        return new Card($"ขอแก้ไขแผน {PhraseView.District(table.District)}").Says(question)
            .Offer(doubt.Choices.Select(v => new Choice(PhraseView.Amount(v), CertifyingCode.Amount(draft, v))))
            .Offer(new Choice(Words.TypeAgain, CertifyingCode.Plain(CertifyingCode.AgainAction, draft)), CertifyingView.Cancel(draft))
            .As(question);
    }

    public static LineMessage Reason(CertifyingState draft, DistrictTable table)
    {
        var question = $"{PhraseView.District(table.District)} ขอแก้ไขเป้าหมายเพราะเหตุใด";
        return Before(new Card("เหตุผลที่ขอแก้ไข"), draft, table).Says(question).Note("พิมพ์เหตุผลสั้น ๆ ส่งไปพร้อมคำขอให้จังหวัดพิจารณา")
            .Offer(Back(draft), CertifyingView.Cancel(draft)).As(question);
    }

    public static LineMessage Preview(CertifyingState draft, DistrictTable table, Signatory by)
    {
        var card = Before(new Card("ตรวจสอบคำขอแก้ไข").Says(PhraseView.District(table.District)), draft, table);
        Effect(card, draft, table);
        if (draft.Reason is { } reason)
            card.Note($"เหตุผล: {reason}");
        card.Note($"ผู้รับรอง: {PhraseView.By(by)}").Note("คำขอจะรอจังหวัดพิจารณา ระหว่างนี้ใช้แผนเดิม");
        return CertifyingView.Finish(card, draft).Offer(Back(draft))
            .As($"ตรวจสอบคำขอแก้ไข {PhraseView.District(table.District)} {CertifyingView.Span(table)} {PhraseView.Change(table.Planned(draft.Proposed) - table.Target.Planned)}");
    }

    public static LineMessage Say(Remark remark, IReadOnlyList<FiscalMonth> months) => new TextMessage(remark switch
    {
        NotAnAmount amount => AmountView.WhyNot(amount.Heard, amount.Problem),
        NotAMonth month => month.Outside
            ? $"เดือน {month.Heard} ไม่อยู่ในแผนที่แก้ไขได้ ({ThaiDate.Month(months[0])} – {ThaiDate.Month(months[^1])}) ยังไม่รับยอดในข้อความนี้"
            : $"ไม่เข้าใจเดือน {PhraseView.Quote(month.Heard)} แผนที่แก้ไขได้คือเดือน {ThaiDate.Month(months[0])} ถึง {ThaiDate.Month(months[^1])}",
        TargetChanged => "เป้าหมายเปลี่ยนไปหลังจากที่แสดงครั้งก่อน จึงยังไม่ได้บันทึก โปรดตรวจตารางปัจจุบัน",
        AnsweredMeanwhile => "มีการบันทึกของอำเภอนี้เข้ามาก่อนแล้ว จึงยังไม่ได้บันทึกซ้ำ โปรดตรวจข้อมูลปัจจุบัน",
        NothingToCorrect => $"ทุกเดือนเท่ากับแผนเดิม จึงไม่มีอะไรต้องแก้ไข หากถูกต้องแล้ว แตะ {Words.CertifyAsIs}",
        NotAReason reason => ReasonView.WhyNot(reason.Problem),
        AnswerFirst => DraftView.AnswerFirst,
        AsIsOrNot => $"หากเป้าหมายถูกต้อง แตะ {Words.CertifyAsIs} หากไม่ถูกต้อง แตะ {Words.Correct}",
        WhichMonth => "ต้องการแก้เดือนใด พิมพ์เดือนและแผนใหม่ เช่น “มิ.ย. 60 ล้าน”",
        NotWithdrawn => $"ยังไม่ได้ถอน หากต้องการถอน แตะปุ่มถอน แล้วเลือกหรือพิมพ์เหตุผล เช่น “{WithdrawingView.Reasons[0]}”",
        NothingToWithdraw => "อำเภอนี้ไม่มีการรับรองหรือคำขอแก้ไขที่ถอนได้ ข้อมูลปัจจุบันเป็นดังนี้",
        OldCard => "ปุ่มนี้อยู่ในข้อความเก่า จึงไม่ได้บันทึกอะไร รายการปัจจุบันเป็นดังนี้",
        _ => throw new ArgumentOutOfRangeException(nameof(remark), remark, "A remark without words."),
    });

    private static Card Before(Card card, CertifyingState draft, DistrictTable table)
    {
        foreach (var (old, now) in table.Target.Plan.Zip(table.Corrected(draft.Proposed)))
        {
            if (old.Amount == now.Amount)
                card.Row(ThaiDate.Month(old.Month), $"{Words.Keep} {PhraseView.Amount(old.Amount)}");
            else
                card.Row($"{ThaiDate.Month(old.Month)} เดิม", PhraseView.Amount(old.Amount)).Row($"{ThaiDate.Month(old.Month)} ใหม่", PhraseView.Amount(now.Amount), true);
        }

        return card;
    }

    private static void Effect(Card card, CertifyingState draft, DistrictTable table)
    {
        var (before, after) = (table.Target.Planned, table.Planned(draft.Proposed));
        card.Rule()
            .Row("แผนรวมเดิม", PhraseView.Amount(before))
            .Row("แผนรวมใหม่", PhraseView.Amount(after), true)
            .Row("ต่างกัน", PhraseView.Change(after - before))
            .Rule()
            .Row("เป้าทั้งปี (ไม่เปลี่ยน)", PhraseView.Amount(table.Target.Annual));
        CertifyingView.Earlier(card, table);
        card.Row("ทั้งปีเมื่อใช้แผนใหม่", PhraseView.Amount(table.Target.DerivedEarlier + after))
            .Row("เทียบเป้าทั้งปี", PhraseView.Change(table.Target.DerivedEarlier + after - table.Target.Annual));
    }

    private static Choice Back(CertifyingState draft) => new(Words.Back, CertifyingCode.Plain(CertifyingCode.BackAction, draft));
}
