using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace OtopBot.Data;

// The database could not do its work for now: busy, full, unreachable. What was asked of it may be asked again.
public static class DatabaseAway
{
    public static bool Is(Exception? problem) => problem switch
    {
        null => false,
        // SQLITE_BUSY, _LOCKED, _READONLY, _IOERR, _FULL, _CANTOPEN.
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14,
        // Timeout, deadlock victim; from 17 up the server itself is in trouble.
        SqlException server => server.IsTransient || server.Number is -2 or 1205 || server.Class >= 17,
        DbException other => other.IsTransient,
        _ => Is(problem.InnerException),
    };
}
