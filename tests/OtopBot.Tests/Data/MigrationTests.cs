using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OtopBot.Data;
using OtopBot.Data.Sqlite;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Data;

public sealed class MigrationTests
{
    private static readonly DatabaseOptions Server = new(DatabaseProvider.SqlServer, "Server=.;Database=OtopBot");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Neither_model_has_changes_without_a_migration()
    {
        using var database = new TempDatabase();
        using var sqlite = database.Open();
        using var server = DatabaseSetup.Open(Server);

        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
        server.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void The_idempotent_script_of_SQL_Server_is_well_formed()
    {
        var script = Script();

        script.ShouldContain("CREATE TABLE [Campaigns]");
        ErrorsOf(script).ShouldBeEmpty();
    }

    // SQLite compares bytes; a server's usual collation would take two keys for one that differ in case or accents alone.
    [Fact]
    public void SQL_Server_compares_texts_as_SQLite_does()
    {
        using var server = DatabaseSetup.Open(Server);
        var texts = server.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.ClrType == typeof(string)).ToList();

        texts.Count.ShouldBeGreaterThan(30);
        texts.ShouldAllBe(p => p.GetCollation() == "Latin1_General_100_BIN2");
        Script().ShouldContain("[EventId] nvarchar(100) COLLATE Latin1_General_100_BIN2");
    }

    [Fact]
    public void A_script_with_a_hole_in_it_would_be_noticed()
        => ErrorsOf(Script().Replace("CREATE TABLE [Campaigns] (", "CREATE TABLE [Campaigns]", StringComparison.Ordinal)).ShouldNotBeEmpty();

    [Fact]
    public async Task A_file_that_is_not_there_is_made_with_its_folder_and_brought_up()
    {
        using var database = new TempDatabase();
        var options = DatabaseOptions.SqliteFile(Path.Combine(Path.GetDirectoryName(database.Path)!, "new", "folder", "otop.db"));
        await using var db = DatabaseSetup.Open(options);

        await SqliteMigration.RunAsync(db, Ct);

        (await db.Database.GetPendingMigrationsAsync(Ct)).ShouldBeEmpty();
        (await db.Campaigns.CountAsync(Ct)).ShouldBe(0);
        Directory.GetFiles(Path.GetDirectoryName(db.Database.GetDbConnection().DataSource)!, "*.migrating").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_process_holds_up_nobody()
    {
        using var database = new TempDatabase();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2020-06-08');", Ct);
        await db.Database.CloseConnectionAsync();
        await File.WriteAllTextAsync($"{database.Path}.migrating", "", Ct);

        await SqliteMigration.RunAsync(db, Ct).WaitAsync(TimeSpan.FromSeconds(60), Ct);

        (await db.Database.GetPendingMigrationsAsync(Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_starts_at_once_on_one_file_all_succeed()
    {
        using var database = new TempDatabase();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                await using var db = database.Open();
                await SqliteMigration.RunAsync(db, Ct);
                (await db.Campaigns.CountAsync(Ct)).ShouldBe(0);
            },
            Ct)));
    }

    [Fact]
    public async Task A_start_waits_while_another_process_migrates()
    {
        using var database = new TempDatabase();
        await using var db = database.Open();
        Task waiting;
        await using (new FileStream($"{database.Path}.migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            waiting = SqliteMigration.RunAsync(db, Ct);
            await Task.WhenAny(waiting, Task.Delay(300, Ct));
            waiting.IsCompleted.ShouldBeFalse();
        }

        await waiting;
        (await db.Database.GetPendingMigrationsAsync(Ct)).ShouldBeEmpty();
    }

    private static string Script()
    {
        using var db = DatabaseSetup.Open(Server);
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private static IList<ParseError> ErrorsOf(string script)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        return errors;
    }
}
