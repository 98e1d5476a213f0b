using OtopBot.Data;
using OtopBot.Data.SqlServer;

namespace OtopBot.Hosting;

// How a database of SQL Server is set is not the bot's to change, but it says what it thinks of it.
public static partial class ServerLook
{
    public static async Task RunAsync(OtopDbContext db, DatabaseOptions options, ILogger log, CancellationToken ct)
    {
        if (options.Provider is not DatabaseProvider.SqlServer)
            return;
        if (await ServerSettings.CompatibilityAsync(db, ct) is < DatabaseSetup.OldestServer and var level)
            throw new RefusedStartException(DatabaseOptions.ConnectionStringKey, $"names a database of compatibility level {level}; {DatabaseSetup.OldestServer} (SQL Server 2019) is the least.");
        if (!await ServerSettings.ReadsWithoutWaitingAsync(db, ct))
            ReadersWait(log);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "READ_COMMITTED_SNAPSHOT is off: nothing goes wrong, but readers and writers wait for each other. See infra/README.md, SQL Server")]
    private static partial void ReadersWait(ILogger log);
}
