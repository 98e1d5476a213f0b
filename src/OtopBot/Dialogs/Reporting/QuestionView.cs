using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

// What is still missing, one question at a time.
public static class QuestionView
{
    public static LineMessage Month(ReportingState draft, IReadOnlyList<FiscalMonth> offered, DistrictMonths months, DateTimeOffset at)
    {
        var card = new Card($"รายงานยอดจำหน่าย {PhraseView.District(months.District)}").Says("ต้องการรายงานเดือนใด");
        foreach (var month in offered)
            card.Row(ThaiDate.Month(month), Standing(month, months, at));
        return card.Offer(offered.Where(m => months.Deadline(m).IsOpen(at)).Select((m, i) => new Choice(ThaiDate.Month(m), ReportingCode.Month(draft, m), i == 0)))
            .Offer(Cancel(draft))
            .As($"รายงานยอดจำหน่าย {PhraseView.District(months.District)} ต้องการรายงานเดือนใด");
    }

    public static LineMessage Amount(ReportingState draft, Figure figure, DistrictMonths months, bool hasOtherMonths)
    {
        var question = $"{FigureView.Long(figure)} เท่าใด";
        var card = Titled(draft, months).Says(question);
        foreach (var other in new[] { Figure.General, Figure.Online, Figure.Total })
        {
            if (draft.Figures.Known(other) is { } known)
                card.Row(FigureView.Name(other), PhraseView.Amount(known));
        }

        card.Note($"พิมพ์ยอดเป็นตัวเลข {AmountView.Example} หรือพิมพ์ทุกยอดในข้อความเดียว เช่น “ทั่วไป 1.2 ล้าน ออนไลน์ 85,000”");
        if (draft.Figures.Known(figure) is not null && draft.Asked == figure)
            card.Offer(new Choice(Words.Keep, ReportingCode.Plain(ReportingCode.KeepAction, draft)));
        if (draft.Figures.IsEmpty)
            card.Offer(new Choice(Words.NoSales, ReportingCode.Plain(ReportingCode.ZeroAction, draft)));
        if (hasOtherMonths)
            card.Offer(new Choice(Words.FixMonth, ReportingCode.Plain(ReportingCode.FixMonthAction, draft)));
        return card.Offer(Back(draft), Cancel(draft)).As($"{Subject(draft, months)} {question}");
    }

    // A bare amount that could be any of the three.
    public static LineMessage Channel(ReportingState draft, DistrictMonths months)
    {
        var doubt = draft.Doubts[0];
        var heard = doubt.Choices is [var only] ? PhraseView.Amount(only) : PhraseView.Quote(doubt.Heard);
        var question = $"{heard} เป็นยอดของช่องทางใด";
        var card = Titled(draft, months).Says(question);
        if (draft.Figures.IsEmpty && doubt.Choices is [{ IsZero: true }])
            card.Offer(new Choice(Words.NoSales, ReportingCode.Plain(ReportingCode.ZeroAction, draft)));
        return card.Offer(new[] { Figure.General, Figure.Online, Figure.Total }.Select(f => new Choice(FigureView.Long(f), ReportingCode.Name(draft, f))))
            .Offer(Again(draft), Cancel(draft))
            .As($"{Subject(draft, months)} {question}");
    }

    public static LineMessage Doubt(ReportingState draft, DistrictMonths months)
    {
        var doubt = draft.Doubts[0];
        var question = $"{PhraseView.Quote(doubt.Heard)} อ่านได้หลายแบบ {FigureView.Long(doubt.Of!.Value)}หมายถึงยอดใด";
        return Titled(draft, months).Says(question)
            .Offer(doubt.Choices.Select(v => new Choice(PhraseView.Amount(v), ReportingCode.Amount(draft, v))))
            .Offer(Again(draft), Cancel(draft))
            .As($"{Subject(draft, months)} {question}");
    }

