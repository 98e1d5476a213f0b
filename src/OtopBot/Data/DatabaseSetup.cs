using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OtopBot.Data.Sqlite;
using OtopBot.Data.SqlServer;

namespace OtopBot.Data;

public static class DatabaseSetup
{
    // SQL Server 2019: what is asked of the database is in its language.
    public const int OldestServer = 150;

    // At once, then twice after half a second: LINE waits two seconds for a webhook's answer. What lasts longer the sweeps find, and LINE delivers again.
    public const int Repeats = 3;
    public static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDbContextPool<OtopDbContext, SqliteOtopDbContext>(o => o.UseOtopSqlite(options.ConnectionString, SqliteConnectionSettings.Pragmas)),
            DatabaseProvider.SqlServer => services.AddDbContextPool<OtopDbContext, SqlServerOtopDbContext>(o => o.UseOtopSqlServer(options.ConnectionString)),
        };
    }

    // For whoever has no container.
    public static OtopDbContext Open(DatabaseOptions options, Action<DbContextOptionsBuilder>? with = null) => Open(options, SqliteConnectionSettings.Pragmas, with);

    // Looks and checks from outside the bot: not even the file's way of writing is changed.
    public static OtopDbContext OpenToRead(DatabaseOptions options) => Open(options, SqliteConnectionSettings.Reading, null);

    private static OtopDbContext Open(DatabaseOptions options, string pragmas, Action<DbContextOptionsBuilder>? with)
    {
        switch (options.Provider)
        {
            case DatabaseProvider.SqlServer:
                var server = new DbContextOptionsBuilder<SqlServerOtopDbContext>();
                server.UseOtopSqlServer(options.ConnectionString);
                with?.Invoke(server);
                return new SqlServerOtopDbContext(server.Options);
            default:
                var sqlite = new DbContextOptionsBuilder<SqliteOtopDbContext>();
                sqlite.UseOtopSqlite(options.ConnectionString, pragmas);
                with?.Invoke(sqlite);
                return new SqliteOtopDbContext(sqlite.Options);
        }
    }

    // A campaign with its districts, targets and months is several collections: joined in one query they would multiply.
    private static void UseOtopSqlite(this DbContextOptionsBuilder builder, string connectionString, string pragmas) =>
        builder.UseSqlite(connectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            // A test compares model and migrations; comparing them again at a first start would build the whole model for it.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .AddInterceptors(new SqliteConnectionSettings(pragmas));

    public static DbContextOptionsBuilder UseOtopSqlServer(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlServer(connectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            .UseCompatibilityLevel(OldestServer).EnableRetryOnFailure(Repeats, LongestPause, ServerErrors.Passing));
}
