using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OtopBot.Data;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Data;

public sealed class ServerErrorsTests
{
    [Theory]
    [InlineData(true, 2601)]
    [InlineData(true, 2627)]
    [InlineData(true, 3621, 2627)]
    [InlineData(false, 547)]
    [InlineData(false, 1205)]
    public void A_unique_violation_of_a_server_is_known_by_its_number_alone(bool expected, params int[] numbers)
    {
        UniqueViolation.Is(new DbUpdateException("", ServerRefusal.Of(numbers))).ShouldBe(expected);
        UniqueViolation.Is(ServerRefusal.Of(numbers)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(true, 1555)]
    [InlineData(true, 2067)]
    [InlineData(false, 787)]
    public void A_unique_violation_of_a_file_is_known_by_its_number_alone(bool expected, int number)
        => UniqueViolation.Is(new DbUpdateException("", new SqliteException("", 19, number))).ShouldBe(expected);

    [Theory]
    [InlineData(-2)]
    [InlineData(1205)]
    [InlineData(1222)]
    [InlineData(4060)]
    [InlineData(18456)]
    [InlineData(10061)]
    [InlineData(596)]
    public void What_no_event_can_be_blamed_for_is_the_databases_trouble(int number) => DatabaseAway.Is(new DbUpdateException("", ServerRefusal.Of(number))).ShouldBeTrue();

    [Theory]
    [InlineData(2627)]
    [InlineData(547)]
    [InlineData(2628)]
    public void What_the_event_itself_did_wrong_is_not(int number) => DatabaseAway.Is(new DbUpdateException("", ServerRefusal.Of(number))).ShouldBeFalse();

    [Fact]
    public void What_was_repeated_in_vain_is_the_databases_trouble_whatever_it_was()
        => DatabaseAway.Is(new RetryLimitExceededException("", ServerRefusal.Of(49920))).ShouldBeTrue();

    // A timeout is not repeated: it took half a minute already.
    [Theory]
    [InlineData(1205, true)]
    [InlineData(40613, true)]
    [InlineData(10054, true)]
    [InlineData(53, true)]
    [InlineData(596, true)]
    [InlineData(2627, false)]
    [InlineData(-2, false)]
    public async Task A_server_is_asked_again_when_it_may_answer_then_and_soon_enough_for_a_webhook(int number, bool again)
    {
        await using var db = DatabaseSetup.Open(new DatabaseOptions(DatabaseProvider.SqlServer, "Server=."));
        var asked = 0;

        var refusal = await Should.ThrowAsync<Exception>(() => db.Database.CreateExecutionStrategy().ExecuteAsync(() =>
        {
            asked++;
            throw ServerRefusal.Of(number);
        }));

        asked.ShouldBe(again ? DatabaseSetup.Repeats + 1 : 1);
        (refusal is RetryLimitExceededException or SqlException).ShouldBeTrue();
        (DatabaseSetup.Repeats * DatabaseSetup.LongestPause).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
