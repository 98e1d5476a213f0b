using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace OtopBot.Data;

// What this program's migrations have to do with a database.
public static class MigrationState
{
    // Migrations of a newer release; empty when there are none.
    public static async Task<string> UnknownAsync(OtopDbContext db, CancellationToken ct)
    {
        if (!await db.Database.CanConnectAsync(ct))
            return "";
        var applied = await db.Database.GetAppliedMigrationsAsync(ct);
        return string.Join(", ", applied.Except(db.Database.GetMigrations()));
    }

    // Whether a table is still to be made by a migration that waits.
    public static async Task<bool> LacksAsync(OtopDbContext db, string table, CancellationToken ct)
    {
        var assembly = db.GetService<IMigrationsAssembly>();
        return (await db.Database.GetPendingMigrationsAsync(ct))
            .Select(id => assembly.CreateMigration(assembly.Migrations[id], db.Database.ProviderName!))
            .Any(m => m.UpOperations.OfType<CreateTableOperation>().Any(t => t.Name == table));
    }

    // Of SQL Server: a table that is not made by this program's migrations.
    public static async Task<bool> HasTableAsync(OtopDbContext db, string schema, string table, CancellationToken ct)
        => await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = {schema} AND TABLE_NAME = {table}").SingleAsync(ct) > 0;
}
