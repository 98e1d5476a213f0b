using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;

namespace OtopBot.Summaries;

// Who has answered the target table in force. Which way a district answered, and with which figures, is not for the group.
public sealed record CertificationSummary(DateOnly DueOn, int Districts, IReadOnlyList<string> Missing)
{
    // Whose rule is told beside the day.
    public Deadline? Deadline { get; init; }

    public int Done => Districts - Missing.Count;

    public static async Task<CertificationSummary> ReadAsync(OtopDbContext db, Campaign campaign, CancellationToken ct)
    {
        var answered = await db.Certifications.AsNoTracking()
            .Where(Certification.Standing)
            .Where(c => c.CampaignId == campaign.Id)
            .Select(c => new { c.DistrictCode, c.TargetVersion })
            .ToListAsync(ct);
        return new CertificationSummary(
            campaign.CertificationDeadline.DueOn,
            campaign.Districts.Count,
            [.. campaign.Districts.OrderBy(d => d.Order)
                .Where(d => !answered.Any(a => a.DistrictCode == d.Code && a.TargetVersion == campaign.TargetOf(d.Code).Version))
                .Select(d => d.Name)]) { Deadline = campaign.CertificationDeadline };
    }
}
