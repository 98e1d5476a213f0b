using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Outbox;

namespace OtopBot.Inbox;

// Stores what webhooks bring. Requests that arrive together are committed together: one wait for the disk serves them all.
public sealed class InboxWriter(IServiceScopeFactory scopes, Doorbell<InboxWorker> doorbell, ILogger<InboxWriter> log) : BackgroundService
{
    private const int GroupSize = 200;
    // One question's share of the keys: a statement takes only so many parameters, 2,100 on SQL Server.
    private const int Question = 500;

    private readonly Channel<Request> _requests = Channel.CreateUnbounded<Request>(new() { SingleReader = true });

    // Returns when the messages are on disk, or were there before.
    public Task WriteAsync(IReadOnlyList<InboxMessage> messages)
    {
        var request = new Request(messages);
        return _requests.Writer.TryWrite(request) ? request.Stored.Task : Task.FromException(new InvalidOperationException("The inbox is closed."));
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _requests.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    // It ends when the channel is closed and empty, so that nobody is left waiting.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _requests.Reader.WaitToReadAsync(CancellationToken.None))
        {
            List<Request> group = [];
            for (var size = 0; size < GroupSize && _requests.Reader.TryRead(out var request); size += request.Messages.Count)
                group.Add(request);
            await StoreAsync(group);
            doorbell.Ring();
        }
    }

    private async Task StoreAsync(IReadOnlyList<Request> group)
    {
        try
        {
            await InsertAsync([.. group.SelectMany(r => r.Messages)]);
            foreach (var request in group)
                request.Stored.TrySetResult();
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // Another process stored one of them at the same moment.
            foreach (var request in group)
                await StoreOneByOneAsync(request);
        }
        catch (Exception problem)
        {
            log.LogError("{Count} webhooks could not be stored: {Problem}", group.Count, ProblemText.Of(problem));
            foreach (var request in group)
                request.Stored.TrySetException(problem);
        }
    }

    private async Task StoreOneByOneAsync(Request request)
    {
        try
        {
            foreach (var message in request.Messages)
                await InsertAloneAsync(message);
            request.Stored.TrySetResult();
        }
        catch (Exception problem)
        {
            log.LogError("A webhook could not be stored: {Problem}", ProblemText.Of(problem));
            request.Stored.TrySetException(problem);
        }
    }

    private async Task InsertAloneAsync(InboxMessage message)
    {
        try
        {
            await InsertAsync([message]);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // It is stored, only not by us.
        }
    }

    private async Task InsertAsync(IReadOnlyList<InboxMessage> messages)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        HashSet<string> known = [];
        foreach (var ids in messages.Select(m => m.EventId).Chunk(Question))
            known.UnionWith(await db.Set<InboxMessage>().Where(m => ids.Contains(m.EventId)).Select(m => m.EventId).ToListAsync());
        db.AddRange(messages.DistinctBy(m => m.EventId).ExceptBy(known, m => m.EventId));
        await db.SaveChangesAsync();
    }

    private sealed record Request(IReadOnlyList<InboxMessage> Messages)
    {
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
