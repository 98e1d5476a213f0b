using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Dialogs;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Inbox;

public sealed class EventHandlingTests
{
    [Fact]
    public async Task However_often_an_event_fails_its_chat_waits_a_minute_at_the_longest()
    {
        using var database = new RoadDatabase();
        await database.AddAsync(new InboxMessage("E1", "U1", OutboxRoad.Start, OutboxRoad.Start, Webhooks.Text("E1", "U1", "hello")));
        var acts = Echo.Acts(_ => throw new InvalidOperationException("poison"));
        await using var road = await RoadHost.StartAsync(database, new RoadSetting { Acts = acts, Without = [typeof(InboxWorker)] });
        var options = road.Services.GetRequiredService<InboxOptions>();
        (options.Attempts, options.FirstPause) = (20, TimeSpan.FromMinutes(1));
        var handling = road.Services.GetRequiredService<EventHandling>();

        for (var attempt = 1; attempt < options.Attempts; attempt++)
            (await handling.HandleOldestAsync("U1", TestContext.Current.CancellationToken)).ShouldBe(TimeSpan.FromMinutes(1));
        (await handling.HandleOldestAsync("U1", TestContext.Current.CancellationToken)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_word_of_a_newer_release_leaves_the_event_to_it_for_a_while_and_counts_as_a_failure_only_then()
    {
        using var database = new RoadDatabase();
        await database.AddAsync(new InboxMessage("E1", "U1", OutboxRoad.Start, OutboxRoad.Start, Webhooks.Text("E1", "U1", "hello")), OutboxRoad.Push("a"));
        await using (var db = database.Open())
            await db.Database.ExecuteSqlRawAsync("UPDATE Outbox SET Kind = 'Fanfare'", TestContext.Current.CancellationToken);
        var setting = new RoadSetting
        {
            Acts = new EventActs((db, _, ct) => db.Set<OutboxMessage>().ToListAsync(ct), (_, _, _) => Task.CompletedTask),
            Without = [typeof(InboxWorker), typeof(OutboxWorker)],
        };
        await using var road = await RoadHost.StartAsync(database, setting);
        var (handling, sweep) = (road.Services.GetRequiredService<EventHandling>(), road.Services.GetRequiredService<InboxOptions>().Sweep);

        for (var look = 0; look < 10; look++)
            (await handling.HandleOldestAsync("U1", TestContext.Current.CancellationToken)).ShouldBe(sweep);
        (await AttemptsAsync()).ShouldBe(0);

        setting.Time.Advance(NewerRelease.Patience);
        await handling.HandleOldestAsync("U1", TestContext.Current.CancellationToken);
        (await AttemptsAsync()).ShouldBe(1);

        Task<int> AttemptsAsync() => database.ReadAsync(db => db.Set<InboxMessage>().Select(m => m.Attempts).SingleAsync());
    }

    [Fact]
    public async Task What_waits_for_a_newer_release_is_no_failure()
    {
        using var database = new RoadDatabase();
        await database.AddAsync(new InboxMessage("E1", "U1", OutboxRoad.Start, OutboxRoad.Start, Webhooks.Text("E1", "U1", "hello")));
        await using var road = await RoadHost.StartAsync(database, new RoadSetting { Acts = Echo.Acts(_ => throw new LeftToNewerReleaseException()), Without = [typeof(InboxWorker)] });

        await road.Services.GetRequiredService<EventHandling>().HandleOldestAsync("U1", TestContext.Current.CancellationToken);

        (await database.ReadAsync(db => db.Set<InboxMessage>().SingleAsync())).ShouldSatisfyAllConditions(m => m.Status.ShouldBe(InboxStatus.Waiting), m => m.Attempts.ShouldBe(0));
    }
}
