using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Outbox;

namespace OtopBot.Inbox;

// Finds the chats with waiting events, whoever stored them.
public sealed class InboxWorker(IServiceScopeFactory scopes, EventHandling handling, Doorbell<InboxWorker> doorbell, InboxOptions options, ILogger<InboxWorker> log) : BackgroundService
{
    private const int Handful = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var lanes = new ChatLanes(options.Parallelism, handling.HandleOldestAsync, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var chat in await WaitingAsync(stoppingToken))
                    lanes.Start(chat, stoppingToken);
                await doorbell.WaitAsync(options.Sweep, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception problem)
            {
                log.LogError("The inbox could not be read: {Problem}", ProblemText.Of(problem));
                await Task.Delay(options.Sweep, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await lanes.WhenIdleAsync();
    }

    private async Task<List<string>> WaitingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        return await db.Set<InboxMessage>().Where(m => m.Status == InboxStatus.Waiting)
            .GroupBy(m => m.ChatId).OrderBy(g => g.Min(m => m.At)).Select(g => g.Key).Take(Handful).ToListAsync(ct);
    }
}
