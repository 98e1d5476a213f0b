using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OtopBot.Data.Sqlite;

// A copy of the database as it stands at one moment, made while bots write to it.
public static class SqliteCopy
{
    public static bool IsPossible(OtopDbContext db) => db.Database.IsSqlite();

    // One step for all pages: a reader of the write-ahead log sees one state and holds up no writer, and no writer makes it begin anew.
    public static async Task MakeAsync(OtopDbContext db, string path, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var copy = new SqliteConnection(Address(path, SqliteOpenMode.ReadWriteCreate));
        await copy.OpenAsync(ct);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);

        // Whole in one file, without a log beside it. The bot that opens it one day makes its log anew.
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE;";
        await command.ExecuteNonQueryAsync(ct);
    }

    public static OtopDbContext OpenToRead(string path) => DatabaseSetup.OpenToRead(new(DatabaseProvider.Sqlite, Address(path, SqliteOpenMode.ReadOnly)));

    // SQLite's own words of what is wrong with the file; null when nothing is.
    public static async Task<string?> ProblemAsync(OtopDbContext db, CancellationToken ct)
        => (await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(ct)) is var said && said is ["ok"] ? null : string.Join("; ", said);

    private static string Address(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString();
}
