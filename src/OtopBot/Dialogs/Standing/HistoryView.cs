using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

public static class HistoryView
{
    public const string Title = "การดูประวัติ";

    public static Bubble District(DistrictMonths months)
    {
        var card = new Card($"ประวัติ {PhraseView.District(months.District)}").Note("ยอดที่รายงานเทียบแผนของเดือน");
        foreach (var month in months.Campaign.Months)
        {
            var plan = months.Plan(month);
            if (months.Latest(month) is not { } saved)
            {
                card.Row(ThaiDate.Month(month), "ยังไม่มีรายงาน").Note($"แผน {PhraseView.Amount(plan)}");
                continue;
            }

            card.Row(ThaiDate.Month(month), PhraseView.Amount(saved.Total), true)
                .Note($"ทั่วไป {saved.General} ออนไลน์ {saved.Online} ({PhraseView.Timeliness(saved.OnTime)})")
                .Bar($"แผน {PhraseView.Amount(plan)}", saved.Total.ShareOf(plan));
        }

        var reported = months.Campaign.Months.Where(m => months.Latest(m) is not null).ToList();
        return Total(card, reported.Sum(m => months.Latest(m)!.Total), reported.Sum(months.Plan));
    }

    public static Bubble Province(ProvinceMonths province)
    {
        var card = new Card($"ประวัติ จังหวัด{province.Campaign.ProvinceName}").Note("ยอดที่รายงานเทียบแผนของอำเภอที่รายงานแล้ว");
        foreach (var month in province.Campaign.Months)
        {
            var reported = province.Reported(month);
            if (reported.Count == 0)
            {
                card.Row(ThaiDate.Month(month), "ยังไม่มีรายงาน");
                continue;
            }

            var (sold, plan) = (reported.Sum(d => d.Latest(month)!.Total), reported.Sum(d => d.Plan(month)));
            card.Row(ThaiDate.Month(month), PhraseView.Amount(sold), true).Bar($"{reported.Count}/{province.Districts.Count} อำเภอ", sold.ShareOf(plan));
        }

        var all = province.Campaign.Months.SelectMany(m => province.Reported(m).Select(d => (d.Latest(m)!.Total, Plan: d.Plan(m)))).ToList();
        return Total(card, all.Sum(a => a.Total), all.Sum(a => a.Plan));
    }

    private static Bubble Total(Card card, Baht sold, Baht plan)
        => (plan.IsZero ? card : card.Rule().Row("สะสมเดือนที่รายงาน", PhraseView.Amount(sold), true).Bar($"แผนสะสม {PhraseView.Amount(plan)}", sold.ShareOf(plan))).Bubble;
}
