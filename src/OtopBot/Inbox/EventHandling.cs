using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Data.Sqlite;
using OtopBot.Dialogs;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;

namespace OtopBot.Inbox;

// Handles a chat's oldest waiting event: what it changes, what it says and "handled" are one commit.
public sealed class EventHandling(IServiceScopeFactory scopes, Doorbell<OutboxWorker> outbox, NewerRelease newer, InboxOptions options, InboxMeter meter, TimeProvider time, ILogger<EventHandling> log)
{
    // Losing against another process is no failure of the event, but losing so often is.
    private const int Looks = 20;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public async Task<TimeSpan?> HandleOldestAsync(string chatId, CancellationToken ct)
    {
        for (var look = 1; ; look++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
            var message = await db.Set<InboxMessage>().Where(m => m.Status == InboxStatus.Waiting && m.ChatId == chatId)
                .OrderBy(m => m.At).ThenBy(m => m.Id).FirstOrDefaultAsync(ct);
            if (message is null)
                return null;

            using var trace = InboxTraces.Begin(message);
            using var lines = log.BeginScope("Inbox row {Row}", message.Id);
            try
            {
                if (await HandleAsync(scope.ServiceProvider, db, chatId, message, ct))
                    return TimeSpan.Zero;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                throw;
            }
            catch (DbUpdateException problem) when (look < Looks && Collided(problem))
            {
                meter.Collided();
                log.LogDebug("Inbox row {Row} met another writer: {Problem}", message.Id, ProblemText.Of(problem));
            }
            catch (LeftToNewerReleaseException)
            {
                return options.Sweep;
            }
            catch (Exception problem) when (DatabaseAway.Is(problem))
            {
                log.LogWarning("The database did not take inbox row {Row}: {Problem}", message.Id, ProblemText.Of(problem));
                return options.Sweep;
            }
            catch (Exception problem) when (NewerRelease.HasWritten(problem) && newer.IsAwaitedFor($"inbox row {message.Id}", message.Attempts))
            {
                log.LogWarning("Inbox row {Row} is left to a newer release: {Problem}", message.Id, ProblemText.Of(problem));
                return options.Sweep;
            }
            catch (Exception problem)
            {
                trace.Fail(problem);
                return await FailAsync(message.Id, problem, ct);
            }

            await Task.Delay(Random.Shared.Next(1, 5 * look), ct);
        }
    }

    private async Task<bool> HandleAsync(IServiceProvider services, OtopDbContext db, string chatId, InboxMessage message, CancellationToken ct)
    {
        var happened = LineEvent.Parse(message.Raw);
        Activity.Current?.SetTag("otopbot.event.type", happened.GetType().Name);
        await TakenBack.ActAsync(services.GetRequiredService<EventActs>(), db, message, time.GetUtcNow(), ct);
        if (!await CommitAsync(db, chatId, message, happened))
            return false;
        if (db.ChangeTracker.Entries<InboxMessage>().Any(m => m.Entity.ErasedAt is not null))
            await SqliteLog.EmptyAsync(db);
        meter.Handled(time.GetUtcNow() - message.ReceivedAt);

        outbox.Ring();
        return true;
    }

    // False when an earlier event of the chat came in meanwhile: it goes first.
    private Task<bool> CommitAsync(OtopDbContext db, string chatId, InboxMessage message, LineEvent happened)
        => AuditedSaving.CommitAsync(
            db,
            AuditCause.Event(message.EventId, happened.Source?.UserId),
            time.GetUtcNow(),
            CancellationToken.None,
            yields: () => db.Set<InboxMessage>().AnyAsync(m => m.Status == InboxStatus.Waiting && m.ChatId == chatId
                && (m.At < message.At || (m.At == message.At && m.Id < message.Id))));

    // Answers the pause before the chat goes on: with the same event again, or at once with the next.
    private async Task<TimeSpan> FailAsync(long id, Exception problem, CancellationToken ct)
    {
        try
        {
            return await RecordAsync(id, problem, apologise: true, ct);
        }
        catch (Exception worse) when (!ct.IsCancellationRequested && !DatabaseAway.Is(worse))
        {
            log.LogError("Nothing could be said about inbox row {Row}: {Problem}", id, ProblemText.Of(worse));
            return await RecordAsync(id, problem, apologise: false, ct);
        }
    }

    private async Task<TimeSpan> RecordAsync(long id, Exception problem, bool apologise, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var message = await db.Set<InboxMessage>().SingleAsync(m => m.Id == id, ct);
        if (message.Status is not InboxStatus.Waiting)
            return TimeSpan.Zero;

        var happened = LineEvent.Parse(message.Raw);
        message.Attempt(ProblemText.Of(problem));
        log.LogError("Inbox row {Row} failed, attempt {Attempt}: {Problem}", id, message.Attempts, message.Problem);
        var last = message.Attempts >= options.Attempts;
        if (last)
            message.Fail(time.GetUtcNow());
        if (last && apologise)
            await scope.ServiceProvider.GetRequiredService<EventActs>().Apologise(db, happened, ct);
        await AuditedSaving.CommitAsync(db, AuditCause.Event(message.EventId, happened.Source?.UserId), time.GetUtcNow(), ct);
        outbox.Ring();
        if (last)
            meter.Failed();
        return last ? TimeSpan.Zero : Pause(message.Attempts);
    }

    private TimeSpan Pause(int attempts)
    {
        var pause = options.FirstPause * Math.Pow(2, attempts - 1);
        return pause < LongestPause ? pause : LongestPause;
    }

    private static bool Collided(DbUpdateException problem) => problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem);
}
