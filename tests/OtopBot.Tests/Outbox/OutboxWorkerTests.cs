using Microsoft.EntityFrameworkCore;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Tests.Support;
using static OtopBot.Tests.Support.FakeLine;
using static OtopBot.Tests.Support.OutboxRoad;

namespace OtopBot.Tests.Outbox;

public sealed class OutboxWorkerTests : IDisposable
{
    private readonly OutboxRoad _road = new();

    public void Dispose() => _road.Dispose();

    [Fact]
    public async Task A_claim_keeps_others_away_until_it_runs_out()
    {
        var claimed = Push("a");
        claimed.Claim(Start, TimeSpan.FromSeconds(60));
        await _road.Database.AddAsync(claimed, Push("b"), Push("c", "U2"));
        await using var road = await _road.StartAsync();
        await Eventually.TrueAsync(async () => (await _road.StatusAsync()).Outbox.Sent == 1, "the other chat is served");
        (await _road.StatusAsync()).Outbox.ShouldBe(new OutboxCounts(2, 0, 1, 0, 0, 0, 0));
        _road.Line.Calls.Count.ShouldBe(1);

        _road.Time.Advance(TimeSpan.FromSeconds(60));
        await Eventually.TrueAsync(() => _road.Line.Delivered.Count == 3, "all are sent");
        _road.Line.Delivered.Where(c => c.To == "U1").Select(c => c.Text).ShouldBe(["a", "b"]);
    }

    // A purpose that a newer release has thought of: here the row cannot even be read.
    [Theory]
    [InlineData("Waiting")]
    [InlineData("Parked")]
    public async Task What_a_newer_release_sends_for_a_purpose_unknown_here_is_left_to_it_and_holds_up_nobody(string status)
    {
        await _road.Database.AddAsync(Push("a"), Push("b"));
        await using (var db = _road.Database.Open())
            await db.Database.ExecuteSqlAsync($"UPDATE Outbox SET Kind = 'Fanfare', Status = {status} WHERE Id = 1", TestContext.Current.CancellationToken);
        await using (await _road.StartAsync())
            await Eventually.TrueAsync(() => _road.Line.Delivered.Count == 1, "the other is sent");

        _road.Line.Delivered.Single().Text.ShouldBe("b");
        await using (var db = _road.Database.Open())
            (await db.Database.SqlQuery<string>($"SELECT Status || Attempts || Kind AS Value FROM Outbox WHERE Id = 1").SingleAsync(TestContext.Current.CancellationToken)).ShouldBe($"{status}0Fanfare");
    }

    [Fact]
    public async Task A_death_between_LINEs_answer_and_our_record_of_it_doubles_nothing()
    {
        foreach (var row in new[] { Push("a"), Reply("b", "U2") })
        {
            await _road.Database.AddAsync(row);
            var before = _road.Line.Delivered.Count;
            var death = new Death(() => _road.Line.Delivered.Count > before);
            await using (await _road.StartAsync(death))
                await Eventually.TrueAsync(() => death.Noticed, "the process died");
        }

        _road.Time.Advance(TimeSpan.FromSeconds(60));
        await _road.RunAsync();

        (await _road.RowsAsync()).Select(r => r.Status).ShouldBe([OutboxStatus.Sent, OutboxStatus.Assumed]);
        _road.Line.Delivered.Select(c => c.Text).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Within_a_chat_order_is_kept_while_a_push_backs_off_but_a_reply_may_go_first()
    {
        _road.Line.Next(Trouble.RateLimited);

        await using var road = await _road.StartAsync();
        await _road.Database.AddAsync(Push("a"), Push("b"), Reply("c"));
        await Eventually.TrueAsync(() => _road.Line.Calls.Count > 0, "the first was tried");
        await _road.Database.AddAsync(Push("d", "U2"));
        await Eventually.TrueAsync(async () => (await _road.RowsAsync()).Count(r => r.Status == OutboxStatus.Sent) == 2, "the reply and the other chat");
        _road.Line.Delivered.Select(c => c.Text).Order().ShouldBe(["c", "d"]);
        (await _road.StatusAsync()).Outbox.ShouldBe(new OutboxCounts(0, 2, 2, 0, 0, 0, 0));

        _road.Time.Advance(TimeSpan.FromSeconds(2));
        await Eventually.TrueAsync(async () => (await _road.RowsAsync()).All(r => r.Status == OutboxStatus.Sent), "all are sent");
        _road.Line.Delivered.Where(c => c.To == "U1").Select(c => c.Text).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_reply_that_backs_off_is_not_overtaken_by_the_next_one()
    {
        _road.Line.Next(Trouble.RateLimited);

        await _road.RunAsync(Reply("a"), Reply("b"));

        _road.Line.Delivered.Select(c => c.Text).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_process_that_stops_finishes_the_call_in_hand()
    {
        var underWay = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        _road.Line.During = async _ =>
        {
            underWay.TrySetResult();
            await answer.Task;
        };
        var road = await _road.StartAsync();
        await _road.Database.AddAsync(Push("a"));
        await underWay.Task;

        var stopped = road.DisposeAsync().AsTask();
        answer.SetResult();
        await stopped;

        (await _road.RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Sent);
    }

    [Fact]
    public async Task Two_processes_send_each_row_once_and_in_order_whatever_LINE_does()
    {
        var random = new Random(7);
        Trouble[] weather = [Trouble.None, Trouble.None, Trouble.RateLimited, Trouble.ErrorBeforeDelivery, Trouble.ErrorAfterDelivery, Trouble.TimeoutAfterDelivery, Trouble.NoConnection];
        _road.Line.Next(Enumerable.Range(0, 40).Select(_ => weather[random.Next(weather.Length)]));
        string[] chats = ["U1", "U2", "U3"];
        await _road.Database.AddAsync(Enumerable.Range(10, 15).SelectMany(n => chats.Select(chat => Push($"{chat}-{n}", chat))));

        await using (await _road.StartAsync())
            await _road.RunAsync();

        (await _road.RowsAsync()).ShouldAllBe(r => r.Status == OutboxStatus.Sent);
        foreach (var chat in chats)
            _road.Line.Delivered.Where(c => c.To == chat).Select(c => c.Text).ShouldBe(Enumerable.Range(10, 15).Select(n => $"{chat}-{n}"));
    }
}
