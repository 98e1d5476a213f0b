using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Tests.Support;
using static OtopBot.Tests.Support.FakeLine;
using static OtopBot.Tests.Support.OutboxRoad;

namespace OtopBot.Tests.Outbox;

public sealed class OutboxRulesTests : IDisposable
{
    private readonly OutboxRoad _road = new();

    public void Dispose() => _road.Dispose();

    [Fact]
    public async Task An_accepted_message_keeps_what_LINE_said()
    {
        await _road.RunAsync(Reply("a"), Push("b"));

        var rows = await _road.RowsAsync();
        rows.ShouldAllBe(r => r.Status == OutboxStatus.Sent && r.Attempts == 1 && r.RequestId != null && r.ClaimedUntil == null && r.DoneAt == Start);
        rows.Select(r => r.SentIds).ShouldBe(["1001", "1002"]);
        _road.Line.Calls.Select(c => (c.Path, c.To, c.RetryKey)).ShouldBe([("/v2/bot/message/reply", "token-a", null), ("/v2/bot/message/push", "U1", rows[1].RetryKey.ToString())]);
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
        _road.Line.Next(trouble, trouble);

        await _road.RunAsync(Push("a"));

        var row = (await _road.RowsAsync()).ShouldHaveSingleItem();
        (row.Status, row.Attempts).ShouldBe((OutboxStatus.Sent, 3));
        _road.Line.Delivered.ShouldHaveSingleItem();
        _road.Line.Calls.ShouldAllBe(c => c.RetryKey == row.RetryKey.ToString());
    }

    [Theory]
    [InlineData(Trouble.ErrorAfterDelivery)]
    [InlineData(Trouble.TimeoutAfterDelivery)]
    public async Task A_reply_refused_after_an_attempt_of_unknown_outcome_is_assumed_and_never_pushed(Trouble trouble)
    {
        _road.Line.Next(trouble);

        await _road.RunAsync(Reply("a"));

        (await _road.RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Assumed);
        _road.Line.Calls.ShouldAllBe(c => c.Path.EndsWith("/reply"));
        _road.Line.Delivered.ShouldHaveSingleItem();
        (await _road.StatusAsync()).Outbox.Assumed.ShouldBe(1);
    }

    [Theory]
    [InlineData(Trouble.ErrorBeforeDelivery)]
    [InlineData(Trouble.TimeoutBeforeDelivery)]
    public async Task A_reply_of_unknown_outcome_that_LINE_had_not_taken_is_sent_as_a_reply_later(Trouble trouble)
    {
        _road.Line.Next(trouble);

        await _road.RunAsync(Reply("a"));

        (await _road.RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Sent);
        _road.Line.Delivered.ShouldHaveSingleItem().Path.ShouldEndWith("/reply");
    }

    [Theory]
    [InlineData(Trouble.None, 2)]
    [InlineData(Trouble.RateLimited, 3)]
    [InlineData(Trouble.NoConnection, 3)]
    public async Task A_reply_refused_before_LINE_can_have_used_it_becomes_a_push(Trouble before, int attempts)
    {
        _road.Line.Expire("token-a");
        if (before is not Trouble.None)
            _road.Line.Next(before);

        await _road.RunAsync(Reply("a"));

        var row = (await _road.RowsAsync()).ShouldHaveSingleItem();
        (row.Status, row.ReplyToken, row.Attempts).ShouldBe((OutboxStatus.Sent, null, attempts));
        _road.Line.Delivered.ShouldHaveSingleItem().Path.ShouldEndWith("/push");
    }

