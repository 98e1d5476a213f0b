using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;

namespace OtopBot.Dialogs;

// What a district owes, as the row that saving it and reminding of it both change: of two at once one comes late and looks again (D4).
public static class Obligations
{
    // For whoever saves, changes or takes back the thing itself.
    public static async Task SettleAsync(Scene scene, string district, Deadline deadline, bool done, CancellationToken ct)
    {
        var obligation = await FindAsync(scene, district, deadline, ct);
        obligation.Touch();
        if (!done)
            return;
        if (obligation.PromisedFor is not null)
            obligation.TakeBackPromise();
        await QueuedReminders.WithdrawAsync(scene.Db, obligation, scene.At, ct);
    }

    // Another due day: what waits speaks of the old one.
    public static async Task MoveAsync(Scene scene, string district, Deadline deadline, CancellationToken ct)
    {
        var obligation = await FindAsync(scene, district, deadline, ct);
        obligation.Touch();
        await QueuedReminders.WithdrawAsync(scene.Db, obligation, scene.At, ct, QueuedReminders.Moved);
    }

    public static async Task<Obligation> FindAsync(Scene scene, string district, Deadline deadline, CancellationToken ct)
    {
        var (campaign, kind, month) = (scene.Campaign!.Id, deadline.Kind, deadline.Month);
        return await scene.Db.Obligations.FirstOrDefaultAsync(o => o.CampaignId == campaign && o.DistrictCode == district && o.Kind == kind && o.Month == month, ct)
            ?? scene.Db.Obligations.Add(new Obligation(campaign, district, kind, month)).Entity;
    }

    public static Task<List<Obligation>> PromisedAsync(Scene scene, IReadOnlyList<string> districts, CancellationToken ct)
    {
        var campaign = scene.Campaign!.Id;
        return scene.Db.Obligations.Where(o => o.CampaignId == campaign && districts.Contains(o.DistrictCode) && o.PromisedFor != null).OrderBy(o => o.Id).ToListAsync(ct);
    }
}
