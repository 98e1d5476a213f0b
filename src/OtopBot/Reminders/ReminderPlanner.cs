using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;

namespace OtopBot.Reminders;

// Everything that the clock says to people goes through here: what is due is decided from the tables, and all that follows is one commit.
public sealed partial class ReminderPlanner(IServiceScopeFactory scopes, RoundReading reading, LetterBox letterBox, RemindersOptions options, Doorbell<OutboxWorker> outbox, ILogger<ReminderPlanner> log)
{
    private const int Attempts = 10;

    private static readonly AuditCause Cause = AuditCause.Own("reminders");

    // As long as the mark of the last look stays, nothing is due before its moment.
    private Look? _last;

    public async Task<DateTimeOffset?> NextDueAtAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (!options.Enabled)
            return null;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var mark = await ReminderMark.ReadAsync(db, now, ct);
        if (mark is null || IsQuiet(mark, now))
            return mark is null ? null : _last!.Next;

        var rounds = await reading.LoadAsync(db, now, ct);
        return rounds.Any(r => r.LacksRows) ? now : Remember(mark, rounds, [], now);
    }

    public async Task RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        for (var attempt = 1; options.Enabled && attempt <= Attempts; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                if (await LookAsync(scope.ServiceProvider.GetRequiredService<OtopDbContext>(), now, ct) is not { } letters)
                {
                    Again(log, attempt);
                    continue;
                }

                if (letters > 0)
                    outbox.Ring();
                return;
            }
            catch (DbUpdateException problem) when (attempt < Attempts && (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem)))
            {
                // A report came in, a date moved, or another process was first: the tables tell.
                Again(log, attempt);
            }
        }
    }

    // How many letters it came to; null when somebody whom one was for has left meanwhile.
    private async Task<int?> LookAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        if (await ReminderMark.ReadAsync(db, now, ct) is not { } mark || IsQuiet(mark, now))
            return 0;

        var rounds = await reading.LoadAsync(db, now, ct);
        if (rounds.Any(r => r.LacksRows))
        {
            // Nothing may be decided without the rows that saving collides with.
            foreach (var round in rounds)
                await ObligationRows.AddMissingAsync(db, round.Campaign, ct);
            await AuditedSaving.CommitAsync(db, Cause, now, ct);
            rounds = await reading.LoadAsync(db, now, ct);
        }

        var letters = await letterBox.PutAsync(db, rounds, now, ct);
        var people = letters.Select(l => l.PersonId).ToList();
        if (letters.Count > 0 && !await AuditedSaving.CommitAsync(db, Cause, now, ct, yields: () => db.People.AnyAsync(p => people.Contains(p.Id) && p.ForgottenAt != null, ct)))
            return null;
        Remember(mark, rounds, letters, now);
        return letters.Count;
    }

    private bool IsQuiet(ReminderMark mark, DateTimeOffset now) => _last is { } last && last.Mark == mark && last.At <= now && !(last.Next <= now);

    private DateTimeOffset? Remember(ReminderMark mark, IReadOnlyList<RoundFacts> rounds, IReadOnlyList<ReminderLetter> letters, DateTimeOffset now)
    {
        var next = rounds.Min(r => (letters.Count == 0 ? r.Schedule : r.Schedule.After(letters)).NextDueAt(now));
        _last = new(mark, now, next);
        return next;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Somebody else was faster than the clock, attempt {Attempt}")]
    private static partial void Again(ILogger log, int attempt);

    private sealed record Look(ReminderMark Mark, DateTimeOffset At, DateTimeOffset? Next);
}
