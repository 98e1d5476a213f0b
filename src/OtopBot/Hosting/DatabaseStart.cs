using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Hosting;

// What a start found and did. Only when it made the audit may what was there before be taken over into it. Newer: migrations of a
// newer release that lets this one work on.
public sealed record TablesFound(bool MadeAudit, string? Newer);

public static class DatabaseStart
{
    public static async Task<TablesFound> RunAsync(OtopDbContext db, DatabaseOptions options, CancellationToken ct)
    {
        try
        {
            if (await MigrationState.NewerAsync(db, ct) is { } newer)
                return newer.Allow ? new(false, newer.Unknown) : throw Refused(newer);
            var makesAudit = await MigrationState.LacksAsync(db, AuditGuard.Table, ct);
            if (!options.Migrates)
                await RefusePendingAsync(db, options, ct);
            else
                await MigrationState.BringUpAsync(db, ct);
            return new(makesAudit, null);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException || DatabaseAway.Is(problem))
        {
            throw new RefusedStartException(DatabaseOptions.ConnectionStringKey, $"names a database that cannot be used: {DatabaseAway.Words(problem)}");
        }
    }

    private static RefusedStartException Refused(NewerTables newer) => new(
        DatabaseOptions.ConnectionStringKey,
        $"names a database of a newer release with migrations that this program does not know: {newer.Unknown}. "
        + (newer.OldestRelease is { } oldest ? $"It takes programs that know {oldest}. " : "")
        + "There is no way back but the copy made before.");

    private static async Task RefusePendingAsync(OtopDbContext db, DatabaseOptions options, CancellationToken ct)
    {
        var pending = string.Join(", ", await db.Database.GetPendingMigrationsAsync(ct));
        if (pending.Length > 0)
            throw new RefusedStartException(DatabaseOptions.MigrateKey, $"is not true and the database lacks migrations: {pending}. Apply them by script, or set it to true.");
        if (options.Provider is DatabaseProvider.SqlServer && !await HangfireSetup.HasSchemaAsync(db, ct))
            throw new RefusedStartException(DatabaseOptions.MigrateKey, $"is not true and the database lacks Hangfire's tables (schema {HangfireSetup.Schema}). Apply Hangfire's install.sql, or set it to true.");
    }
}
