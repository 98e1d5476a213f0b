using Microsoft.Extensions.DependencyInjection;
using OtopBot.Inbox;
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
}
