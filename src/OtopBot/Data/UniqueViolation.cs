using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data.SqlServer;

namespace OtopBot.Data;

public static class UniqueViolation
{
    public static bool Is(DbUpdateException problem) => problem.InnerException is DbException inner && Is(inner);

    // Primary key and unique index: SQLITE_CONSTRAINT_PRIMARYKEY and _UNIQUE. A server's first word may be another, such as that the statement has ended.
    public static bool Is(DbException problem) => problem switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        SqlException server => server.Errors.Cast<SqlError>().Any(e => ServerErrors.IsUniqueViolation(e.Number)),
        _ => false,
    };
}
