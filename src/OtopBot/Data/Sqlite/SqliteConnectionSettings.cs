using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OtopBot.Data.Sqlite;

// FULL survives loss of power, NORMAL only the end of the process. What is deleted is overwritten. All but WAL are forgotten when a connection closes.
public sealed class SqliteConnectionSettings(string pragmas = SqliteConnectionSettings.Pragmas) : DbConnectionInterceptor
{
    public const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    // None of these is kept in the file.
    public const string Reading = "PRAGMA busy_timeout=5000; PRAGMA query_only=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = pragmas;
        return command;
    }
}
