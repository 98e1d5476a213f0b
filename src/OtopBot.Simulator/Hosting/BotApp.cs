using Microsoft.Data.SqlClient;
using OtopBot.Data;
using OtopBot.Hosting;
using OtopBot.Simulator.Platform;

namespace OtopBot.Simulator.Hosting;

// The bot in this process, pointed at the pretend LINE; or, when it runs elsewhere, only its database.
public static class BotApp
{
    public static WebApplication Build(SimulatorOptions options, Uri line, string dataFolder, bool continued, SimulatedClock clock) => Bot.Build([], builder =>
    {
        builder.Environment.EnvironmentName = "Simulation";
        builder.WebHost.UseUrls(options.BotUrl.ToString());
        QuietHost.Apply(builder);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Line:ApiBase"] = line.ToString(),
            ["Line:DataApiBase"] = line.ToString(),
            ["Line:ChannelSecret"] = PretendChannel.Secret,
            ["Line:ChannelAccessToken"] = PretendChannel.AccessToken,
            ["Line:BotUserId"] = PretendChannel.BotUserId,
            [PublicAddress.Key] = PublicAt(options.BotUrl).ToString(),
            ["Database:Provider"] = nameof(DatabaseProvider.Sqlite),
            [DatabaseOptions.ConnectionStringKey] = DatabaseOptions.SqliteFile(Path.Combine(dataFolder, "otopbot.db")).ConnectionString,
            // A folder that is continued is never seeded again.
            ["Simulation:Start"] = continued ? SimulatorOptions.Fresh : options.Start,
        });
        options.ConfigureBot?.Invoke(builder);
    });

    // Whoever runs the simulator sits before it, whatever addresses the bot listens on.
    public static Uri PublicAt(Uri bot) => bot.IsLoopback ? bot : new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", bot.Port).Uri;

    // A connection string of either provider, or just the path of a SQLite file.
    public static DatabaseOptions Database(string connection) => connection switch
    {
        _ when !connection.Contains('=', StringComparison.Ordinal) => DatabaseOptions.SqliteFile(connection),
        _ when IsSqlServer(connection) => new(DatabaseProvider.SqlServer, connection),
        _ => new(DatabaseProvider.Sqlite, connection),
    };

    // Only SQL Server's words name a catalog; a SQLite connection is a file.
    private static bool IsSqlServer(string connection)
    {
        try
        {
            return new SqlConnectionStringBuilder(connection).InitialCatalog.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
