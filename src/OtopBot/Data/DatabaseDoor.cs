using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using OtopBot.Data.SqlServer;

namespace OtopBot.Data;

// What keeps us from a database, in words without a secret, and whether waiting may help.
public sealed record DatabaseTrouble(string Words, bool MayPass);

// Looks whether a database is there, without making one.
public static class DatabaseDoor
{
    public static Task<DatabaseTrouble?> LookAsync(DatabaseOptions options, CancellationToken ct) => options.Provider switch
    {
        DatabaseProvider.Sqlite => FileAsync(options, ct),
        DatabaseProvider.SqlServer => ServerAsync(options, ct),
    };

    // Whoever brings the tables up to date makes the file as well, and what is wrong with a file shows when it is used.
    private static async Task<DatabaseTrouble?> FileAsync(DatabaseOptions options, CancellationToken ct)
    {
        var wanted = new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false };
        if (options.Migrates || options.Waits == TimeSpan.Zero || wanted.Mode is SqliteOpenMode.Memory || wanted.DataSource is "" or ":memory:" || wanted.DataSource.StartsWith("file:", StringComparison.Ordinal))
            return null;

        wanted.Mode = wanted.Mode is SqliteOpenMode.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite;
        try
        {
            await using var connection = new SqliteConnection(wanted.ToString());
            await connection.OpenAsync(ct);
            return null;
        }
        catch (SqliteException problem)
        {
            return new($"{wanted.DataSource}: {problem.Message}", MayPass: true);
        }
    }

    private static async Task<DatabaseTrouble?> ServerAsync(DatabaseOptions options, CancellationToken ct)
    {
        try
        {
            await using var connection = new SqlConnection(options.ConnectionString);
            await connection.OpenAsync(ct);
            return null;
        }
        catch (SqlException problem)
        {
            var numbers = problem.Errors.Cast<SqlError>().Select(e => e.Number).ToList();
            // The server is there and lacks the database: it is made with its tables.
            return options.Migrates && numbers.Exists(ServerErrors.IsMissingDatabase) ? null : new(problem.Message.Split('\n')[0].Trim(), !numbers.Exists(ServerErrors.IsRefusedLogin));
        }
    }
}
