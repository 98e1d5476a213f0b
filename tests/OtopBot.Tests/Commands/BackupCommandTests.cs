using Microsoft.Data.Sqlite;
using OtopBot.Data;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_folder, "copy.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_copy_is_one_whole_file_with_what_only_the_log_had()
    {
        using var desk = await AuditDesk.OpenAsync();
        await using var bot = desk.Database.Open();
        await bot.Database.EnsureCreatedAsync(Ct);
        await desk.ReportAsync(1, 2);

        var (code, said) = await CommandLineTests.RunAsync(desk.Database.Options, "backup", Copy);

        code.ShouldBe(0, said);
        said.ShouldContain($"head={(await desk.EntriesAsync())[^1].Head}");
        Directory.GetFiles(_folder).ShouldBe([Copy]);
        (await CommandLineTests.RunAsync(DatabaseOptions.SqliteFile(Copy), "trace", "จุน", "มิ.ย.")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        using var desk = await AuditDesk.OpenAsync();
        await File.WriteAllTextAsync(Copy, "precious", Ct);

        var (code, said) = await CommandLineTests.RunAsync(desk.Database.Options, "backup", Copy);

        code.ShouldBe(2);
        said.ShouldContain(Copy);
        (await File.ReadAllTextAsync(Copy, Ct)).ShouldBe("precious");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        using var desk = await AuditDesk.OpenAsync();

        (await CommandLineTests.RunAsync(desk.Database.Options, "backup", Path.Combine(_folder, "none", "copy.db"))).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_database_whose_audit_is_broken_leaves_no_copy_and_says_why()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1, 2);
        await desk.ByHandAsync("UPDATE Reports SET Online = 900");

        var (code, said) = await CommandLineTests.RunAsync(desk.Database.Options, "backup", Copy);

        code.ShouldBe(1);
        said.ShouldContain("fault=RecordDiffers");
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_with_a_damaged_page_leaves_no_copy()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ByHandAsync("PRAGMA journal_mode=DELETE");
        await using (var connection = new SqliteConnection(desk.Database.Options.ConnectionString))
            SqliteConnection.ClearPool(connection);
        await DamageAsync(desk.Database.Path);

        (await CommandLineTests.RunAsync(desk.Database.Options, "backup", Copy)).Code.ShouldBeGreaterThan(0);

        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task SQL_Server_is_not_copied_but_the_script_for_it_is_named()
    {
        await using var output = new StringWriter();
        await using var server = DatabaseSetup.Open(new(DatabaseProvider.SqlServer, "Server=.;Database=OtopBot"));

        (await new OtopBot.Commands.BackupCommand(TimeProvider.System).RunAsync(server, new([Copy], new Dictionary<string, string>()), output, Ct)).ShouldBe(2);
        output.ToString().ShouldContain("backup-sqlserver.sh");
    }

    // An index that no record is read by: only the integrity check sees it.
    private static async Task DamageAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Ct);
        var page = await NumberAsync(connection, "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND name = 'IX_Outbox_RetryKey'");
        var size = await NumberAsync(connection, "PRAGMA page_size");
        await connection.CloseAsync();
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = (page - 1) * size;
        await file.WriteAsync(Enumerable.Repeat((byte)0x5A, 64).ToArray(), Ct);
    }

    private static async Task<long> NumberAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture);
    }
}
