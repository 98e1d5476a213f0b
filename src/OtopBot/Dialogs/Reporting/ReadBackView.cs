using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

// The card that is read back before anything is saved (R3).
public static class ReadBackView
{
    // Beyond ten times the plan, or below a tenth of it, a slip of the unit is likelier than the figure.
    private const decimal FarAbove = 10;
    private const decimal FarBelow = 0.1m;

    public static LineMessage Card(ReportingState draft, Sales sales, DistrictMonths months, DateTimeOffset at)
    {
        var month = draft.Month!.Value;
        var card = new Card("ตรวจสอบก่อนบันทึก").Says(QuestionView.Subject(draft, months));
        if (draft.Changes is not null && months.Latest(month) is { } saved)
            ChangesOf(card, saved, sales);
        else
            FiguresOf(card, sales);
        if (sales.Total.IsZero)
            card.Note("ยืนยันว่าเดือนนี้ไม่มียอดจำหน่าย");
        Compare(card, draft, sales, months, month);
        Warn(card, sales, months, month, at);
        return card.Offer(new Choice(Words.Confirm, ReportingCode.Confirm(draft), true))
            .Offer(QuestionView.FixButtons(draft, [Figure.General, Figure.Online]))
            .Offer(QuestionView.Cancel(draft))
            .As($"ตรวจสอบก่อนบันทึก {QuestionView.Subject(draft, months)} รวม {PhraseView.Amount(sales.Total)}");
    }

    public static void FiguresOf(Card card, Sales sales) => card
        .Row(FigureView.Name(Figure.General), PhraseView.Amount(sales.General))
        .Row(FigureView.Name(Figure.Online), PhraseView.Amount(sales.Online))
        .Row(FigureView.Name(Figure.Total), PhraseView.Amount(sales.Total), true)
        .Note($"({BahtText.Write(sales.Total)})");

    // Old and new of each figure, so that what changes cannot be overlooked.
    private static void ChangesOf(Card card, MonthlyReport saved, Sales sales)
    {
        card.Note($"แก้ไขฉบับที่บันทึกไว้ เลขที่ {saved.Number}");
        Change(card, Figure.General, saved.General, sales.General);
        Change(card, Figure.Online, saved.Online, sales.Online);
        Change(card, Figure.Total, saved.Total, sales.Total);
        card.Note($"({BahtText.Write(sales.Total)})");
    }

    private static void Change(Card card, Figure figure, Baht before, Baht now) => card
        .Row(FigureView.Name(figure), PhraseView.Amount(now), figure == Figure.Total)
        .Note(before == now ? "เท่าเดิม" : $"เดิม {before} → ใหม่ {now} ({PhraseView.Change(now - before)})");

    private static void Compare(Card card, ReportingState draft, Sales sales, DistrictMonths months, FiscalMonth month)
    {
        card.Rule();
        if (draft.Reason is { } reason)
            card.Note($"เหตุผล: {reason}");
        if (months.Latest(month.Previous) is { } before)
            card.Row($"เทียบ {ThaiDate.Month(before.Month)}", PhraseView.Change(sales.Total - before.Total));
        card.Row($"แผน {ThaiDate.Month(month)}", PhraseView.Amount(months.Plan(month)))
            .Bar("เทียบแผนเดือน", sales.Total.ShareOf(months.Plan(month)));
        var (sold, planned) = months.UpTo(month, sales);
        if (sold != sales.Total || planned != months.Plan(month))
            card.Row("สะสมเดือนที่รายงาน", PhraseView.Amount(sold)).Bar($"ของแผนสะสม {PhraseView.Amount(planned)}", sold.ShareOf(planned));
    }

    private static void Warn(Card card, Sales sales, DistrictMonths months, FiscalMonth month, DateTimeOffset at)
    {
        if (sales.Total.ShareOf(months.Plan(month)) is { } share && !sales.Total.IsZero && share is >= FarAbove or <= FarBelow)
            card.With(Parts.Warning("ยอดนี้ต่างจากแผนมาก พิมพ์หน่วยถูกต้องหรือไม่"));
        if (months.Latest(month) is null && PhraseView.Extended(months.Campaign, months.Deadline(month)) is { } longer)
            card.Note(longer);
        if (months.Latest(month) is null && !months.Deadline(month).IsOnTime(at))
            card.With(Parts.Warning($"เลยกำหนดวันที่ {ThaiDate.Long(months.Deadline(month).DueOn)} แล้ว ({CalendarView.Rule(months.Deadline(month))}) รับได้และจะบันทึกว่าหลังกำหนด"));
    }
}
