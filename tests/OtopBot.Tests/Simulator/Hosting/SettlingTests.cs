using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Simulator.Hosting;

public sealed class SettlingTests
{
    private static readonly DateTimeOffset Start = SimulatorOptions.DefaultNow;

    [Fact]
    public async Task What_is_queued_while_it_looks_is_waited_for()
    {
        var ct = TestContext.Current.CancellationToken;
        using var database = await TempDatabase.MigratedAsync();
        await using var db = database.Open();
        var row = OutboxMessage.Push("k", "U1", MessageBatch.Of(new TextMessage("ก")), Start.AddMilliseconds(1));
        db.Add(row);
        await db.SaveChangesAsync(ct);

        var clock = new LaggingClock();
        var bot = new BotWindow(clock);
        bot.Open(database.Options);
        using var underWay = new UnderWay();
        var settling = new Settling(bot, underWay).WaitAsync(ct);
        await Task.WhenAny(settling, clock.AskedThrice);
        settling.IsCompleted.ShouldBeFalse();

        row.Abandon(Start, "", mayHaveArrived: false);
        await db.SaveChangesAsync(ct);
        (await settling).IsSettled.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_parked_is_waited_for_once_its_moment_has_come()
    {
        var ct = TestContext.Current.CancellationToken;
        using var database = await TempDatabase.MigratedAsync();
        await using var db = database.Open();
        var row = OutboxMessage.Push("k", "U1", MessageBatch.Of(new TextMessage("ก")), Start);
        row.Park(Start.AddDays(23), "quota");
        db.Add(row);
        await db.SaveChangesAsync(ct);

        (await RoadStatus.ReadAsync(db, Start.AddDays(22), ct)).ShouldSatisfyAllConditions(s => s.IsSettled.ShouldBeTrue(), s => s.Outbox.Parked.ShouldBe(1));
        (await RoadStatus.ReadAsync(db, Start.AddDays(23), ct)).ShouldSatisfyAllConditions(s => s.IsSettled.ShouldBeFalse(), s => s.Outbox.Parked.ShouldBe(0));
    }

    // Its first answer is a moment before the row, every later one a second after it.
    private sealed class LaggingClock : TimeProvider
    {
        private readonly TaskCompletionSource _thrice = new();
        private int _asked;

        public Task AskedThrice => _thrice.Task;

        public override DateTimeOffset GetUtcNow()
        {
            var asked = Interlocked.Increment(ref _asked);
            if (asked == 3)
                _thrice.TrySetResult();
            return asked == 1 ? Start : Start.AddSeconds(1);
        }
    }
}
