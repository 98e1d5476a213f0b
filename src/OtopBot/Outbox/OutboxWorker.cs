using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Outbox;

// The only sender. It finds the chats that have something due, whoever stored it.
public sealed class OutboxWorker(IServiceScopeFactory scopes, ChatSender sender, Doorbell<OutboxWorker> doorbell, OutboxOptions options, TimeProvider time, ILogger<OutboxWorker> log) : BackgroundService
{
    private const int Handful = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var lanes = new ChatLanes(options.Parallelism, sender.SendNextAsync, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StartDueAsync(lanes, stoppingToken);
                await doorbell.WaitAsync(options.Sweep, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception problem)
            {
                log.LogError("The outbox could not be read: {Problem}", ProblemText.Of(problem));
                await Task.Delay(options.Sweep, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await lanes.WhenIdleAsync();
    }

    private async Task StartDueAsync(ChatLanes lanes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var now = time.GetUtcNow();
        await ReleaseParkedAsync(db, now, ct);
        var chats = await db.Set<OutboxMessage>().Due(now).Known().GroupBy(m => m.ChatId).OrderBy(g => g.Min(m => m.Id)).Select(g => g.Key).Take(Handful).ToListAsync(ct);
        foreach (var chat in chats)
            lanes.Start(chat, ct);
    }

    private static async Task ReleaseParkedAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var parked = await db.Set<OutboxMessage>().Known().Where(m => m.Status == OutboxStatus.Parked && m.NextAttemptAt <= now).OrderBy(m => m.Id).Take(Handful).ToListAsync(ct);
        foreach (var row in parked)
        {
            if (row.IsOver(now))
                row.End(now);
            else
                row.Release(now);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another process released it.
                db.Entry(row).State = EntityState.Detached;
            }
        }
    }
}
