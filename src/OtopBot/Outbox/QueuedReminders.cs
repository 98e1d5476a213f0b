using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Reminders;

namespace OtopBot.Outbox;

// Reminders that have not left yet. A message goes whole: what else it reminded of is planned anew.
public static class QueuedReminders
{
    public const string Done = "Withdrawn: what it reminds of is done.";
    public const string Moved = "Withdrawn: what it reminds of has another due day.";

    public static async Task WithdrawAsync(OtopDbContext db, Obligation obligation, DateTimeOffset now, CancellationToken ct, string problem = Done)
    {
        var keys = await db.Reminders.Where(r => r.State == ReminderState.Queued && r.CampaignId == obligation.CampaignId && r.DistrictCode == obligation.DistrictCode
            && r.Kind == obligation.Kind && r.Month == obligation.Month && r.MessageKey != null).Select(r => r.MessageKey!).Distinct().ToListAsync(ct);
        var messages = await db.Set<OutboxMessage>().Where(m => keys.Contains(m.Key) && (m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Parked)).ToListAsync(ct);
        foreach (var message in messages)
            message.Withdraw(now, problem);
    }
}
