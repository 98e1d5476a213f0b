using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OtopBot.Inbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Inbox;

public sealed class InboxWriterTests : IDisposable
{
    private readonly RoadDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_same_event_fifty_times_at_once_is_stored_once_and_every_request_is_answered()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => (n % 2 == 0 ? one : other).PostAsync(Webhooks.Text("E1", "U1", "hello"))));

        answers.ShouldAllBe(status => status == 200);
        (await StoredAsync()).ShouldBe(["E1"]);
    }

    [Fact]
    public async Task More_elements_than_a_statement_has_parameters_are_stored_too()
    {
        await using var road = await StartAsync();

        (await road.PostAsync(Enumerable.Repeat("1", 33_000))).ShouldBe(200);

        (await StoredAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Requests_that_wait_together_are_committed_together()
    {
        var commits = new CommitCount();
        await using var road = await StartAsync(commits);

        // Another process holds the pen: all requests pile up behind the first.
        await using var other = _database.Open();
        await using var pen = await other.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var requests = Enumerable.Range(0, 40).Select(n => road.PostAsync(Webhooks.Text($"E{n}", "U1", "hello"))).ToList();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        requests.ShouldAllBe(r => !r.IsCompleted);
        await pen.RollbackAsync(TestContext.Current.CancellationToken);

        (await Task.WhenAll(requests)).ShouldAllBe(status => status == 200);
        (await StoredAsync()).Count.ShouldBe(40);
        commits.Count.ShouldBeLessThan(10);
    }

    [Fact]
    public async Task An_event_that_another_process_stores_at_the_same_moment_costs_its_neighbours_nothing()
    {
        var rival = new Rival(_database, "E2");
        await using var road = await StartAsync(rival);

        (await road.PostAsync(Webhooks.Text("E1", "U1", "a"), Webhooks.Text("E2", "U1", "b"), Webhooks.Text("E3", "U2", "c"))).ShouldBe(200);

        rival.Struck.ShouldBeTrue();
        (await StoredAsync()).ShouldBe(["E1", "E2", "E3"], ignoreOrder: true);
    }

    private Task<RoadHost> StartAsync(params IReadOnlyList<IInterceptor> interceptors)
        => RoadHost.StartAsync(_database, new RoadSetting { Without = [typeof(InboxWorker), typeof(OtopBot.Outbox.OutboxWorker)], Interceptors = interceptors });

    private Task<List<string>> StoredAsync() => _database.ReadAsync(db => db.Set<InboxMessage>().OrderBy(m => m.Id).Select(m => m.EventId).ToListAsync());

    private sealed class CommitCount : SaveChangesInterceptor
    {
        private int _count;

        public int Count => _count;

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return ValueTask.FromResult(result);
        }
    }

    // Another process, which stores the event between our look at what is known and our insert.
    private sealed class Rival(RoadDatabase database, string eventId) : DbCommandInterceptor
    {
        public bool Struck { get; private set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (!Struck && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            {
                Struck = true;
                await database.AddAsync(new InboxMessage(eventId, "U1", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "{}"));
            }

            return result;
        }
    }
}
