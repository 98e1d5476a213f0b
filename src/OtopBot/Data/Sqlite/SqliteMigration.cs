using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OtopBot.Data.Sqlite;

public static class SqliteMigration
{
    // EF's own lock is a row that outlives a killed process and then holds up every later start for ever. A lock on a file ends
    // with its process: whoever has it knows that a row left behind is nobody's.
    public static async Task RunAsync(OtopDbContext db, CancellationToken ct)
    {
        if (!await IsPendingAsync(db, ct))
            return;

        if (FileOf(db) is not { } file)
        {
            await db.Database.MigrateAsync(ct);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var guard = $"{file}.migrating";
        await using (await HoldAsync(guard, ct))
        {
            if (await IsPendingAsync(db, ct))
            {
                await ClearStaleLockAsync(db, ct);
                await db.Database.MigrateAsync(ct);
            }
        }

        // Only after success: whoever waits for the file, on disk or no more, finds nothing left to do.
        TryDelete(guard);
    }

    private static async Task<bool> IsPendingAsync(OtopDbContext db, CancellationToken ct) => (await db.Database.GetPendingMigrationsAsync(ct)).Any();

    private static string? FileOf(OtopDbContext db)
    {
        var builder = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        var inMemory = builder.Mode is SqliteOpenMode.Memory || builder.DataSource is "" or ":memory:" || builder.DataSource.StartsWith("file:", StringComparison.Ordinal);
        return inMemory ? null : Path.GetFullPath(builder.DataSource);
    }

    private static async Task<FileStream> HoldAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
        }
    }

    private static async Task ClearStaleLockAsync(OtopDbContext db, CancellationToken ct)
    {
        var exists = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(ct);
        if (exists > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another process holds it; it will remove it.
        }
    }
}
