using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;

namespace OtopBot.Tests.Support;

// The last stretch of the road alone: rows, the clock that they wait for, and LINE.
public sealed class OutboxRoad : IDisposable
{
    public static readonly DateTimeOffset Start = new(2020, 6, 8, 2, 0, 0, TimeSpan.Zero);

    public RoadDatabase Database { get; } = new();

    public FakeLine Line { get; } = new();

    public FakeTimeProvider Time { get; } = new(Start);

    public void Dispose()
    {
        Line.Dispose();
        Database.Dispose();
    }

    public static OutboxMessage Push(string text, string chat = "U1", DateTimeOffset? sendBy = null)
        => OutboxMessage.Push($"push:{text}", chat, MessageBatch.Of(new TextMessage(text)), Start, sendBy: sendBy);

    public static OutboxMessage Reply(string text, string chat = "U1")
        => OutboxMessage.Reply($"reply:{text}", chat, $"token-{text}", MessageBatch.Of(new TextMessage(text)), Start);

    public Task<RoadHost> StartAsync(params IReadOnlyList<IInterceptor> interceptors)
        => RoadHost.StartAsync(Database, new RoadSetting { Line = Line, Time = Time, Without = [typeof(InboxWorker)], Interceptors = interceptors });

    // Adds the rows and lets business time pass until nothing waits.
    public async Task RunAsync(params IEnumerable<OutboxMessage> rows)
    {
        await Database.AddAsync(rows);
        await using var road = await StartAsync();
        await Eventually.TrueAsync(
            async () =>
            {
                var outbox = (await StatusAsync()).Outbox;
                if (outbox is { Due: 0, Later: > 0 })
                    Time.Advance(TimeSpan.FromSeconds(1));
                return outbox.Waiting == 0;
            },
            "the outbox is empty");
    }

    public async Task AfterAttemptAsync(int attempt, TimeSpan pause)
    {
        await Eventually.TrueAsync(async () => Line.Calls.Count == attempt && (await RowsAsync()).All(r => r.ClaimedUntil is null), $"attempt {attempt} was made");
        Time.Advance(pause);
    }

    public Task<List<OutboxMessage>> RowsAsync() => Database.ReadAsync(db => db.Set<OutboxMessage>().OrderBy(m => m.Id).ToListAsync());

    public Task<RoadStatus> StatusAsync() => Database.ReadAsync(db => RoadStatus.ReadAsync(db, Time.GetUtcNow()));
}
