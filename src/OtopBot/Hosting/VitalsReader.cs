using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Inbox;
using OtopBot.Outbox;

namespace OtopBot.Hosting;

// Looks at most every quarter of a minute, however many ask: the page of figures, the scraper of metrics and whatever sends them.
public sealed partial class VitalsReader(IServiceScopeFactory scopes, InboxMeter inbox, OutboxMeter outbox, TimeProvider time, ILogger<VitalsReader> log)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task<Vitals?>? _look;
    private long _lookedAt;

    // Null when the database did not tell in time; the gauges are empty then, for what was true before may not be any more.
    public async Task<Vitals?> ReadAsync(CancellationToken ct)
    {
        Task<Vitals?> look;
        lock (_gate)
        {
            if (_look is null || (_look.IsCompleted && Stopwatch.GetElapsedTime(_lookedAt) >= Pause))
                // A database that hangs must hang nobody but this look: SQLite's driver waits on the caller's thread.
                (_look, _lookedAt) = (Task.Run(LookAsync, CancellationToken.None), Stopwatch.GetTimestamp());
            look = _look;
        }

        try
        {
            return await look.WaitAsync(Patience, ct);
        }
        catch (TimeoutException)
        {
            Show(null);
            return null;
        }
    }

    private async Task<Vitals?> LookAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
            var now = time.GetUtcNow();
            var applied = await db.Database.GetAppliedMigrationsAsync();
            return Show(new(
                now,
                await InboxLoad.ReadAsync(db, now, CancellationToken.None),
                await OutboxLoad.ReadAsync(db, now, CancellationToken.None),
                await BudgetState.ReadAsync(db, now, CancellationToken.None),
                (await AuditWriter.HeadAsync(db, CancellationToken.None)).Sequence,
                Tables([.. applied], [.. db.Database.GetMigrations()])));
        }
        catch (Exception problem)
        {
            Unread(log, ProblemText.Of(problem));
            return Show(null);
        }
    }

    private static TablesState Tables(IReadOnlyList<string> applied, IReadOnlyList<string> known)
        => new(applied.Count == 0 ? null : applied[^1], [.. known.Except(applied)], [.. applied.Except(known)]);

    private Vitals? Show(Vitals? seen)
    {
        (inbox.Seen, outbox.Seen, outbox.Month) = (seen?.Inbox, seen?.Outbox, seen?.Month);
        if (seen is not null)
            outbox.Left = seen.Month.Left;
        return seen;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not tell how the bot is: {Problem}")]
    private static partial void Unread(ILogger log, string problem);
}
