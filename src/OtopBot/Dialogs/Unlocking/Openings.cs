using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Dialogs.Unlocking;

// What a district has asked to be opened again, and what the province made of it.
public static class Openings
{
    public static Task<IReadOnlyList<Reopening>> OfAsync(Scene scene, string district, CancellationToken ct) => OfAsync(scene, scene.Campaign!, district, ct);

    public static async Task<IReadOnlyList<Reopening>> OfAsync(Scene scene, Campaign campaign, string district, CancellationToken ct)
        => await scene.Db.Reopenings.Where(r => r.CampaignId == campaign.Id && r.DistrictCode == district).OrderBy(r => r.Number).ToListAsync(ct);

    // Whether the lock holds: its day is over, and the province has not opened it again.
    public static bool AreLocked(this IEnumerable<Reopening> reopenings, Deadline deadline, DateTimeOffset at)
        => deadline.IsLocked(at) && !reopenings.Any(r => r.Opens(deadline, at));
}