    [Fact]
    public async Task The_monthly_limit_parks_a_push_until_the_next_month_and_holds_up_nobody()
    {
        _road.Line.Next(Trouble.MonthlyLimit);

        await using var road = await _road.StartAsync();
        await _road.Database.AddAsync(Push("a"), Reply("b"));
        await Eventually.TrueAsync(async () => (await _road.RowsAsync()).All(r => r.Status != OutboxStatus.Waiting), "both were tried");
        var parked = (await _road.RowsAsync())[0];
        (parked.Status, parked.NextAttemptAt).ShouldBe((OutboxStatus.Parked, new DateTimeOffset(2020, 7, 1, 0, 0, 0, TimeSpan.FromHours(7))));
        (await _road.StatusAsync()).ShouldBe(new RoadStatus(new(0, 0, 0), new(0, 0, 1, 0, 1, 0, 0)));

        _road.Time.SetUtcNow(parked.NextAttemptAt);
        await Eventually.TrueAsync(async () => (await _road.RowsAsync())[0].Status == OutboxStatus.Sent, "the parked row was sent");
        _road.Line.Delivered.Select(c => c.Text).ShouldBe(["b", "a"]);
    }

    [Fact]
    public async Task What_LINE_refuses_is_kept_with_its_reason_and_the_chat_goes_on()
    {
        _road.Line.Next(Trouble.BadRequest);

        await _road.RunAsync(Push("a"), Push("b"));

        var rows = await _road.RowsAsync();
        rows.Select(r => r.Status).ShouldBe([OutboxStatus.Failed, OutboxStatus.Sent]);
        rows[0].Problem!.ShouldContain("The property, 'to'");
    }

    [Fact]
    public async Task A_reply_refused_for_a_reason_that_got_lost_is_pushed_because_it_may_have_been_the_token()
    {
        _road.Line.Next(Trouble.BadRequestCutOff);

        await _road.RunAsync(Reply("a"));

        (await _road.RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Sent);
        _road.Line.Delivered.ShouldHaveSingleItem().Path.ShouldEndWith("/push");
    }

    [Fact]
    public async Task A_reply_of_unknown_outcome_is_not_pushed_for_a_reason_that_got_lost()
    {
        _road.Line.Next(Trouble.TimeoutAfterDelivery, Trouble.BadRequestCutOff);

        await _road.RunAsync(Reply("a"));

        (await _road.RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Assumed);
        _road.Line.Delivered.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task LINE_away_for_hours_loses_nothing_and_for_more_than_23_hours_is_given_up()
    {
        _road.Line.Next(Enumerable.Repeat(Trouble.NoConnection, 60));
        await using (var road = await _road.StartAsync())
        {
            await _road.Database.AddAsync(Push("a"));
            for (var attempt = 1; attempt <= 22; attempt++)
                await _road.AfterAttemptAsync(attempt, TimeSpan.FromHours(1));
            (await _road.RowsAsync())[0].Status.ShouldBe(OutboxStatus.Waiting);
            await _road.AfterAttemptAsync(23, TimeSpan.FromHours(2));
            await Eventually.TrueAsync(async () => (await _road.RowsAsync())[0].Status == OutboxStatus.Failed, "it was given up");
        }

        // Nobody knows LINE to have taken a key that old: sending it once more might be a second copy.
        _road.Line.Calls.Count.ShouldBe(23);
    }

    [Fact]
    public async Task A_wrong_access_token_loses_nothing_however_long_it_takes_to_notice()
    {
        _road.Line.Next(Enumerable.Repeat(Trouble.Unauthorized, 4));
        await using var road = await _road.StartAsync();
        await _road.Database.AddAsync(Push("a"));
        for (var attempt = 1; attempt <= 4; attempt++)
            await _road.AfterAttemptAsync(attempt, TimeSpan.FromDays(1));
        await Eventually.TrueAsync(async () => (await _road.RowsAsync())[0].Status == OutboxStatus.Sent, "it was sent when the token was right again");
    }

    [Fact]
    public void A_reply_that_nobody_answers_holds_up_its_chat_for_seconds_while_a_push_waits_for_minutes()
    {
        var (reply, push) = (Reply("a"), Push("b"));
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            foreach (var row in new[] { reply, push })
            {
                row.Claim(Start, TimeSpan.FromSeconds(20));
                row.Settle(new SendOutcome(SendVerdict.Unknown, null, "silence", []), Start);
            }
        }

        (reply.NextAttemptAt - Start).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (push.NextAttemptAt - Start).ShouldBeGreaterThan(TimeSpan.FromMinutes(5));
    }
}
