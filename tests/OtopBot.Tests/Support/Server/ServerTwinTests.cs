using Microsoft.EntityFrameworkCore;
using OtopBot.Inbox;
using OtopBot.Outbox;

namespace OtopBot.Tests.Support.Server;

// Each kind of fault is planted once: what the twin does not notice here it would not notice anywhere.
public sealed class ServerTwinTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_question_of_a_test_is_put_to_the_server_as_well_with_its_lists()
    {
        TestServer.SkipWhenThere("there it is asked in earnest");
        using var database = new RoadDatabase();

        await database.ReadAsync(db => db.Campaigns.AsSplitQuery().Where(c => c.FiscalYear == 4711).ToListAsync(Ct));
        await database.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Price == 4711 && db.Campaigns.Any(c => c.FiscalYear == m.Price), Ct));

        var said = ServerTwin.Statements.Where(s => s.Contains("4711")).ToList();
        said.ShouldContain(s => s.Contains("FROM [Campaigns]") && s.Contains("[TargetMonths]"));
        said.ShouldContain(s => s.Contains("FROM [Outbox]") && s.Contains("FROM [Campaigns]"));
    }

    // A file compares as it likes; a server would read the whole table, or refuse.
    [Theory]
    [InlineData("SELECT 1 FROM [People] AS [p] WHERE [p].[LineUserId] = @p0", "LineUserId is varchar")]
    [InlineData("SELECT 1 FROM [Inbox] AS [i] WHERE [i].[ChatId] IN (@p0, @p1)", null)]
    [InlineData("SELECT 1 FROM [Inbox] AS [i] WHERE [i].[At] = @p0", "At is datetime2")]
    [InlineData("SELECT 1 FROM [Inbox] AS [i] INNER JOIN [Outbox] AS [o] ON [i].[ChatId] = [o].[Status]", "two collations")]
    [InlineData("SELECT 1 FROM [Inbox] AS [i] WHERE [i].[ChatId] IN (SELECT [v].[value] FROM OPENJSON(@p0) WITH ([value] nvarchar(64) '$') AS [v])", "OPENJSON")]
    [InlineData("SELECT FROM [Inbox]", "Incorrect syntax")]
    public void What_a_server_would_refuse_or_answer_slowly_is_found(string statement, string? fault)
    {
        using var server = ServerTwin.Open(new ServerWire());
        var sent = new ServerStatement(statement, [new("@p0", System.Data.SqlDbType.NVarChar), new("@p1", System.Data.SqlDbType.NVarChar)]);

        if (fault is null)
            ServerSpeech.Check(sent, server);
        else
            Should.Throw<ShouldAssertException>(() => ServerSpeech.Check(sent, server)).Message.ShouldContain(fault);
    }

    [Fact]
    public void What_cannot_be_said_to_a_server_at_all_is_found()
    {
        using var database = new RoadDatabase();
        using var db = database.Open();
        var unsayable = db.Set<InboxMessage>().Where(m => Reversed(m.ChatId) == "1U").Expression;

        Should.Throw<InvalidOperationException>(() => ServerTwin.Try<IEnumerable<InboxMessage>>(unsayable)).Message.ShouldContain("could not be translated");
    }

    private static string Reversed(string text) => string.Concat(text.Reverse());
}
