using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;

namespace OtopBot.Reminders;

// What the districts of a round have done, and whether it came in time.
public sealed class DoneThings
{
    private readonly Dictionary<(string District, FiscalMonth? Month), bool> _onTime = [];

    // Null while it is not done.
    public bool? OnTime(string district, Deadline deadline) => _onTime.TryGetValue((district, deadline.Month), out var onTime) ? onTime : null;

    public static async Task<DoneThings> ReadAsync(OtopDbContext db, Campaign campaign, CancellationToken ct)
    {
        var done = new DoneThings();
        foreach (var filed in (await db.Certifications.AsNoTracking().Where(c => c.CampaignId == campaign.Id).ToListAsync(ct)).GroupBy(c => c.DistrictCode))
        {
            var history = new CertificationHistory(campaign, filed.Key, filed);
            if (history.Current is { } current && current.Answers(history.Target))
                done._onTime[(filed.Key, null)] = history.Answers[0].OnTime;
        }

        var reports = await db.Reports.Where(r => r.CampaignId == campaign.Id && r.VoidedAt == null).OrderBy(r => r.Version).Select(r => new { r.DistrictCode, r.Month, r.OnTime }).ToListAsync(ct);
        foreach (var report in reports)
            done._onTime[(report.DistrictCode, report.Month)] = report.OnTime;
        return done;
    }
}
