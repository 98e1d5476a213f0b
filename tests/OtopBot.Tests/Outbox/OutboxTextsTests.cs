using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;

namespace OtopBot.Tests.Outbox;

public sealed class OutboxTextsTests
{
    private static readonly DateTimeOffset Now = new(2020, 6, 8, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_sent_holds_no_text()
    {
        var row = OutboxMessage.Push("a", "U1", MessageBatch.Of(new TextMessage("ก")), Now);
        row.Accept(Now, "request", ["1"]);
        (row.Messages, row.ChatId).ShouldBe((OutboxMessage.NoText, "U1"));
    }

    [Fact]
    public void A_last_word_is_forgotten_with_its_chat_when_it_is_done_and_not_before()
    {
        var row = OutboxMessage.Reply("a", "U1", "token", MessageBatch.Of(new TextMessage("ก")), Now);
        row.ForgetWhenDone();
        row.PushInstead(Now, "the token was too old");
        (row.Messages, row.ChatId).ShouldBe((MessageBatch.Of(new TextMessage("ก")).Json, "U1"));
        row.Accept(Now, "request", ["1"]);
        (row.Messages, row.ChatId, row.Status).ShouldBe((OutboxMessage.NoText, OutboxMessage.Nobody, OutboxStatus.Sent));
    }
}
