using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;

namespace OtopBot.Reminders;

// Puts what is due into the context: a message for each letter, a row for each of its items, and a touch to every row that saving collides with.
public sealed class LetterBox(LetterWriter writer, MessageBudget budget)
{
    public async Task<IReadOnlyList<ReminderLetter>> PutAsync(OtopDbContext db, IReadOnlyList<RoundFacts> rounds, DateTimeOffset now, CancellationToken ct)
    {
        List<ReminderLetter> all = [];
        foreach (var round in rounds)
        {
            // Somebody with posts in two provinces has one push a day too.
            var letters = round.Schedule.Due(now).Where(l => all.All(a => a.PersonId != l.PersonId) || l.Items.Any(i => i.Kind.IsOfDueDay())).ToList();
            await PutAsync(db, round, letters, now, ct);
            all.AddRange(letters);
        }

        return all;
    }

    private async Task PutAsync(OtopDbContext db, RoundFacts round, IReadOnlyList<ReminderLetter> letters, DateTimeOffset now, CancellationToken ct)
    {
        var keys = letters.SelectMany(l => l.Items).Select(i => i.Key).ToList();
        var rows = await db.Reminders.Where(r => keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, ct);
        List<PlannedPush> wanted = [];
        foreach (var letter in letters)
            wanted.Add(await UnusedAsync(db, ReminderPlan.Push(round, letter), ct));
        foreach (var (letter, decision) in letters.Zip(await budget.DecideAsync(db, wanted, now, ct)))
        {
            var push = decision.Push;
            if (!decision.MaySend)
            {
                foreach (var item in letter.Items)
                    RowOf(db, round, item, rows).Drop(now);
                continue;
            }

            db.Add(OutboxMessage.Push(push.Key, push.Chat, await writer.WriteAsync(db, round, letter, ct), now, push.Kind, push.Price, Bangkok.At(Bangkok.DayOf(now), OfficeHours.Closes)));
            foreach (var item in letter.Items)
                RowOf(db, round, item, rows).Queue(push.Key, now, item.PlannedFor);
        }

        foreach (var obligation in round.Concerned(letters))
            obligation.Touch();
    }

    private static Reminder RowOf(OtopDbContext db, RoundFacts round, ReminderItem item, Dictionary<string, Reminder> rows)
        => rows.GetValueOrDefault(item.Key) ?? db.Reminders.Add(new(item.Key, round.Campaign.Id, item.PersonId, item.Step, item.PlannedFor)
        {
            DistrictCode = item.DistrictCode,
            Kind = item.Deadline?.Kind,
            Month = item.Deadline?.Month,
        }).Entity;

    // A letter that was withdrawn and comes again within the same second is another message.
    private static async Task<PlannedPush> UnusedAsync(OtopDbContext db, PlannedPush push, CancellationToken ct)
        => await db.Set<OutboxMessage>().CountAsync(m => m.Key.StartsWith(push.Key), ct) is > 0 and var used ? push with { Key = $"{push.Key}:{used + 1}" } : push;
}
