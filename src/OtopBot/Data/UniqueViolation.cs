using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OtopBot.Data;

public static class UniqueViolation
{
    // Primary key and unique index: SQLITE_CONSTRAINT_PRIMARYKEY and _UNIQUE, SQL Server's 2627 and 2601.
    public static bool Is(DbUpdateException problem) => problem.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        SqlException server => server.Number is 2627 or 2601,
        _ => false,
    };
}
