using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OtopBot.Data.Sqlite;

public static class SqliteLog
{
    // What was overwritten in the file would else stay readable in the log beside it for as long as the bot runs.
    // Whoever reads at this moment may keep it from being emptied; the next one does it then.
    public static async Task EmptyAsync(OtopDbContext db)
    {
        if (!db.Database.IsSqlite())
            return;
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", CancellationToken.None);
        }
        catch (DbException)
        {
            // What was to be saved is saved.
        }
    }
}
