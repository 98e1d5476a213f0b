using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OtopBot.Data;
using OtopBot.Data.Sqlite;
using OtopBot.Hosting;
using OtopBot.Tests.Support;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Hosting;

public sealed class DatabaseWaitTests
{
    private const string Secret = "Geheim-1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("00:00:00.2")]
    public async Task A_server_that_does_not_answer_refuses_the_start_by_its_key_and_without_its_password(string? wait)
    {
        var closed = BotAddress();
        var options = new DatabaseOptions(DatabaseProvider.SqlServer, $"Server=tcp:127.0.0.1,{closed};Database=OtopBot;User Id=bot;Password={Secret};Connect Timeout=2;Encrypt=false")
        {
            Wait = TimeSpan.Parse(wait ?? "00:00:00", System.Globalization.CultureInfo.InvariantCulture),
        };
        using var log = new LogLines(LogLevel.Warning);

        var refusal = await Should.ThrowAsync<RefusedStartException>(() => DatabaseWait.RunAsync(options, log, Ct));

        refusal.Message.ShouldStartWith("ConnectionStrings:OtopBot");
        refusal.Message.ShouldNotContain('\n');
        (refusal.Message + string.Join(' ', log.Errors)).ShouldNotContain(Secret);
        log.Errors.Count(l => l.Contains("ConnectionStrings:OtopBot")).ShouldBe(wait is null ? 0 : 1, "while it waits it says for what, once");
        if (wait is not null)
            refusal.Message.ShouldContain("Database:Wait");
    }

    [Fact]
    public async Task A_refused_login_is_not_tried_again()
    {
        var looks = 0;
        var options = new DatabaseOptions(DatabaseProvider.SqlServer, "Server=.", Wait: TimeSpan.FromHours(1));
        var wait = new DatabaseWait(options, NullLogger.Instance, (_, _) =>
        {
            looks++;
            return Task.FromResult<DatabaseTrouble?>(new("Login failed for user 'bot'.", MayPass: false));
        });

        (await Should.ThrowAsync<RefusedStartException>(() => wait.RunAsync(Ct))).Message.ShouldContain("Login failed");
        looks.ShouldBe(1);
    }

    [Fact]
    public async Task A_start_goes_on_when_the_database_has_come()
    {
        TestServer.SkipWhenThere();
        using var there = await TempDatabase.MigratedAsync();
        var folder = Path.Combine(Path.GetDirectoryName(there.Path)!, "mounted later");
        var options = DatabaseOptions.SqliteFile(Path.Combine(folder, "otop.db")) with { Migrate = false, Wait = TimeSpan.FromMinutes(1) };
        using var log = new LogLines(LogLevel.Warning);

        var waiting = DatabaseWait.RunAsync(options, log, Ct);
        await Eventually.TrueAsync(() => log.Errors.Count > 0, "it says that it waits");
        waiting.IsCompleted.ShouldBeFalse();
        Directory.CreateDirectory(folder);
        await SqliteMigration.RunAsync(DatabaseSetup.Open(options with { Migrate = true }), Ct);

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        log.Errors.ShouldHaveSingleItem().ShouldContain("otop.db");
    }

    [Fact]
    public async Task A_file_that_does_not_come_is_not_made_by_a_start_that_may_not_make_tables()
    {
        using var database = new TempDatabase();
        var options = DatabaseOptions.SqliteFile(database.Path) with { Migrate = false, Wait = TimeSpan.FromMilliseconds(10) };

        (await Should.ThrowAsync<RefusedStartException>(() => DatabaseWait.RunAsync(options, NullLogger.Instance, Ct))).Message.ShouldContain("ConnectionStrings:OtopBot");

        File.Exists(database.Path).ShouldBeFalse();
        await DatabaseWait.RunAsync(options with { Migrate = true }, NullLogger.Instance, Ct);
    }

    [Fact]
    public void A_server_is_waited_for_and_a_file_is_not_unless_it_is_said()
    {
        new DatabaseOptions(DatabaseProvider.SqlServer, "Server=.").Waits.ShouldBe(TimeSpan.FromSeconds(30));
        DatabaseOptions.SqliteFile("otop.db").Waits.ShouldBe(TimeSpan.Zero);
        (DatabaseOptions.SqliteFile("otop.db") with { Wait = TimeSpan.FromSeconds(2) }).Waits.ShouldBe(TimeSpan.FromSeconds(2));
    }

    private static int BotAddress() => Journeys.BotProcess.FreeAddress().Port;
}
