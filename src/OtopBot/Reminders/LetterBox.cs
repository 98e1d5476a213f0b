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
        var used = await UsedAsync(db, now, ct);
        foreach (var round in rounds)
        {
            // Somebody with posts in two provinces has one push a day too.
            var letters = round.Schedule.Due(now).Where(l => all.All(a => a.PersonId != l.PersonId) || l.Items.Any(i => i.Kind.IsOfDueDay())).ToList();
            await PutAsync(db, round, letters, used, now, ct);
            all.AddRange(letters);
        }

        return all;
    }

    private async Task PutAsync(OtopDbContext db, RoundFacts round, IReadOnlyList<ReminderLetter> letters, IReadOnlyList<string> used, DateTimeOffset now, CancellationToken ct)
    {
        var keys = letters.SelectMany(l => l.Items).Select(i => i.Key).ToList();
        var rows = await db.Reminders.Where(r => keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, ct);
        var wanted = letters.Select(letter => Unused(ReminderPlan.Push(round, letter), used)).ToList();
        foreach (var (letter, decision) in letters.Zip(await budget.DecideAsync(db, wanted, now, ct)))
        {
            var push = decision.Push;
            await TellAsync(db, letter, push.Key, rows, now, ct);
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

    // A shortage whose push is dropped is said by the next reply.
    private static async Task TellAsync(OtopDbContext db, ReminderLetter letter, string key, Dictionary<string, Reminder> rows, DateTimeOffset now, CancellationToken ct)
    {
        if (letter.Items.FirstOrDefault(i => i.Kind is ReminderKind.Shortage) is not { } shortage)
            return;
        if (rows.ContainsKey(shortage.Key))
            await Shortage.TellAgainAsync(db, letter.PersonId, key, now, ct);
        else
            Shortage.Tell(db, letter.PersonId, key, now);
    }

    // A letter that was withdrawn and comes again within the same second is another message.
    private static PlannedPush Unused(PlannedPush push, IReadOnlyList<string> used)
        => used.Count(key => key.StartsWith(push.Key, StringComparison.Ordinal)) is > 0 and var before ? push with { Key = $"{push.Key}:{before + 1}" } : push;

    // Keys of the clock name its second: one look at what was queued in it is enough for all letters.
    private static async Task<IReadOnlyList<string>> UsedAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var second = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var next = second.AddSeconds(1);
        return await db.Set<OutboxMessage>().Where(m => m.CreatedAt >= second && m.CreatedAt < next && m.Kind != null).Select(m => m.Key).ToListAsync(ct);
    }
}
