using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OtopBot.Tests.Journeys;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Infra;

public sealed class BackupScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Backups => Path.Combine(_folder, "backups");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task As_many_copies_stay_as_were_asked_for_and_foreign_files_are_left_alone()
    {
        using var desk = await DeskAsync();
        Directory.CreateDirectory(Backups);
        foreach (var name in new[] { "otopbot-20200101T000000Z.db", "otopbot-20200102T000000Z.db", "notes.txt", "otopbot-20191231T000000Z.db.part" })
            await File.WriteAllTextAsync(Path.Combine(Backups, name), "x", Ct);
        foreach (var name in new[] { "otopbot-20200101T000000Z.db.sha256", "otopbot-20200102T000000Z.db.sha256" })
            await File.WriteAllTextAsync(Path.Combine(Backups, name), "x", Ct);

        var (code, said) = await Script.RunAsync("backup-sqlite.sh", desk.Database.Path, Backups, "2");

        code.ShouldBe(0, said);
        var names = Directory.GetFiles(Backups, "*.db").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        (names.Count, names[0]).ShouldBe((2, "otopbot-20200102T000000Z.db"));
        File.Exists(Path.Combine(Backups, "notes.txt")).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(Backups, names[1])).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_backup_that_fails_says_so_loudly_and_leaves_the_others()
    {
        var (code, said) = await Script.RunAsync("backup-sqlite.sh", Path.Combine(_folder, "none.db"), Backups, "1");

        code.ShouldBe(1);
        said.ShouldContain("backup-sqlite: FAILED");
        Directory.GetFiles(Backups, "otopbot-*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("changed", "checksum")]
    [InlineData("sumless", "no ")]
    [InlineData("broken", "not whole")]
    public async Task A_copy_that_is_not_what_it_was_is_not_restored(string fault, string why)
    {
        using var desk = await DeskAsync();
        var copy = await CopyAsync(desk);
        if (fault == "changed")
            await File.AppendAllTextAsync(copy, "x", Ct);
        else if (fault == "sumless")
            File.Delete($"{copy}.sha256");
        else
            await TamperAsync(copy);
        var before = await File.ReadAllBytesAsync(desk.Database.Path, Ct);

        var (code, said) = await Script.RunAsync("restore-sqlite.sh", desk.Database.Path, copy, desk.Database.Path);

        code.ShouldBe(1);
        said.ShouldContain(why);
        (await File.ReadAllBytesAsync(desk.Database.Path, Ct)).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_replaced_stays_beside_the_database_with_its_log()
    {
        using var desk = await DeskAsync();
        var copy = await CopyAsync(desk);
        await File.WriteAllTextAsync($"{desk.Database.Path}-wal", "log", Ct);
        await File.WriteAllTextAsync($"{desk.Database.Path}-shm", "index", Ct);
        await File.AppendAllTextAsync(desk.Database.Path, "lost", Ct);

        var (code, said) = await Script.RunAsync("restore-sqlite.sh", desk.Database.Path, copy, desk.Database.Path);

        code.ShouldBe(0, said);
        var files = Directory.GetFiles(Path.GetDirectoryName(desk.Database.Path)!).Select(f => Path.GetFileName(f)).ToList();
        files.Count(f => f.Contains(".replaced-", StringComparison.Ordinal)).ShouldBe(3);
        files.ShouldContain(f => f.EndsWith("Z-wal", StringComparison.Ordinal));
        files.ShouldNotContain("otop.db-wal");
        (await Script.RunAsync("backup-sqlite.sh", desk.Database.Path, Backups, "9")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task While_somebody_has_the_database_open_nothing_is_restored()
    {
        using var desk = await DeskAsync();
        var copy = await CopyAsync(desk);
        await using var reader = new SqliteConnection($"Data Source={desk.Database.Path};Pooling=False");
        await reader.OpenAsync(Ct);
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Audit";
        await command.ExecuteScalarAsync(Ct);

        var (code, said) = await Script.RunAsync("restore-sqlite.sh", desk.Database.Path, copy, desk.Database.Path);

        code.ShouldBe(1);
        said.ShouldContain("stop every bot first");
    }

    [Theory]
    [InlineData("backup-sqlserver.sql", 2)]
    [InlineData("restore-sqlserver.sql", 6)]
    public void What_SQL_Server_is_told_is_well_formed(string file, int statements)
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "infra", "scripts", file));

        Parse(script, out var parsed).ShouldBeEmpty();
        parsed.Batches.Sum(b => b.Statements.Count).ShouldBeGreaterThanOrEqualTo(statements);
        Parse(script.Replace("VERIFYONLY FROM", "VERIFYONLY OF", StringComparison.Ordinal), out _).ShouldNotBeEmpty();
        Parse(script.Replace("CHECKSUM,", "CHECKSUM COMMA", StringComparison.Ordinal), out _).ShouldNotBeEmpty();
    }

    // sqlcmd takes them from the environment; on a command line everybody on the machine could read them.
    [Fact]
    public void No_script_puts_a_password_on_a_command_line()
    {
        var scripts = Repository.Files("*.sh", "infra/scripts");
        scripts.Count.ShouldBeGreaterThanOrEqualTo(4);
        scripts.ShouldAllBe(s => !System.Text.RegularExpressions.Regex.IsMatch(s.Text, @"sqlcmd[^\n]* -P|--password|Password="));
    }

    private static async Task<AuditDesk> DeskAsync()
    {
        var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1, 2);
        await desk.ByHandAsync("PRAGMA journal_mode=DELETE");
        await using var connection = new SqliteConnection(desk.Database.Options.ConnectionString);
        SqliteConnection.ClearPool(connection);
        return desk;
    }

    private async Task<string> CopyAsync(AuditDesk desk)
    {
        var (code, said) = await Script.RunAsync("backup-sqlite.sh", desk.Database.Path, Backups, "9");
        code.ShouldBe(0, said);
        return Directory.GetFiles(Backups, "*.db").ShouldHaveSingleItem();
    }

    // Whoever changes a copy can make a checksum for it as well; the audit tells.
    private static async Task TamperAsync(string copy)
    {
        await using (var connection = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await connection.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Reports SET Online = 900";
            await command.ExecuteNonQueryAsync(Ct);
        }

        var sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(copy, Ct)));
        await File.WriteAllTextAsync($"{copy}.sha256", $"{sum}  {Path.GetFileName(copy)}\n", Ct);
    }

    private static IList<ParseError> Parse(string script, out TSqlScript parsed)
    {
        parsed = (new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors) as TSqlScript)!;
        return errors;
    }
}
