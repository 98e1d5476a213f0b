using Microsoft.EntityFrameworkCore;
using OtopBot.Outbox;
using OtopBot.Tests.Support;
using static OtopBot.Tests.Support.FakeLine;
using static OtopBot.Tests.Support.OutboxRoad;

namespace OtopBot.Tests.Outbox;

// Rows that are no longer worth sending, and rows whose words are no longer true.
public sealed class LateRowsTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly OutboxRoad _road = new();

    public void Dispose() => _road.Dispose();

    [Fact]
    public async Task A_row_past_its_time_is_dropped_unsent_and_the_chat_goes_on()
    {
        await _road.RunAsync(Push("a", sendBy: Start.AddSeconds(-1)), Push("b", sendBy: Start), Push("c"));

        (await _road.RowsAsync()).Select(r => r.Status).ShouldBe([OutboxStatus.Dropped, OutboxStatus.Sent, OutboxStatus.Sent]);
        (await _road.RowsAsync())[0].Problem.ShouldBe(OutboxRules.Expired);
        _road.Line.Calls.Select(c => c.Text).ShouldBe(["b", "c"]);
    }

    [Theory]
    [InlineData(Trouble.RateLimited, OutboxStatus.Dropped)]
    [InlineData(Trouble.NoConnection, OutboxStatus.Dropped)]
    [InlineData(Trouble.Unauthorized, OutboxStatus.Dropped)]
    [InlineData(Trouble.MonthlyLimit, OutboxStatus.Dropped)]
    [InlineData(Trouble.TimeoutAfterDelivery, OutboxStatus.Assumed)]
    [InlineData(Trouble.ErrorBeforeDelivery, OutboxStatus.Assumed)]
    public async Task What_would_be_tried_again_after_its_time_is_over_at_once(Trouble trouble, OutboxStatus end)
    {
        _road.Line.Next(trouble);
        await _road.Database.AddAsync(Push("a", sendBy: Start.AddSeconds(0.5)), Push("b"));

        await using var road = await _road.StartAsync();
        await Eventually.TrueAsync(async () => (await _road.RowsAsync())[1].Status == OutboxStatus.Sent, "the next one is not held up");

        (await _road.RowsAsync())[0].Status.ShouldBe(end);
        _road.Line.Calls.Select(c => c.Text).ShouldBe(["a", "b"]);
        (await _road.StatusAsync()).Outbox.ShouldBe(new(0, 0, 1, end == OutboxStatus.Assumed ? 1 : 0, 0, 0, end == OutboxStatus.Dropped ? 1 : 0));
    }

    [Fact]
    public async Task What_has_time_left_is_tried_again_and_arrives_once()
    {
        _road.Line.Next(Trouble.TimeoutAfterDelivery, Trouble.RateLimited);

        await _road.RunAsync(Push("a", sendBy: Start.AddHours(1)));

        (await _road.RowsAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Sent);
        _road.Line.Delivered.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_row_held_up_until_its_time_is_over_is_dropped_when_its_turn_comes()
    {
        _road.Line.Next(Enumerable.Repeat(Trouble.RateLimited, 6));

        await _road.RunAsync(Push("a"), Push("b", sendBy: Start.AddSeconds(5)));

        (await _road.RowsAsync()).Select(r => r.Status).ShouldBe([OutboxStatus.Sent, OutboxStatus.Dropped]);
    }

    [Fact]
    public async Task A_row_whose_sender_died_is_assumed_when_its_time_is_over_meanwhile()
    {
        var row = Push("a", sendBy: Start.AddSeconds(30));
        row.Claim(Start, Lease);
        _road.Time.Advance(Lease);

        await _road.RunAsync(row);

        var now = (await _road.RowsAsync()).ShouldHaveSingleItem();
        (now.Status, now.OutcomeUnknown).ShouldBe((OutboxStatus.Assumed, true));
        _road.Line.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_parked_row_past_its_time_is_dropped_instead_of_released()
    {
        var row = Push("a", sendBy: Start.AddDays(-1));
        row.Park(Start, "quota");

        await _road.RunAsync(row, Push("b"));

        await Eventually.TrueAsync(async () => (await _road.RowsAsync())[0].Status == OutboxStatus.Dropped || (await _road.StatusAsync()).Outbox.Parked == 0, "it is over");
        (await _road.RowsAsync())[0].Status.ShouldBe(OutboxStatus.Dropped);
        _road.Line.Calls.Select(c => c.Text).ShouldBe(["b"]);
    }

    [Theory]
    [InlineData(Trouble.None, OutboxStatus.Sent)]
    [InlineData(Trouble.RateLimited, OutboxStatus.Dropped)]
    [InlineData(Trouble.NoConnection, OutboxStatus.Dropped)]
    [InlineData(Trouble.BadRequest, OutboxStatus.Dropped)]
    [InlineData(Trouble.MonthlyLimit, OutboxStatus.Dropped)]
    [InlineData(Trouble.TimeoutAfterDelivery, OutboxStatus.Assumed)]
    [InlineData(Trouble.ErrorBeforeDelivery, OutboxStatus.Assumed)]
    public async Task A_row_withdrawn_during_its_call_ends_with_it(Trouble trouble, OutboxStatus end)
    {
        _road.Line.Next(trouble);
        _road.Line.During = _ => ChangeAsync(row => row.Withdraw(Start, "done"));
        await _road.Database.AddAsync(Push("a"));

        await using var road = await _road.StartAsync();
        await Eventually.TrueAsync(async () => (await _road.RowsAsync())[0].Status != OutboxStatus.Waiting, "it is over");

        var row = (await _road.RowsAsync()).ShouldHaveSingleItem();
        (row.Status, row.IsWithdrawn).ShouldBe((end, true));
        _road.Line.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_withdrawn_during_its_call_is_assumed_when_its_sender_died()
    {
        var row = Push("a");
        row.Claim(Start, Lease);
        row.Withdraw(Start.AddSeconds(1), "done");
        row.Status.ShouldBe(OutboxStatus.Waiting);
        _road.Time.Advance(Lease);

        await _road.RunAsync(row);

        var now = (await _road.RowsAsync()).ShouldHaveSingleItem();
        (now.Status, now.Problem).ShouldBe((OutboxStatus.Assumed, "done"));
        _road.Line.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SendVerdict.NotNow, OutboxStatus.Dropped)]
    [InlineData(SendVerdict.QuotaUsedUp, OutboxStatus.Dropped)]
    [InlineData(SendVerdict.Unknown, OutboxStatus.Assumed)]
    public void A_row_withdrawn_between_two_attempts_is_over_at_once(SendVerdict verdict, OutboxStatus end)
    {
        var row = Push("a");
        row.Claim(Start, Lease);
        row.Settle(new SendOutcome(verdict, null, "trouble", []), Start);
        row.Withdraw(Start, "done");
        (row.Status, row.Problem, row.DoneAt).ShouldBe((end, "done", Start));
    }

    [Fact]
    public void A_row_withdrawn_after_its_senders_lease_is_assumed_at_once()
    {
        var row = Push("a");
        row.Claim(Start, Lease);
        row.Withdraw(Start + Lease, "done");
        row.Status.ShouldBe(OutboxStatus.Assumed);
    }

    [Fact]
    public void What_is_done_is_not_withdrawn()
    {
        var row = Push("a");
        row.Accept(Start, "request", ["1"]);
        row.Withdraw(Start, "done");
        (row.Status, row.IsWithdrawn).ShouldBe((OutboxStatus.Sent, false));
    }

    [Fact]
    public async Task A_reply_costs_nothing_until_it_becomes_a_push_and_then_one_message_for_each_member()
    {
        _road.Line.Expire("token-b");
        _road.Line.Expire("token-c");
        var size = new GroupSize("C1");
        size.Count(12, Start);
        await _road.Database.AddAsync(size);

        await _road.RunAsync(Reply("a"), Reply("b"), Reply("c", "C1"));

        (await _road.RowsAsync()).Select(r => (r.Kind, r.Price)).ShouldBe([(null, 0), (PushKind.Notice, 1), (PushKind.Notice, 12)]);
    }

    private async Task ChangeAsync(Action<OutboxMessage> change)
    {
        await using var db = _road.Database.Open();
        change(await db.Set<OutboxMessage>().SingleAsync());
        await db.SaveChangesAsync();
    }
}
