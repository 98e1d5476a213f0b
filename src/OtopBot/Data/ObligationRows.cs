using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Data;

// One row for every district and every deadline of a round.
public static class ObligationRows
{
    // Puts those that are missing into the context; how many.
    public static async Task<int> AddMissingAsync(OtopDbContext db, Campaign campaign, CancellationToken ct)
    {
        var known = await db.Obligations.Where(o => o.CampaignId == campaign.Id).Select(o => new { o.DistrictCode, o.Kind, o.Month }).ToListAsync(ct);
        var missing = (from district in campaign.Districts
                       from deadline in campaign.Deadlines
                       where !known.Any(o => (o.DistrictCode, o.Kind, o.Month) == (district.Code, deadline.Kind, deadline.Month))
                       select new Obligation(campaign.Id, district.Code, deadline.Kind, deadline.Month)).ToList();
        db.Obligations.AddRange(missing);
        return missing.Count;
    }
}
