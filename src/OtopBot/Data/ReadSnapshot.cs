using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data.SqlServer;

namespace OtopBot.Data;

// One state of the database for several questions, and nobody waits for them. A server that keeps no snapshots answers each question by itself.
public static class ReadSnapshot
{
    public static async Task<T> ReadAsync<T>(OtopDbContext db, Func<Task<T>> read, CancellationToken ct)
    {
        if (db.Database.GetDbConnection() is SqliteConnection)
            return await OfFileAsync(db, read, ct);
        return await ServerSettings.KeepsSnapshotsAsync(db, ct) ? await OfServerAsync(db, read, ct) : await read();
    }

    // Without the write lock that a transaction usually takes.
    private static async Task<T> OfFileAsync<T>(OtopDbContext db, Func<Task<T>> read, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, ct);
        try
        {
            return await read();
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
            await db.Database.UseTransactionAsync(null, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static Task<T> OfServerAsync<T>(OtopDbContext db, Func<Task<T>> read, CancellationToken ct)
        => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, ct);
            return await read();
        });
}
