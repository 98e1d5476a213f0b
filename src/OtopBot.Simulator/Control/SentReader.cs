using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// What went out because of the clock, or did not, newest first: rows of the outbox and the reminders that they carry.
public sealed class SentReader(LineWorld world)
{
    // A clock that runs wakes its jobs every minute: what comes a little after its moment is no late-comer.
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<SentPush>> ReadAsync(OtopDbContext db, IReadOnlyDictionary<string, string> districts, DateTimeOffset since, int most, CancellationToken ct)
    {
        var rows = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.Kind != null && m.CreatedAt >= since).OrderByDescending(m => m.Id).Take(most).ToListAsync(ct);
        var keys = rows.Select(r => r.Key).ToList();
        var carried = (await db.Reminders.AsNoTracking().Where(r => r.MessageKey != null && keys.Contains(r.MessageKey)).OrderBy(r => r.Id).ToListAsync(ct)).ToLookup(r => r.MessageKey!);
        var sent = rows.Select(row => Of(row, [.. carried[row.Key]], districts));
        return [.. sent.Concat(await LeftOutAsync(db, districts, since, most, ct)).OrderByDescending(s => s.QueuedAt).Take(most)];
    }

    private SentPush Of(OutboxMessage row, List<Reminder> reminders, IReadOnlyDictionary<string, string> districts)
    {
        var about = PushNames.About(row.Key, districts);
        var push = new SentPush(Local(row.DoneAt ?? row.CreatedAt), Local(row.CreatedAt), PushNames.Of(row.Kind!.Value), row.ChatId, NameOf(row.ChatId), StatusOf(row), row.Price, row.Key)
        {
            Problem = string.IsNullOrEmpty(row.Problem) ? null : row.Problem,
            MessageIds = row.SentIds?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
            About = about is { District: null, Thing: null } ? [] : [about],
        };
        return reminders.Count == 0 ? push : With(push, reminders, districts);
    }

    // What the month's messages were too few for never became a message; all of one person and moment would have been one.
    private async Task<IReadOnlyList<SentPush>> LeftOutAsync(OtopDbContext db, IReadOnlyDictionary<string, string> districts, DateTimeOffset since, int most, CancellationToken ct)
    {
        var dropped = await db.Reminders.AsNoTracking().Where(r => r.State == ReminderState.Dropped && r.QueuedAt >= since).OrderByDescending(r => r.Id).Take(most).ToListAsync(ct);
        var ids = dropped.Select(r => r.PersonId).Distinct().ToList();
        var chats = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.LineUserId, ct);
        return [.. dropped.GroupBy(r => (r.PersonId, r.QueuedAt)).Select(group =>
        {
            var chat = chats.GetValueOrDefault(group.Key.PersonId, OutboxMessage.Nobody);
            var at = Local(group.Key.QueuedAt);
            return With(new SentPush(at, at, null, chat, NameOf(chat), PushNames.Of(OutboxStatus.Dropped), 0, group.First().Key), [.. group], districts);
        })];
    }

    private static SentPush With(SentPush push, List<Reminder> reminders, IReadOnlyDictionary<string, string> districts)
    {
        var latest = reminders.MaxBy(r => r.PlannedFor)!;
        return push with
        {
            Step = latest.Step,
            PlannedFor = Local(latest.PlannedFor),
            About = [.. reminders.Select(r => new SentAbout(r.DistrictCode, r.DistrictCode is { } code ? districts.GetValueOrDefault(code) : null, PushNames.Thing(r.Kind, r.Month), r.Step, Local(r.PlannedFor)))],
            CaughtUp = reminders.Any(r => r.QueuedAt - r.PlannedFor > OnTime),
        };
    }

    private static string StatusOf(OutboxMessage row) => row.Status is not OutboxStatus.Dropped ? PushNames.Of(row.Status)
        : row.SendBy < row.DoneAt ? "expired"
        : row.Problem?.StartsWith("Withdrawn", StringComparison.Ordinal) is true ? "withdrawn"
        : "dropped";

    private string? NameOf(string chatId) => chatId == OutboxMessage.Nobody ? null : world.NameOf(chatId);

    private static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(Bangkok.Offset);
}
