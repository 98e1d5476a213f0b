using Microsoft.EntityFrameworkCore;

namespace OtopBot.Data.SqlServer;

// How a database of SQL Server is set; whoever runs the server sets it.
public static class ServerSettings
{
    public static async Task<bool> KeepsSnapshotsAsync(OtopDbContext db, CancellationToken ct)
        => await db.Database.SqlQuery<int>($"SELECT CAST(snapshot_isolation_state AS int) AS [Value] FROM sys.databases WHERE database_id = DB_ID()").SingleAsync(ct) == 1;

    // Without it readers and writers wait for each other, and now and then one of them is sent away to come again.
    public static async Task<bool> ReadsWithoutWaitingAsync(OtopDbContext db, CancellationToken ct)
        => await db.Database.SqlQuery<int>($"SELECT CAST(is_read_committed_snapshot_on AS int) AS [Value] FROM sys.databases WHERE database_id = DB_ID()").SingleAsync(ct) == 1;

    // What its language is: 150 for SQL Server 2019.
    public static Task<int> CompatibilityAsync(OtopDbContext db, CancellationToken ct)
        => db.Database.SqlQuery<int>($"SELECT CAST(compatibility_level AS int) AS [Value] FROM sys.databases WHERE database_id = DB_ID()").SingleAsync(ct);
}
