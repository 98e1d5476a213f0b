using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using OtopBot.Data.SqlServer;

namespace OtopBot.Data;

// The database could not do its work for now: busy, full, unreachable. What was asked of it may be asked again.
public static class DatabaseAway
{
    public static bool Is(Exception? problem) => problem switch
    {
        null => false,
        // It was asked again and again, as one asks only what may come right.
        RetryLimitExceededException => true,
        // SQLITE_BUSY, _LOCKED, _READONLY, _IOERR, _FULL, _CANTOPEN.
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14,
        // From 17 up the server itself is in trouble. Whoever is not let in can blame no event for it.
        SqlException server => server.IsTransient || server.Class >= 17 || server.Errors.Cast<SqlError>().Any(e => IsAway(e.Number)),
        DbException other => other.IsTransient,
        _ => Is(problem.InnerException),
    };

    // In one line; neither provider says a password.
    public static string Words(Exception problem) => problem.GetBaseException().Message.Split('\n')[0].Trim();

    private static bool IsAway(int number)
        => ServerErrors.IsBusy(number) || ServerErrors.IsMissingDatabase(number) || ServerErrors.IsRefusedLogin(number) || ServerErrors.Passing.Contains(number);
}
