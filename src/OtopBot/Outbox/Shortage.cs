using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Outbox;

// Too few messages for the month: a fact, and who of the provinces' staff knows of it (told once a month and person, by a push or a reply).
public sealed class Shortage(MessageBudget budget)
{
    // Null while nothing was dropped, LINE refused nothing, and it is not expected that something must be dropped.
    public static async Task<Shortfall?> FactAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var month = LineMonth.Of(now);
        if (await SinceAsync(db, month, ct) is not { } since)
            return null;
        // What a push said that did not leave was not said; for whom it was dropped it is left to a reply.
        var told = await db.Set<ShortageTold>().Where(t => t.Month == month.ToString() && !db.Set<OutboxMessage>().Any(m => m.Key == t.MessageKey && m.Status == OutboxStatus.Dropped))
            .Select(t => t.PersonId).ToListAsync(ct);
        return new(month.ToString(), since, month.End, told.ToHashSet());
    }

    public async Task<(string AltText, Card Card)> CardAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct) => ShortageView.Short(await budget.ForecastAsync(db, now, ct));

    // No key when a reply says it. A new row without looking: of a push and a reply at once one comes late and looks again.
    public static void Tell(OtopDbContext db, int personId, string? messageKey, DateTimeOffset now)
    {
        var told = new ShortageTold(LineMonth.Of(now), personId);
        told.Tell(messageKey, now);
        db.Add(told);
    }

    // What was pushed before did not leave.
    public static async Task TellAgainAsync(OtopDbContext db, int personId, string messageKey, DateTimeOffset now, CancellationToken ct)
    {
        var month = LineMonth.Of(now).ToString();
        (await db.Set<ShortageTold>().SingleAsync(t => t.Month == month && t.PersonId == personId, ct)).Tell(messageKey, now);
    }

    // With an answer to the province, which costs nothing: when nothing was said yet, or what was pushed did not leave.
    public async Task<LineMessage?> InReplyAsync(OtopDbContext db, Person person, DateTimeOffset now, CancellationToken ct)
    {
        var month = LineMonth.Of(now);
        if (await SinceAsync(db, month, ct) is null)
            return null;
        var told = await db.Set<ShortageTold>().FindAsync([month.ToString(), person.Id], ct);
        if (told is { MessageKey: null })
            return null;
        if (told is { MessageKey: { } key } && await db.Set<OutboxMessage>().AnyAsync(m => m.Key == key && (m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Sent || m.Status == OutboxStatus.Assumed), ct))
            return null;

        if (told is null)
            Tell(db, person.Id, null, now);
        else
            told.Tell(null, now);
        var (altText, card) = await CardAsync(db, now, ct);
        return card.As(altText);
    }

    private static async Task<DateTimeOffset?> SinceAsync(OtopDbContext db, LineMonth month, CancellationToken ct)
    {
        var reading = await db.Set<QuotaReading>().Where(r => r.Month == month.ToString()).Select(r => new { r.ShortSince, r.RefusedAt }).FirstOrDefaultAsync(ct);
        var dropped = await db.Set<DroppedPush>().Where(d => d.At >= month.Start && d.At < month.End).MinAsync(d => (DateTimeOffset?)d.At, ct);
        return new[] { reading?.ShortSince, reading?.RefusedAt, dropped }.Min();
    }
}
