using Microsoft.Data.Sqlite;
using OtopBot.Data;
using OtopBot.Data.Sqlite;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Support;

// A database of its own with the product's settings, brought up by the product's migrations: a file, or one of the test server's.
public sealed class TempDatabase : IDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly string? _server;

    public TempDatabase()
    {
        if (TestServer.IsThere)
            _server = TestServer.Take();
        else
            _folder = Directory.CreateTempSubdirectory("otopbot-");
    }

    public string Path
    {
        get
        {
            TestServer.SkipWhenThere();
            return System.IO.Path.Combine(_folder!.FullName, "otop.db");
        }
    }

    public DatabaseOptions Options => _server is null ? DatabaseOptions.SqliteFile(Path) : TestServer.Options(_server);

    public OtopDbContext Open() => DatabaseSetup.Open(Options, o => _ = _server is null ? o.WithServerTwin() : o);

    public static async Task<TempDatabase> MigratedAsync()
    {
        var database = new TempDatabase();
        await using var db = database.Open();
        if (!TestServer.IsThere)
            await SqliteMigration.RunAsync(db, TestContext.Current.CancellationToken);
        return database;
    }

    public void Dispose()
    {
        if (_server is not null)
        {
            TestServer.GiveBack(_server);
            return;
        }

        using (var connection = new SqliteConnection(Options.ConnectionString))
            SqliteConnection.ClearPool(connection);
        _folder!.Delete(recursive: true);
    }
}
