using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.People;
using OtopBot.Inbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Audit;

public sealed class AuditRaceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writers_that_race_make_one_chain_without_gap_or_fork()
    {
        using var desk = await AuditDesk.OpenAsync();
        var before = (await desk.EntriesAsync()).Count;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () =>
            {
                for (var n = 0; n < 15; n++)
                {
                    await using var db = desk.Database.Open();
                    db.Add(new Post("56", "5601", Role.Officer, $"หน้าที่ {writer}.{n}"));
                    (await AuditedSaving.CommitAsync(db, AuditCause.Event($"E{writer}.{n}", null), Phayao.Monday, Ct)).ShouldBeTrue();
                }
            },
            Ct)));

        var entries = await desk.EntriesAsync();
        entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, before + 60).Select(n => (long)n));
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    // SQL Server lets two read the same end; the second one's number is taken then, and it goes behind the first.
    [Fact]
    public async Task Whose_place_in_the_chain_was_taken_goes_behind_and_is_not_thought_about_again()
    {
        using var database = new RoadDatabase();
        var thought = 0;
        await using var road = await RoadHost.StartAsync(database, new RoadSetting { Acts = WritesAPost(() => thought++), Interceptors = [new PlaceTaken()] });

        await road.PostAsync(Webhooks.Text("E1", "U1", "one"));
        await HandledAsync(database, 1);

        thought.ShouldBe(1);
        (await database.ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Sequence).Select(e => e.Cause).ToListAsync(Ct))).ShouldBe(["another process", "E1"]);
        (await database.ReadAsync(db => new AuditVerification(db).RunAsync(Ct))).Holds.ShouldBeTrue();
    }

    // A server may be set to end a transaction at the first refusal.
    [Fact]
    public async Task An_event_whose_transaction_ended_with_its_place_runs_again_and_has_one_effect()
    {
        using var database = new RoadDatabase();
        var taken = new TransactionEnded();
        await using var road = await RoadHost.StartAsync(database, new RoadSetting { Acts = WritesAPost(), Interceptors = [taken] });

        (await road.PostAsync(Webhooks.Text("E1", "U1", "one"))).ShouldBe(200);
        await HandledAsync(database, 1);

        taken.Happened.ShouldBeTrue();
        (await database.ReadAsync(db => db.Posts.CountAsync(Ct))).ShouldBe(1);
        (await database.ReadAsync(db => db.Set<InboxMessage>().SingleAsync(Ct))).Attempts.ShouldBe(0);
        (await database.ReadAsync(db => new AuditVerification(db).RunAsync(Ct))).ShouldSatisfyAllConditions(v => v.Holds.ShouldBeTrue(), v => v.Head.Sequence.ShouldBe(1));
    }

    [Fact]
    public async Task A_death_before_the_commit_leaves_neither_change_nor_entry()
    {
        using var database = new RoadDatabase();
        var dead = false;
        var death = new Death(() => dead);
        await using (var road = await RoadHost.StartAsync(database, new RoadSetting { Acts = WritesAPost(() => dead = true), Interceptors = [death] }))
        {
            await road.PostAsync(Webhooks.Text("E1", "U1", "one"));
            await Eventually.TrueAsync(() => death.Noticed, "the process died");
        }

        (await database.ReadAsync(db => db.Posts.CountAsync(Ct)), await database.ReadAsync(db => db.Set<AuditEntry>().CountAsync(Ct))).ShouldBe((0, 0));

        await using var next = await RoadHost.StartAsync(database, new RoadSetting { Acts = WritesAPost() });
        await HandledAsync(database, 1);
        (await database.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(Ct))).Cause.ShouldBe("E1");
    }

    [Fact]
    public async Task A_commit_whose_answer_got_lost_is_in_the_chain_once()
    {
        using var database = new RoadDatabase();
        var lost = new LostAnswers(1);
        await using var road = await RoadHost.StartAsync(database, new RoadSetting { Acts = WritesAPost(), Interceptors = [lost], Strategy = LostAnswers.Repeat });

        await road.PostAsync(Webhooks.Text("E1", "U1", "one"));
        await HandledAsync(database, 1);

        lost.AllLost.ShouldBeTrue();
        (await database.ReadAsync(db => new AuditVerification(db).RunAsync(Ct))).ShouldSatisfyAllConditions(v => v.Holds.ShouldBeTrue(), v => v.Head.Sequence.ShouldBe(1));
    }

    private static EventActs WritesAPost(Action? meanwhile = null) => new(
        (db, happened, _) =>
        {
            db.Add(new Post("56", "5602", Role.Officer, happened.WebhookEventId));
            meanwhile?.Invoke();
            return Task.CompletedTask;
        },
        (_, _, _) => Task.CompletedTask);

    private static Task HandledAsync(RoadDatabase database, int events) => Eventually.TrueAsync(
        async () => await database.ReadAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Status == InboxStatus.Handled, Ct)) == events,
        "all events are handled");

    // Between our look at the chain's end and our entry another one gets there.
    private sealed class PlaceTaken : DbCommandInterceptor
    {
        private int _times;

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("INSERT INTO Audit", StringComparison.Ordinal) && Interlocked.Increment(ref _times) == 1)
                await AuditRows.InsertAsync((OtopDbContext)eventData.Context!, AuditEntry.After(AuditHead.Start, new(Phayao.Monday, "other.added", "56", "1", "another process", "", "", "{}")), cancellationToken);
            return result;
        }
    }

    private sealed class TransactionEnded : DbCommandInterceptor
    {
        private int _times;

        public bool Happened => _times > 0;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.StartsWith("INSERT INTO Audit", StringComparison.Ordinal) || Interlocked.Increment(ref _times) > 2)
                return ValueTask.FromResult(result);
            command.Transaction!.Rollback();
            throw new SqliteException("UNIQUE constraint failed: Audit.Sequence", 19, 1555);
        }
    }
}
