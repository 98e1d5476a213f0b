using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;

namespace OtopBot.Dialogs.Measuring;

// The round's reminders that left, and when the things that they were about were done.
public static class SentReminders
{
    public static async Task<IReadOnlyList<SentReminder>> OfAsync(Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!.Id;
        var rows = await (from reminder in scene.Db.Reminders.AsNoTracking()
                          join message in scene.Db.Set<OutboxMessage>() on reminder.MessageKey equals message.Key
                          where reminder.CampaignId == campaign && reminder.State == ReminderState.Queued && reminder.DistrictCode != null && reminder.Kind != null
                              && (message.Status == OutboxStatus.Sent || message.Status == OutboxStatus.Assumed)
                          select reminder).ToListAsync(ct);
        return [.. rows.Where(r => MeasuringView.IsStep(r.Step)).Select(r => new SentReminder(r.Step, new(r.DistrictCode!, r.Kind!.Value, r.Month), r.QueuedAt))];
    }

    // A version that was undone or taken back was none.
    public static async Task<ILookup<RemindedThing, DateTimeOffset>> DoneAsync(Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!.Id;
        var reports = await scene.Db.Reports.AsNoTracking().Where(r => r.CampaignId == campaign && r.VoidedAt == null).ToListAsync(ct);
        var certifications = await scene.Db.Certifications.AsNoTracking().Where(c => c.CampaignId == campaign && c.State != CertificationState.Withdrawn).ToListAsync(ct);
        return reports.Select(r => (Thing: new RemindedThing(r.DistrictCode, DeadlineKind.MonthlyReport, r.Month), r.At))
            .Concat(certifications.Select(c => (new RemindedThing(c.DistrictCode, DeadlineKind.Certification, null), c.At)))
            .ToLookup(d => d.Item1, d => d.Item2);
    }
}
