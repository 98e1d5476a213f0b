using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reminders;

namespace OtopBot.Dialogs;

// Who answers the reminder of a moment ago means what it was about.
public static class Reminded
{
    // That thing alone when today's newest reminder to this person was of nothing else; else all that is missing.
    public static async Task<IReadOnlyList<OwedThing>> OrAllAsync(IReadOnlyList<OwedThing> missing, Scene scene, CancellationToken ct)
    {
        if (missing.Count < 2)
            return missing;
        var (campaign, person, since) = (scene.Campaign!.Id, scene.Person!.Id, Bangkok.StartOf(scene.Today));
        var today = await scene.Db.Reminders.AsNoTracking().Where(r => r.CampaignId == campaign && r.PersonId == person && r.QueuedAt >= since && r.State == ReminderState.Queued).ToListAsync(ct);
        var things = today.Where(r => r.MessageKey == today.MaxBy(n => n.QueuedAt)!.MessageKey).Select(r => (r.DistrictCode, r.Kind, r.Month)).Distinct().ToList();
        return things is [var (district, kind, month)] && missing.FirstOrDefault(o => o.District.Code == district && o.Deadline.Kind == kind && o.Deadline.Month == month) is { } meant ? [meant] : missing;
    }
}
