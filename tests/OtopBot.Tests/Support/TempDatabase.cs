using Microsoft.Data.Sqlite;
using OtopBot.Data;
using OtopBot.Data.Sqlite;

namespace OtopBot.Tests.Support;

// A database file of its own with the product's settings, brought up by the product's migrations.
public sealed class TempDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("otopbot-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "otop.db");

    public DatabaseOptions Options => DatabaseOptions.SqliteFile(Path);

    public OtopDbContext Open() => DatabaseSetup.Open(Options);

    public static async Task<TempDatabase> MigratedAsync()
    {
        var database = new TempDatabase();
        await using var db = database.Open();
        await SqliteMigration.RunAsync(db, TestContext.Current.CancellationToken);
        return database;
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Options.ConnectionString))
            SqliteConnection.ClearPool(connection);
        _folder.Delete(recursive: true);
    }
}
