using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Audit;

public static class RoundRecordsView
{
    public static string Opened(Campaign campaign)
        => $"เปิดรอบ {campaign.Code} จังหวัด{campaign.ProvinceName} ปีงบประมาณ {campaign.FiscalYear} ตามหนังสือที่ {campaign.Letter.Number} "
            + $"ลงวันที่ {ThaiDate.Long(campaign.Letter.Date)} จำนวน {campaign.Districts.Count} อำเภอ";

    public static string DeadlinesChanged(Campaign campaign) => $"เปลี่ยนกำหนดเวลาของรอบ {campaign.Code}";

    public static string TargetSet(AuditRow<DistrictTarget> row)
        => $"กำหนดเป้าหมายอำเภอ{row.Names.District(row.Record.DistrictCode)} ฉบับที่ {row.Record.Version} ({Source(row.Record.Source)}): "
            + $"ทั้งปี {PhraseView.Amount(row.Record.Annual)} แผน {Plan(row.Record.Plan)}";

    public static string Plan(IEnumerable<MonthPlan> plan) => string.Join(" ", plan.Select(p => $"{ThaiDate.Month(p.Month)} {PhraseView.Amount(p.Amount)}"));

    private static string Source(TargetSource source) => source switch
    {
        TargetSource.Letter => "จากหนังสือจังหวัด",
        TargetSource.Revision => "จังหวัดปรับเป้า",
        TargetSource.Correction => "ตามคำขอแก้ไขของอำเภอ",
        _ => source.ToString(),
    };
}
