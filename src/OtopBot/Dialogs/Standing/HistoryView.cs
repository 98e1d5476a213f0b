using OtopBot.Dialogs.Reporting;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

public static class HistoryView
{
    public const string Title = "การดูประวัติ";

    // So many versions of all months have room on one bubble; the rest is a button away.
    private const int VersionsOfCard = 16;

    public static Bubble District(DistrictMonths months, DateTimeOffset at, bool mayReopen)
    {
        var card = new Card($"ประวัติ {PhraseView.District(months.District)}").Note("ยอดที่รายงานเทียบแผนของเดือน");
        foreach (var month in months.Campaign.Months)
            Month(card, month, months, Math.Max(1, VersionsOfCard / months.Campaign.Months.Count));
        var reported = months.Campaign.Months.Where(m => months.Latest(m) is not null).ToList();
        Total(card, reported.Sum(m => months.Latest(m)!.Total), reported.Sum(months.Plan));

        card.Offer(months.Campaign.Months.Where(m => months.Versions(m).All.Count > 1)
            .Select(m => new Choice($"{Words.AllVersions} {ThaiDate.Month(m)}", StandingCode.ShowHistory(months.District.Code, m))));
        if (mayReopen && months.Campaign.Deadlines.Any(d => months.IsLocked(d, at)))
            card.Offer(new Choice(Words.Reopen, UnlockingCode.Choose(months.District.Code)));
        return card.Bubble;
    }

    public static Bubble Province(ProvinceMonths province, FiscalMonth? only = null)
    {
        var months = only is { } asked ? [asked] : province.Campaign.Months;
        var card = new Card($"ประวัติ {(only is { } one ? $"{ThaiDate.Month(one)} " : "")}จังหวัด{province.Campaign.ProvinceName}").Note("ยอดที่รายงานเทียบแผนของอำเภอที่รายงานแล้ว");
        foreach (var month in months)
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

        var all = months.SelectMany(m => province.Reported(m).Select(d => (d.Latest(m)!.Total, Plan: d.Plan(m)))).ToList();
        Total(card, all.Sum(a => a.Total), all.Sum(a => a.Plan));
        return card.Note($"ดูรายอำเภอ พิมพ์ “{Words.History} {province.Districts[0].District.Name}”").Bubble;
    }

    // For the notification, which shows no card.
    public static string InShort(DistrictMonths months)
    {
        var reported = months.Campaign.Months.Where(m => months.Latest(m) is not null).ToList();
        return $"{PhraseView.District(months.District)} {(reported.Count == 0 ? "ยังไม่มีรายงาน" : $"สะสม {PhraseView.Amount(reported.Sum(m => months.Latest(m)!.Total))}")}";
    }

    public static LineMessage Unread(string heard, Campaign campaign, bool ofProvince)
        => new TextMessage($"ไม่พบอำเภอหรือเดือน {PhraseView.Quote(heard)} ในรอบนี้ พิมพ์ เช่น “{Words.History} {(ofProvince ? campaign.Districts[0].Name : ThaiDate.Month(campaign.FirstMonth))}”");

    private static void Month(Card card, FiscalMonth month, DistrictMonths months, int shown)
    {
        var plan = months.Plan(month);
        var versions = months.Versions(month);
        if (versions.InForce is { } saved)
        {
            card.Row(ThaiDate.Month(month), PhraseView.Amount(saved.Total), true)
                .Note($"ทั่วไป {saved.General} ออนไลน์ {saved.Online} ({PhraseView.Timeliness(saved.OnTime)})")
                .Bar($"แผน {PhraseView.Amount(plan)}", saved.Total.ShareOf(plan));
        }
        else
        {
            card.Row(ThaiDate.Month(month), "ยังไม่มีรายงาน").Note($"แผน {PhraseView.Amount(plan)}");
        }

        foreach (var version in versions.All.Reverse().Take(shown))
            card.Note(VersionsView.Line(version));
        if (versions.All.Count > shown)
            card.Note($"และอีก {versions.All.Count - shown} ฉบับก่อนหน้า");
    }

    private static void Total(Card card, Baht sold, Baht plan)
    {
        if (!plan.IsZero)
            card.Rule().Row("สะสมเดือนที่รายงาน", PhraseView.Amount(sold), true).Bar($"แผนสะสม {PhraseView.Amount(plan)}", sold.ShareOf(plan));
    }
}