    public static LineMessage Conflict(ReportingState draft, DistrictMonths months)
    {
        const string question = "ยอดทั้งหมดไม่สอดคล้องกัน ยอดใดไม่ถูกต้อง";
        var figures = draft.Figures;
        var card = Titled(draft, months);
        foreach (var figure in new[] { Figure.General, Figure.Online, Figure.Total })
        {
            if (figures[figure] is { } given)
                card.Row(FigureView.Name(figure), PhraseView.Amount(given));
        }

        if (figures is { General: { } general, Online: { } online, Total: { } total })
            card.Note($"ทั่วไปกับออนไลน์รวมกันได้ {PhraseView.Amount(general + online)} ต่างจากยอดรวม {PhraseView.Amount(PhraseView.Apart(general + online, total))}");
        else
            card.Note("ยอดรวมน้อยกว่ายอดของช่องทางเดียว");
        card.Says(question);
        if (figures.Repairs.Count > 0)
            card.Offer(figures.Repairs.Select(r => new Choice($"{FigureView.Fix(r.Figure)}เป็น {r.Amount}", ReportingCode.Repair(draft, r.Figure))));
        else
            card.Offer(FixButtons(draft, new[] { Figure.General, Figure.Online, Figure.Total }.Where(f => figures[f] is not null)));
        return card.Offer(Cancel(draft)).As($"{Subject(draft, months)} {question}");
    }

    public static LineMessage Reason(ReportingState draft, DistrictMonths months)
    {
        const string question = "แก้ไขยอดที่บันทึกแล้วเพราะเหตุใด";
        return Titled(draft, months).Says(question).Note("พิมพ์เหตุผลสั้น ๆ หรือแตะเลือก เหตุผลจะเก็บไว้คู่กับยอด")
            .Offer(Words.OfChanging.Select(r => new Choice(r, new MessageAction(r, r))))
            .Offer(new Choice(Words.OtherReason, ReportingCode.Plain(ReportingCode.OtherReasonAction, draft)))
            .Offer(Back(draft), Cancel(draft))
            .As($"{Subject(draft, months)} {question}");
    }

    public static LineMessage NothingOpen(DistrictMonths months, DateTimeOffset at)
    {
        var next = months.Campaign.Months.Where(m => !months.Deadline(m).IsOpen(at)).ToList();
        if (next.Count > 0)
            return new TextMessage($"ขณะนี้ยังไม่มีเดือนที่เปิดรับรายงาน เดือน {ThaiDate.Month(next[0])} เปิดรับตั้งแต่วันที่ {ThaiDate.Long(months.Deadline(next[0]).OpensOn)}");
        return new Card("รอบนี้ปิดรับรายงานแล้ว").Says("หากต้องการส่งหรือแก้ไข ขอให้จังหวัดเปิดได้จากปุ่มด้านล่าง").Note($"สอบถาม {PhraseView.Office(months.Campaign)}")
            .Offer(new Choice(Words.AskReopening, UnlockingCode.Choose(months.District.Code), true))
            .As($"รอบนี้ปิดรับรายงานแล้ว หากต้องการส่งหรือแก้ไข พิมพ์ “{Words.AskReopening}”");
    }

    public static IEnumerable<Choice> FixButtons(ReportingState draft, IEnumerable<Figure> figures)
        => figures.Select(f => new Choice(FigureView.Fix(f), ReportingCode.Fix(draft.District!, draft.Month!.Value, f)));

    public static Choice Cancel(ReportingState draft) => new(Words.Cancel, ReportingCode.Plain(ReportingCode.CancelAction, draft));

    public static string Subject(ReportingState draft, DistrictMonths months) => $"ยอดจำหน่าย {ThaiDate.Month(draft.Month!.Value)} {PhraseView.District(months.District)}";

    private static Card Titled(ReportingState draft, DistrictMonths months) => new(Subject(draft, months));

    private static Choice Back(ReportingState draft) => new(Words.Back, ReportingCode.Plain(ReportingCode.BackAction, draft));

    private static Choice Again(ReportingState draft) => new(Words.TypeAgain, ReportingCode.Plain(ReportingCode.AgainAction, draft));

    private static string Standing(FiscalMonth month, DistrictMonths months, DateTimeOffset at)
    {
        if (months.Latest(month) is { } saved)
            return $"รายงานแล้ว {PhraseView.Amount(saved.Total)}";
        if (!months.Deadline(month).IsOpen(at))
            return $"เปิดรับ {ThaiDate.Short(months.Deadline(month).OpensOn)}";
        if (months.OpenUntil(month, at) is { } until)
            return $"ยังไม่รายงาน เปิดให้ถึง {ThaiDate.Short(until)}";
        var due = months.Deadline(month).DueOn;
        return $"ยังไม่รายงาน {PhraseView.DaysLeft(due, Bangkok.DayOf(at))}";
    }
}
