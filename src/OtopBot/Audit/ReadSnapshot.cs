using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Audit;

// One state of a SQLite file for several questions, without the write lock that a transaction usually takes. Elsewhere nothing is held.
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly OtopDbContext _db;
    private readonly SqliteTransaction? _transaction;

    private ReadSnapshot(OtopDbContext db, SqliteTransaction? transaction) => (_db, _transaction) = (db, transaction);

    public static async Task<ReadSnapshot> BeginAsync(OtopDbContext db, CancellationToken ct)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection)
            return new(db, null);

        await db.Database.OpenConnectionAsync(ct);
        var transaction = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, ct);
        return new(db, transaction);
    }

    public async Task EndAsync()
    {
        if (_transaction is null || _db.Database.CurrentTransaction is null)
            return;
        await _transaction.RollbackAsync();
        await _db.Database.UseTransactionAsync(null);
        await _db.Database.CloseConnectionAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (_transaction is not null)
            await _transaction.DisposeAsync();
    }
}
