using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Outbox;

// Due days that moved with the holidays: whoever reminds of the old day at this moment comes late and looks again, and what waits does not leave.
public static class MovedDays
{
    public static async Task SettleAsync(OtopDbContext db, Campaign campaign, IReadOnlyList<DeadlineMove> moves, DateTimeOffset now, CancellationToken ct)
    {
        if (moves.Count == 0)
            return;
        var owed = await db.Obligations.Where(o => o.CampaignId == campaign.Id).ToListAsync(ct);
        foreach (var obligation in owed.Where(o => moves.Any(m => (m.Kind, m.Month) == (o.Kind, o.Month))))
        {
            obligation.Touch();
            await QueuedReminders.WithdrawAsync(db, obligation, now, ct, QueuedReminders.Moved);
        }
    }
}
