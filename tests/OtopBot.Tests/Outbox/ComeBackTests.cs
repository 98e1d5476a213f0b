using Microsoft.EntityFrameworkCore;
using OtopBot.Outbox;
using OtopBot.Tests.Support;
using static OtopBot.Tests.Support.OutboxRoad;

namespace OtopBot.Tests.Outbox;

// The database came back from a copy: rows that were sent since wait again.
public sealed class ComeBackTests : IDisposable
{
    private readonly OutboxRoad _road = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _road.Dispose();

    [Fact]
    public async Task What_was_sent_after_the_copy_was_made_is_not_delivered_again()
    {
        List<OutboxMessage> rows = [Push("a"), Reply("b", "U2"), Push("c", "U3")];
        List<string> texts = [.. rows.Select(r => r.Messages)];
        await _road.RunAsync(rows);
        await RestoreAsync(texts);
        // LINE has forgotten the third one's key by now.
        await ByHandAsync($"UPDATE Outbox SET NextAttemptAt = {Start.AddHours(-24).UtcDateTime} WHERE Id = 3");

        await ComeBackAsync();
        await _road.RunAsync();

        _road.Line.Delivered.Select(c => c.Text).ShouldBe(["a", "b", "c"], ignoreOrder: true);
        (await _road.RowsAsync()).Select(r => r.Status).ShouldBe([OutboxStatus.Sent, OutboxStatus.Assumed, OutboxStatus.Failed]);
    }

    [Fact]
    public async Task What_was_not_sent_yet_is_sent_now()
    {
        await _road.Database.AddAsync(Push("a"), Reply("b", "U2"));

        await ComeBackAsync();
        await _road.RunAsync();

        _road.Line.Delivered.Select(c => c.Text).ShouldBe(["a", "b"], ignoreOrder: true);
        (await _road.RowsAsync()).ShouldAllBe(r => r.Status == OutboxStatus.Sent);
    }

    [Fact]
    public void What_is_due_later_cannot_have_been_sent_meanwhile()
    {
        var parked = Push("a");
        parked.Park(Start.AddDays(9), "quota");

        parked.ComeBack(Start.AddDays(1));

        (parked.OutcomeUnknown, parked.FirstAttemptAt, parked.Status).ShouldBe((false, null, OutboxStatus.Parked));
    }

    [Fact]
    public void The_same_message_has_the_same_retry_key_whichever_row_says_it()
    {
        RetryKeys.Of("remind 7").ShouldBe(RetryKeys.Of("remind 7"));
        Enumerable.Range(0, 1000).Select(n => RetryKeys.Of($"remind {n}")).ShouldBeUnique();
        RetryKeys.Of("remind 7").Version.ShouldBe(8);
    }

    private async Task RestoreAsync(IReadOnlyList<string> texts)
    {
        await ByHandAsync($"UPDATE Outbox SET Status = 'Waiting', Attempts = 0, FirstAttemptAt = NULL, DoneAt = NULL, SentIds = NULL");
        for (var row = 0; row < texts.Count; row++)
            await ByHandAsync($"UPDATE Outbox SET Messages = {texts[row]} WHERE Id = {row + 1}");
    }

    private async Task ComeBackAsync()
    {
        await using var db = _road.Database.Open();
        await CameBack.SettleAsync(db, _road.Time.GetUtcNow(), Ct);
    }

    private async Task ByHandAsync(FormattableString sql)
    {
        await using var db = _road.Database.Open();
        await db.Database.ExecuteSqlAsync(sql, Ct);
    }
}
