using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;

namespace OtopBot.Summaries;

// Who has answered the target table in force. Which way a district answered, and with which figures, is not for the group.
public sealed record CertificationSummary(string ProvinceName, int FiscalYear, DateOnly DueOn, Turnout Turnout)
{
    // Whose rule is told beside the day.
    public Deadline? Deadline { get; init; }

    public static async Task<CertificationSummary> ReadAsync(OtopDbContext db, Campaign campaign, DateOnly today, CancellationToken ct)
    {
        var filed = await db.Certifications.AsNoTracking()
            .Where(c => c.CampaignId == campaign.Id && c.State != CertificationState.Withdrawn)
            .Select(c => new { c.DistrictCode, c.TargetVersion, c.Version, c.OnTime, c.State })
            .ToListAsync(ct);
        var deadline = campaign.CertificationDeadline;
        var ofTarget = filed.Where(c => c.TargetVersion == campaign.TargetOf(c.DistrictCode).Version).ToLookup(c => c.DistrictCode);
        var (done, left) = (campaign.Districts.Where(Answered).ToList(), campaign.Districts.Where(d => !Answered(d)).ToList());
        return new CertificationSummary(campaign.ProvinceName, campaign.FiscalYear, deadline.DueOn, new Turnout(
            [.. done.Select(d => d.Name)],
            [.. left.Where(d => Longer(d) is null).Select(d => d.Name)],
            [.. left.Select(Longer).OfType<GivenLonger>()])
        {
            // As with reports, the first answer tells whether it came in time.
            Late = done.Count(d => ofTarget[d.Code].MinBy(c => c.Version) is { OnTime: false }),
        }) { Deadline = deadline };

        bool Answered(District district) => ofTarget[district.Code].Any(c => c.State != CertificationState.Superseded);

        GivenLonger? Longer(District district) => campaign.DeadlineOf(deadline, district.Code) is { } own && own.DueOn > deadline.DueOn && own.DueOn >= today ? new(district.Name, own.DueOn) : null;
    }
}
