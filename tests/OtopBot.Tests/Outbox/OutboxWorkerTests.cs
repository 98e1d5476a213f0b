using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Support;
using static OtopBot.Tests.Support.FakeLine;

namespace OtopBot.Tests.Outbox;

public sealed class OutboxWorkerTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2020, 6, 8, 2, 0, 0, TimeSpan.Zero);

    private readonly RoadDatabase _database = new();
    private readonly FakeLine _line = new();
    private readonly FakeTimeProvider _time = new(Start);

    public void Dispose()
    {
        _line.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task An_accepted_message_keeps_what_LINE_said()
    {
        await RunAsync(Reply("a"), Push("b"));

        var rows = await RowsAsync();
        rows.ShouldAllBe(r => r.Status == OutboxStatus.Sent && r.Attempts == 1 && r.RequestId != null && r.ClaimedUntil == null && r.DoneAt == Start);
        rows.Select(r => r.SentIds).ShouldBe(["1001", "1002"]);
        _line.Calls.Select(c => (c.Path, c.To, c.RetryKey)).ShouldBe([("/v2/bot/message/reply", "token-a", null), ("/v2/bot/message/push", "U1", rows[1].RetryKey.ToString())]);
    }

    [Theory]
    [InlineData(Trouble.ErrorAfterDelivery)]
    [InlineData(Trouble.TimeoutAfterDelivery)]
    [InlineData(Trouble.ErrorBeforeDelivery)]
    [InlineData(Trouble.TimeoutBeforeDelivery)]
    [InlineData(Trouble.NoConnection)]
    [InlineData(Trouble.RateLimited)]
    [InlineData(Trouble.Unauthorized)]
    public async Task A_push_in_trouble_is_tried_again_with_its_key_and_arrives_once(Trouble trouble)
    {
        _line.Next(trouble, trouble);

        await RunAsync(Push("a"));

        var row = (await RowsAsync()).ShouldHaveSingleItem();
        (row.Status, row.Attempts).ShouldBe((OutboxStatus.Sent, 3));
        _line.Delivered.ShouldHaveSingleItem();
        _line.Calls.ShouldAllBe(c => c.RetryKey == row.RetryKey.ToString());
    }

    [Theory]
    [InlineData(Trouble.ErrorAfterDelivery)]
    [InlineData(Trouble.TimeoutAfterDelivery)]
    public async Task A_reply_refused_after_an_attempt_of_unknown_outcome_is_assumed_and_never_pushed(Trouble trouble)
    {
        _line.Next(trouble);

        await RunAsync(Reply("a"));

        (await RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Assumed);
        _line.Calls.ShouldAllBe(c => c.Path.EndsWith("/reply"));
        _line.Delivered.ShouldHaveSingleItem();
        (await StatusAsync()).Outbox.Assumed.ShouldBe(1);
    }

    [Theory]
    [InlineData(Trouble.ErrorBeforeDelivery)]
    [InlineData(Trouble.TimeoutBeforeDelivery)]
    public async Task A_reply_of_unknown_outcome_that_LINE_had_not_taken_is_sent_as_a_reply_later(Trouble trouble)
    {
        _line.Next(trouble);

        await RunAsync(Reply("a"));

        (await RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Sent);
        _line.Delivered.ShouldHaveSingleItem().Path.ShouldEndWith("/reply");
    }

    [Theory]
    [InlineData(Trouble.None, 2)]
    [InlineData(Trouble.RateLimited, 3)]
    [InlineData(Trouble.NoConnection, 3)]
    public async Task A_reply_refused_before_LINE_can_have_used_it_becomes_a_push(Trouble before, int attempts)
    {
        _line.Expire("token-a");
        if (before is not Trouble.None)
            _line.Next(before);

        await RunAsync(Reply("a"));

        var row = (await RowsAsync()).ShouldHaveSingleItem();
        (row.Status, row.ReplyToken, row.Attempts).ShouldBe((OutboxStatus.Sent, null, attempts));
        _line.Delivered.ShouldHaveSingleItem().Path.ShouldEndWith("/push");
    }

    [Fact]
    public async Task A_claim_left_behind_by_a_dead_process_is_taken_over_when_it_runs_out()
    {
        await _database.AddAsync(Claimed(Push("a")), Claimed(Reply("b", "U2")), Claimed(Reply("c", "U3")));
        // The dead process had sent the first two.
        var pushed = (await RowsAsync())[0];
        _line.Next(Trouble.ErrorAfterDelivery);
        await using (var before = await RoadHost.StartAsync(_database, Setting()))
        {
            using var http = new HttpClient(_line, disposeHandler: false);
            var dead = new LineClient(http, new LineOptions { ApiBase = new("http://line.test"), ChannelAccessToken = "access" });
            await Should.ThrowAsync<LineApiException>(dead.PushAsync("U1", MessageBatch.FromJson(pushed.Messages), pushed.RetryKey, TestContext.Current.CancellationToken));
            await dead.ReplyAsync("token-b", MessageBatch.FromJson(pushed.Messages), TestContext.Current.CancellationToken);
            await Task.Delay(150, TestContext.Current.CancellationToken);
            _line.Calls.Count.ShouldBe(2);
        }

        _time.Advance(TimeSpan.FromSeconds(61));
        await RunAsync();

        (await RowsAsync()).Select(r => r.Status).ShouldBe([OutboxStatus.Sent, OutboxStatus.Assumed, OutboxStatus.Sent]);
        _line.Delivered.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_monthly_limit_parks_a_push_until_the_next_month_and_holds_up_nobody()
    {
        _line.Next(Trouble.MonthlyLimit);

        await using var road = await RoadHost.StartAsync(_database, Setting());
        await _database.AddAsync(Push("a"), Reply("b"));
        await Eventually.TrueAsync(async () => (await RowsAsync()).All(r => r.Status != OutboxStatus.Waiting), "both were tried");
        var parked = (await RowsAsync())[0];
        (parked.Status, parked.NextAttemptAt).ShouldBe((OutboxStatus.Parked, new DateTimeOffset(2020, 7, 1, 0, 0, 0, TimeSpan.FromHours(7))));
        (await StatusAsync()).ShouldBe(new RoadStatus(new(0, 0, 0), new(0, 0, 1, 0, 1, 0, 0)));

        _time.SetUtcNow(parked.NextAttemptAt);
        await Eventually.TrueAsync(async () => (await RowsAsync())[0].Status == OutboxStatus.Sent, "the parked row was sent");
        _line.Delivered.Select(c => c.Text).ShouldBe(["b", "a"]);
    }

    [Fact]
    public async Task What_LINE_refuses_is_kept_with_its_reason_and_the_chat_goes_on()
    {
        _line.Next(Trouble.BadRequest);

        await RunAsync(Push("a"), Push("b"));

        var rows = await RowsAsync();
        rows.Select(r => r.Status).ShouldBe([OutboxStatus.Failed, OutboxStatus.Sent]);
        rows[0].Problem!.ShouldContain("The property, 'to'");
    }

    [Fact]
    public async Task Within_a_chat_order_is_kept_while_a_push_backs_off_but_a_reply_may_go_first()
    {
        _line.Next(Trouble.RateLimited);

        await using var road = await RoadHost.StartAsync(_database, Setting());
        await _database.AddAsync(Push("a"), Push("b"), Reply("c"));
        await Eventually.TrueAsync(() => _line.Calls.Count > 0, "the first was tried");
        await _database.AddAsync(Push("d", "U2"));
        await Eventually.TrueAsync(async () => (await RowsAsync()).Count(r => r.Status == OutboxStatus.Sent) == 2, "the reply and the other chat");
        _line.Delivered.Select(c => c.Text).Order().ShouldBe(["c", "d"]);
        (await StatusAsync()).Outbox.ShouldBe(new OutboxCounts(0, 2, 2, 0, 0, 0, 0));

        _time.Advance(TimeSpan.FromSeconds(2));
        await Eventually.TrueAsync(async () => (await RowsAsync()).All(r => r.Status == OutboxStatus.Sent), "all are sent");
        _line.Delivered.Where(c => c.To == "U1").Select(c => c.Text).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_reply_that_backs_off_is_not_overtaken_by_the_next_one()
    {
        _line.Next(Trouble.RateLimited);

        await RunAsync(Reply("a"), Reply("b"));

        _line.Delivered.Select(c => c.Text).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task LINE_away_for_hours_loses_nothing_and_for_more_than_23_hours_is_given_up()
    {
        _line.Next(Enumerable.Repeat(Trouble.NoConnection, 60));
        await using (var road = await RoadHost.StartAsync(_database, Setting()))
        {
            await _database.AddAsync(Push("a"));
            for (var attempt = 1; attempt <= 22; attempt++)
                await AfterAttemptAsync(attempt, TimeSpan.FromHours(1));
            (await RowsAsync())[0].Status.ShouldBe(OutboxStatus.Waiting);
            await AfterAttemptAsync(23, TimeSpan.FromHours(2));
            await Eventually.TrueAsync(async () => (await RowsAsync())[0].Status == OutboxStatus.Failed, "it was given up");
        }

        // Nobody knows LINE to have taken a key that old: sending it once more might be a second copy.
        _line.Calls.Count.ShouldBe(23);
    }

    [Fact]
    public async Task A_wrong_access_token_loses_nothing_however_long_it_takes_to_notice()
    {
        _line.Next(Enumerable.Repeat(Trouble.Unauthorized, 4));
        await using var road = await RoadHost.StartAsync(_database, Setting());
        await _database.AddAsync(Push("a"));
        for (var attempt = 1; attempt <= 4; attempt++)
            await AfterAttemptAsync(attempt, TimeSpan.FromDays(1));
        await Eventually.TrueAsync(async () => (await RowsAsync())[0].Status == OutboxStatus.Sent, "it was sent when the token was right again");
    }

    [Fact]
    public async Task A_process_that_stops_finishes_the_call_in_hand()
    {
        var underWay = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        _line.During = async _ =>
        {
            underWay.TrySetResult();
            await answer.Task;
        };
        var road = await RoadHost.StartAsync(_database, Setting());
        await _database.AddAsync(Push("a"));
        await underWay.Task;

        var stopped = road.DisposeAsync().AsTask();
        answer.SetResult();
        await stopped;

        (await RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Sent);
    }

    [Fact]
    public async Task Two_processes_send_each_row_once_and_in_order_whatever_LINE_does()
    {
        var random = new Random(7);
        Trouble[] weather = [Trouble.None, Trouble.None, Trouble.RateLimited, Trouble.ErrorBeforeDelivery, Trouble.ErrorAfterDelivery, Trouble.TimeoutAfterDelivery, Trouble.NoConnection];
        _line.Next(Enumerable.Range(0, 40).Select(_ => weather[random.Next(weather.Length)]));
        string[] chats = ["U1", "U2", "U3"];
        await _database.AddAsync(Enumerable.Range(10, 15).SelectMany(n => chats.Select(chat => Push($"{chat}-{n}", chat))));

        await using (await RoadHost.StartAsync(_database, Setting()))
            await RunAsync();

        (await RowsAsync()).ShouldAllBe(r => r.Status == OutboxStatus.Sent);
        foreach (var chat in chats)
            _line.Delivered.Where(c => c.To == chat).Select(c => c.Text).ShouldBe(Enumerable.Range(10, 15).Select(n => $"{chat}-{n}"));
    }

    // Adds the rows and lets business time pass until nothing waits.
    private async Task RunAsync(params IEnumerable<OutboxMessage> rows)
    {
        await _database.AddAsync(rows);
        await using var road = await RoadHost.StartAsync(_database, Setting());
        await Eventually.TrueAsync(
            async () =>
            {
                var outbox = (await StatusAsync()).Outbox;
                if (outbox is { Due: 0, Later: > 0 })
                    _time.Advance(TimeSpan.FromSeconds(1));
                return outbox.Waiting == 0;
            },
            "the outbox is empty");
    }

    private async Task AfterAttemptAsync(int attempt, TimeSpan pause)
    {
        await Eventually.TrueAsync(async () => _line.Calls.Count == attempt && (await RowsAsync()).All(r => r.ClaimedUntil is null), $"attempt {attempt} was made");
        _time.Advance(pause);
    }

    private RoadSetting Setting() => new() { Line = _line, Time = _time, Without = [typeof(InboxWorker)] };

    private Task<List<OutboxMessage>> RowsAsync() => _database.ReadAsync(db => db.Set<OutboxMessage>().OrderBy(m => m.Id).ToListAsync());

    private Task<RoadStatus> StatusAsync() => _database.ReadAsync(db => RoadStatus.ReadAsync(db, _time.GetUtcNow()));

    private static OutboxMessage Push(string text, string chat = "U1") => OutboxMessage.Push($"push:{text}", chat, MessageBatch.Of(new TextMessage(text)), Start);

    private static OutboxMessage Reply(string text, string chat = "U1")
        => OutboxMessage.Reply($"reply:{text}", chat, $"token-{text}", MessageBatch.Of(new TextMessage(text)), Start);

    private static OutboxMessage Claimed(OutboxMessage row)
    {
        row.Claim(Start, TimeSpan.FromSeconds(60));
        return row;
    }
}
