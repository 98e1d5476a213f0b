using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Line;

namespace OtopBot.Outbox;

// Pushes to the provinces' staff that messages run short: in office hours, and not on top of another push of the same day.
public sealed class ShortageNews(Shortage shortage, MessageBudget budget)
{
    private const int Looks = 3;

    public async Task<DateTimeOffset?> NextDueAtAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
        => (await WaitingAsync(db, now, ct)).Select(w => (DateTimeOffset?)w.At).Min();

    public async Task TellAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        for (var look = 1; ; look++)
        {
            List<Person> people = [.. (await WaitingAsync(db, now, ct)).Where(w => w.At <= now).Select(w => w.Person)];
            if (people.Count == 0)
                return;
            await QueueAsync(db, people, now, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateException) when (look < Looks)
            {
                // Another process, or a reply, was faster with somebody.
                db.ChangeTracker.Clear();
            }
        }
    }

    // Whom no push can reach any more is told by the next reply.
    private async Task QueueAsync(OtopDbContext db, List<Person> people, DateTimeOffset now, CancellationToken ct)
    {
        var month = LineMonth.Of(now);
        var message = MessageBatch.Of(await shortage.MessageAsync(db, now, ct));
        var wanted = people.Select(p => new PlannedPush(now, PushKind.Shortage, Shortage.KeyOf(month, p), p.LineUserId, 1)).ToList();
        var decisions = await budget.DecideAsync(db, wanted, now, ct);
        foreach (var (person, decision) in people.Zip(decisions))
        {
            if (decision.MaySend)
                db.Add(OutboxMessage.Push(decision.Push.Key, person.LineUserId, message, now, PushKind.Shortage, sendBy: Bangkok.At(Bangkok.DayOf(now), OfficeHours.Closes)));
            Shortage.Tell(db, month, person, decision.Push.Key, now);
        }
    }

    private static async Task<List<(Person Person, DateTimeOffset At)>> WaitingAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        List<(Person, DateTimeOffset)> waiting = [];
        foreach (var province in await db.Campaigns.Select(c => c.ProvinceCode).Distinct().ToListAsync(ct))
        {
            var owed = await Shortage.OwedAsync(db, province, now, ct);
            if (owed.Count == 0)
                continue;
            var calendar = await CampaignReading.CalendarAsync(db, province, now, ct);
            foreach (var person in owed)
                waiting.Add((person, await MomentAsync(db, person, calendar, now, ct)));
        }

        return waiting;
    }

    private static async Task<DateTimeOffset> MomentAsync(OtopDbContext db, Person person, WorkingCalendar calendar, DateTimeOffset now, CancellationToken ct)
    {
        var moment = OfficeHours.OnOrAfter(now, calendar);
        var today = Bangkok.StartOf(Bangkok.DayOf(moment));
        var hasOne = await db.Set<OutboxMessage>().AnyAsync(m => m.ChatId == person.LineUserId && m.Kind != null && m.Kind != PushKind.Notice && m.CreatedAt >= today, ct);
        return hasOne ? OfficeHours.OnOrAfter(Bangkok.EndOf(Bangkok.DayOf(moment)), calendar) : moment;
    }
}
