using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;

namespace OtopBot.Outbox;

// Too few messages for the month: a fact, and who of the provinces' staff must still hear of it (once a month and person).
public sealed class Shortage(MessageBudget budget)
{
    public static string KeyOf(LineMonth month, Person person) => $"shortage:{month}:{person.Id}";

    // Something was dropped, LINE refused something, or it is expected that something must be dropped.
    public static async Task<bool> IsKnownAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var month = LineMonth.Of(now);
        return await db.Set<QuotaReading>().AnyAsync(r => r.Month == month.ToString() && (r.ShortSince != null || r.RefusedAt != null), ct)
            || await db.Set<DroppedPush>().AnyAsync(d => d.At >= month.Start && d.At < month.End, ct);
    }

    public static async Task<IReadOnlyList<Person>> OwedAsync(OtopDbContext db, string province, DateTimeOffset now, CancellationToken ct)
    {
        if (!await IsKnownAsync(db, now, ct))
            return [];
        var month = LineMonth.Of(now).ToString();
        var told = await db.Set<ShortageTold>().Where(t => t.Month == month).Select(t => t.PersonId).ToListAsync(ct);
        return [.. (await OfficeStaff.OfProvinceAsync(db, province, now, ct)).Where(p => !told.Contains(p.Id))];
    }

    public async Task<LineMessage> MessageAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct) => ShortageView.Short(await budget.ForecastAsync(db, now, ct));

    public static void Tell(OtopDbContext db, LineMonth month, Person person, string? messageKey, DateTimeOffset now)
    {
        var told = new ShortageTold(month, person.Id);
        told.Tell(messageKey, now);
        db.Add(told);
    }

    // With an answer to the province, which costs nothing: when nothing was said yet, or what was pushed did not leave.
    public async Task<LineMessage?> InReplyAsync(OtopDbContext db, Person person, DateTimeOffset now, CancellationToken ct)
    {
        if (!await IsKnownAsync(db, now, ct))
            return null;
        var month = LineMonth.Of(now);
        var told = await db.Set<ShortageTold>().FindAsync([month.ToString(), person.Id], ct);
        if (told is { MessageKey: null })
            return null;
        if (told is { MessageKey: { } key } && await db.Set<OutboxMessage>().AnyAsync(m => m.Key == key && (m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Sent || m.Status == OutboxStatus.Assumed), ct))
            return null;

        var message = await MessageAsync(db, now, ct);
        if (told is null)
            Tell(db, month, person, null, now);
        else
            told.Tell(null, now);
        return message;
    }
}
