using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Audit;

public static class RoundRecordsView
{
    public static string Opened(Campaign campaign)
        => $"เปิดรอบ {campaign.Code} จังหวัด{campaign.ProvinceName} ปีงบประมาณ {campaign.FiscalYear} ตามหนังสือที่ {campaign.Letter.Number} "
            + $"ลงวันที่ {ThaiDate.Long(campaign.Letter.Date)} จำนวน {campaign.Districts.Count} อำเภอ";

    // A due day that moved is named with both days; other changes of the deadlines have no more to tell.
    public static string DeadlinesChanged(AuditRow<Campaign> row)
    {
        var moved = row.Entry.Context.ChangeTracker.Entries<DeadlineMove>().Where(m => m.State == EntityState.Added).Select(m => m.Entity)
            .Where(move => row.Record.Moves.Any(m => ReferenceEquals(m, move))).OrderBy(m => m.To).ToList();
        return moved is [] ? $"เปลี่ยนกำหนดเวลาของรอบ {row.Record.Code}" : $"เลื่อนกำหนดของรอบ {row.Record.Code} ตามปฏิทินวันหยุด: {string.Join(" ", moved.Select(Moved))}";
    }

    public static string TargetSet(AuditRow<DistrictTarget> row)
        => $"กำหนดเป้าหมายอำเภอ{row.Names.District(row.Record.DistrictCode)} ฉบับที่ {row.Record.Version} ({Source(row.Record.Source)}): "
            + $"ทั้งปี {PhraseView.Amount(row.Record.Annual)} แผน {Plan(row.Record.Plan)}";

    public static string Plan(IEnumerable<MonthPlan> plan) => string.Join(" ", plan.Select(p => $"{ThaiDate.Month(p.Month)} {PhraseView.Amount(p.Amount)}"));

    private static string Moved(DeadlineMove move)
        => $"{(move.Month is { } month ? $"รายงานยอด {ThaiDate.Month(month)}" : "รับรองเป้าหมาย")} จากวันที่ {ThaiDate.Long(move.From)} เป็นวันที่ {ThaiDate.Long(move.To)}";

    private static string Source(TargetSource source) => source switch
    {
        TargetSource.Letter => "จากหนังสือจังหวัด",
        TargetSource.Revision => "จังหวัดปรับเป้า",
        TargetSource.Correction => "ตามคำขอแก้ไขของอำเภอ",
        _ => source.ToString(),
    };
}
