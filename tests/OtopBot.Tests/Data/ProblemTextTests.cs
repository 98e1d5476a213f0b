using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;

namespace OtopBot.Tests.Data;

public sealed class ProblemTextTests
{
    private const string Id = "U00000000000000000000000000000001";

    [Fact]
    public void A_refused_value_is_not_quoted_but_type_numbers_and_place_are()
    {
        var text = ProblemText.Of(Thrown(new DbUpdateException($"Saving {Id} failed.", new SqliteException($"Cannot insert duplicate key. The duplicate key value is ({Id}).", 19, 2067))));

        text.ShouldNotContain(Id);
        text.ShouldStartWith("Microsoft.EntityFrameworkCore.DbUpdateException");
        text.ShouldContain("caused by Microsoft.Data.Sqlite.SqliteException 19 2067");
        text.ShouldContain(nameof(Thrown));
    }

    [Fact]
    public void What_others_say_is_left_out()
        => ProblemText.Of(Thrown(new InvalidOperationException($"The instance with the key value '{{LineUserId: {Id}}}' is already being tracked."))).ShouldNotContain(Id);

    [Fact]
    public void Our_own_refusal_is_kept()
    {
        var row = OutboxMessage.Push("a", Id, MessageBatch.Of(new TextMessage("ก")), DateTimeOffset.UnixEpoch);
        var text = ProblemText.Of(Should.Throw<InvalidOperationException>(() => row.Release(DateTimeOffset.UnixEpoch)));
        text.ShouldContain("is not parked");
        text.ShouldNotContain(Id);
    }

    private static Exception Thrown(Exception problem)
    {
        try
        {
            throw problem;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }
}
