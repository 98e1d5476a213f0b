using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Data.Sqlite;

namespace OtopBot.Hosting;

public static class DatabaseStart
{
    public static async Task RunAsync(OtopDbContext db, DatabaseOptions options, CancellationToken ct)
    {
        try
        {
            if (!options.Migrates)
                await RefusePendingAsync(db, ct);
            else if (options.Provider is DatabaseProvider.Sqlite)
                await SqliteMigration.RunAsync(db, ct);
            else
                await db.Database.MigrateAsync(ct);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException)
        {
            throw new RefusedStartException(DatabaseOptions.ConnectionStringKey, $"names a database that cannot be used: {problem.Message}");
        }
    }

    private static async Task RefusePendingAsync(OtopDbContext db, CancellationToken ct)
    {
        var pending = string.Join(", ", await db.Database.GetPendingMigrationsAsync(ct));
        if (pending.Length > 0)
            throw new RefusedStartException(DatabaseOptions.MigrateKey, $"is not true and the database lacks migrations: {pending}. Apply them by script, or set it to true.");
    }
}
