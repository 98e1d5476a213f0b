using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Inbox;

public sealed class InboxWorkerTests : IDisposable
{
    private const long Morning = 1_591_580_000_000;

    private readonly RoadDatabase _database = new();
    private readonly FakeLine _line = new();

    public void Dispose()
    {
        _line.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Events_are_handled_in_the_order_in_which_they_happened_however_they_came_in()
    {
        await using (var storing = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Without = [typeof(InboxWorker)] }))
        {
            await storing.PostAsync(Event(3), Event(1));
            await storing.PostAsync(Event(4));
            await storing.PostAsync(Event(2), Event(3));
        }

        await using var road = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line });
        await SettledAsync();

        (await _database.HeardAsync("U1")).ShouldBe("t1 t2 t3 t4");
        _line.Delivered.Select(c => c.Text).ShouldBe(["t1", "t2", "t3", "t4"]);
    }

    [Fact]
    public async Task The_same_event_fifty_times_at_once_has_one_effect()
    {
        await using var road = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => road.PostAsync(Event(1))));
        await SettledAsync();
        await road.PostAsync(Event(1));
        await SettledAsync();

        (await _database.HeardAsync("U1")).ShouldBe("t1");
        _line.Delivered.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_event_that_comes_in_late_goes_before_the_one_that_is_being_thought_about()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var acts = Echo.Acts(async text =>
        {
            if (text == "t2" && begun.TrySetResult())
                await goOn.Task;
        });
        await using var road = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts });

        await road.PostAsync(Event(2));
        await begun.Task;
        await road.PostAsync(Event(1));
        goOn.SetResult();
        await SettledAsync();

        (await _database.HeardAsync("U1")).ShouldBe("t1 t2");
    }

    [Fact]
    public async Task What_is_thought_about_twice_at_once_has_one_effect()
    {
        // Both processes have read the event and the conversation before either of them commits.
        var together = new Barrier(2);
        var meetings = 0;
        var acts = Echo.Acts(_ => Task.Run(() =>
        {
            if (Interlocked.Increment(ref meetings) <= 2)
                together.SignalAndWait(TimeSpan.FromSeconds(10)).ShouldBeTrue();
        }));
        await _database.AddAsync(new Conversation("U1"), Stored(1));
        await using var one = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts });
        await using var other = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts });
        await SettledAsync();
        together.Dispose();

        (await _database.HeardAsync("U1")).ShouldBe("t1");
        (await _database.ReadAsync(db => db.Set<InboxMessage>().SingleAsync())).Attempts.ShouldBe(0);
        _line.Delivered.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_processes_on_one_file_have_one_effect_an_event_in_order_and_send_each_answer_once()
    {
        var random = new Random(42);
        var acts = Echo.Acts(async _ => await Task.Delay(Random.Shared.Next(3)));
        string[] chats = ["U1", "U2", "U3"];
        await using (var storing = await RoadHost.StartAsync(_database, new RoadSetting { Without = [typeof(InboxWorker), typeof(OutboxWorker)] }))
        {
            var events = chats.SelectMany(chat => Enumerable.Range(1, 12).Select(n => Event(n, chat))).ToArray();
            random.Shuffle(events);
            foreach (var body in events.Chunk(5))
                await storing.PostAsync(body);
        }

        await using (await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts }))
        await using (await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts }))
            await SettledAsync();

        var expected = Enumerable.Range(1, 12).Select(n => $"t{n}").ToList();
        foreach (var chat in chats)
        {
            (await _database.HeardAsync(chat)).ShouldBe(string.Join(' ', expected));
            _line.Delivered.Where(c => c.To.StartsWith($"token-{chat}-", StringComparison.Ordinal)).Select(c => c.Text).ShouldBe(expected);
        }

        (await _database.ReadAsync(db => db.Set<InboxMessage>().ToListAsync())).ShouldAllBe(m => m.Attempts == 0 && m.Status == InboxStatus.Handled);
        _line.Calls.Count.ShouldBe(36);
    }

    [Fact]
    public async Task An_event_that_always_fails_is_set_aside_with_a_kind_word_and_its_chat_goes_on()
    {
        var acts = Echo.Acts(text => text == "t1" ? throw new InvalidOperationException("poison") : Task.CompletedTask);
        await using var road = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts });

        await road.PostAsync(Event(1), Event(2), Event(1, "U2"));
        await SettledAsync();

        var failed = await _database.ReadAsync(db => db.Set<InboxMessage>().SingleAsync(m => m.EventId == "U1-1"));
        failed.Status.ShouldBe(InboxStatus.Failed);
        failed.Attempts.ShouldBe(5);
        failed.Problem!.ShouldStartWith("System.InvalidOperationException");
        failed.Problem.ShouldNotContain("poison");
        (await _database.HeardAsync("U1")).ShouldBe("t2");
        _line.Delivered.Where(c => c.To.StartsWith("token-U1-", StringComparison.Ordinal)).Select(c => c.Text).ShouldBe(["sorry", "t2"]);
    }

    [Fact]
    public async Task An_apology_that_fails_does_not_hold_up_the_chat()
    {
        var acts = Echo.Acts(text => text == "t1" ? throw new InvalidOperationException("poison") : Task.CompletedTask, _ => throw new InvalidOperationException("worse"));
        await using var road = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts });

        await road.PostAsync(Event(1), Event(2));
        await SettledAsync();

        (await _database.ReadAsync(db => db.Set<InboxMessage>().Select(m => m.Status).ToListAsync())).ShouldBe([InboxStatus.Failed, InboxStatus.Handled]);
        _line.Delivered.Select(c => c.Text).ShouldBe(["t2"]);
    }

    [Fact]
    public async Task A_failure_that_passes_costs_an_attempt_and_nothing_else()
    {
        var failures = 2;
        var acts = Echo.Acts(_ => Interlocked.Decrement(ref failures) >= 0 ? throw new InvalidOperationException("passing") : Task.CompletedTask);
        await using var road = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts });

        await road.PostAsync(Event(1), Event(2));
        await SettledAsync();

        (await _database.HeardAsync("U1")).ShouldBe("t1 t2");
        (await _database.ReadAsync(db => db.Set<InboxMessage>().OrderBy(m => m.Id).Select(m => m.Attempts).ToListAsync())).ShouldBe([2, 0]);
    }

    [Fact]
    public async Task A_death_while_thinking_leaves_the_event_for_the_next_process()
    {
        await _database.AddAsync(Stored(1), Stored(2));
        var dead = false;
        var death = new Death(() => dead);
        var acts = Echo.Acts(text => Task.FromResult(dead = text == "t2"));
        await using (await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Acts = acts, Interceptors = [death], Without = [typeof(OutboxWorker)] }))
            await Eventually.TrueAsync(() => death.Noticed, "the process died");
        (await _database.HeardAsync("U1")).ShouldBe("t1");

        await using var road = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line });
        await SettledAsync();

        (await _database.HeardAsync("U1")).ShouldBe("t1 t2");
        _line.Delivered.Select(c => c.Text).ShouldBe(["t1", "t2"]);
    }

    [Fact]
    public async Task A_commit_whose_answer_got_lost_is_repeated_without_a_second_effect()
    {
        var lost = new LostAnswers(4);
        await using var road = await RoadHost.StartAsync(_database, new RoadSetting { Line = _line, Interceptors = [lost], Strategy = LostAnswers.Repeat });

        (await road.PostAsync(Event(1), Event(2))).ShouldBe(200);
        (await road.PostAsync(Event(3), Event(4))).ShouldBe(200);
        await SettledAsync();

        lost.AllLost.ShouldBeTrue();
        (await _database.HeardAsync("U1")).ShouldBe("t1 t2 t3 t4");
        _line.Delivered.Select(c => c.Text).ShouldBe(["t1", "t2", "t3", "t4"]);
        (await _database.ReadAsync(db => db.Set<InboxMessage>().ToListAsync())).ShouldAllBe(m => m.Attempts == 0);
    }

    private Task SettledAsync() => Eventually.TrueAsync(
        async () => (await _database.ReadAsync(db => RoadStatus.ReadAsync(db, DateTimeOffset.MaxValue))) is { IsSettled: true },
        "nothing is left on the road");

    private static string Event(int n, string chat = "U1") => Webhooks.Text($"{chat}-{n}", chat, $"t{n}", Morning + (n * 1000));

    private static InboxMessage Stored(int n)
        => new($"U1-{n}", "U1", DateTimeOffset.FromUnixTimeMilliseconds(Morning + (n * 1000)), DateTimeOffset.FromUnixTimeMilliseconds(Morning), Event(n));
}
