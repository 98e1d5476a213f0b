using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using OtopBot.Data.Sqlite;

namespace OtopBot.Data;

// Tables with migrations that this program does not know, and whether it may work with them all the same.
public sealed record NewerTables(string Unknown, string? OldestRelease, bool Allow);

// What this program's migrations have to do with a database.
public static class MigrationState
{
    // Null when this program knows every migration of the database.
    public static async Task<NewerTables?> NewerAsync(OtopDbContext db, CancellationToken ct)
    {
        if (!await db.Database.CanConnectAsync(ct))
            return null;
        var applied = await db.Database.GetAppliedMigrationsAsync(ct);
        var known = db.Database.GetMigrations().ToList();
        var unknown = applied.Except(known).ToList();
        if (unknown.Count == 0)
            return null;

        // Tables that lack something this program has made itself are not simply newer: they are another history.
        var oldest = known.Except(applied).Any() ? null : await db.Set<Compatibility>().Select(c => c.OldestRelease).SingleOrDefaultAsync(ct);
        return new(string.Join(", ", unknown), oldest, known.Any(id => NameOf(id) == oldest));
    }

    // The same release has the same name with both providers, and another moment.
    public static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    // Whether a table is still to be made by a migration that waits.
    public static async Task<bool> LacksAsync(OtopDbContext db, string table, CancellationToken ct)
    {
        var assembly = db.GetService<IMigrationsAssembly>();
        return (await db.Database.GetPendingMigrationsAsync(ct))
            .Select(id => assembly.CreateMigration(assembly.Migrations[id], db.Database.ProviderName!))
            .Any(m => m.UpOperations.OfType<CreateTableOperation>().Any(t => t.Name == table));
    }

    // Whoever else does so at the same moment is waited for.
    public static Task BringUpAsync(OtopDbContext db, CancellationToken ct) => db.Database.IsSqlite() ? SqliteMigration.RunAsync(db, ct) : db.Database.MigrateAsync(ct);

    // Of SQL Server: a table that is not made by this program's migrations.
    public static async Task<bool> HasTableAsync(OtopDbContext db, string schema, string table, CancellationToken ct)
        => await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = {schema} AND TABLE_NAME = {table}").SingleAsync(ct) > 0;
}
