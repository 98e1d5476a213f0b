using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Data.Sqlite;
using OtopBot.Data.SqlServer;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Support;

// A real database of its own, with the settings of the product: a file, made once and then copied for each test, or one of the test server's.
public sealed class RoadDatabase : IDisposable
{
    private static readonly Lazy<byte[]> Empty = new(Create);

    private readonly string? _folder;
    private readonly string? _server;

    public RoadDatabase()
    {
        if (TestServer.IsThere)
        {
            _server = TestServer.Take();
            return;
        }

        _folder = Directory.CreateTempSubdirectory("otopbot-road-").FullName;
        File.WriteAllBytes(Path.Combine(_folder, "otop.db"), Empty.Value);
    }

    public string ConnectionString => _server ?? $"Data Source={Path.Combine(_folder!, "otop.db")}";

    // When the line to the database is to break, for whoever works with it from then on; the strategy asks again, as SQL Server's does.
    public BrokenLine? Line { get; set; }

    public OtopDbContext Open()
    {
        if (_server is not null)
            return new SqlServerOtopDbContext(Built<SqlServerOtopDbContext>());
        return new SqliteOtopDbContext(Built<SqliteOtopDbContext>());
    }

    public void Use(DbContextOptionsBuilder options, IEnumerable<IInterceptor> interceptors, Func<ExecutionStrategyDependencies, IExecutionStrategy>? strategy = null)
    {
        strategy ??= Line is null ? null : LostAnswers.Repeat;
        if (_server is not null)
            _ = strategy is null ? options.UseOtopSqlServer(_server) : options.UseOtopSqlServer(_server).UseSqlServer(o => o.ExecutionStrategy(strategy));
        else
            options.UseSqlite(ConnectionString, o => _ = strategy is null ? o : o.ExecutionStrategy(strategy)).WithServerTwin().AddInterceptors(new SqliteConnectionSettings());
        options.AddInterceptors(Line is null ? interceptors : interceptors.Append(Line));
    }

    public IServiceCollection AddTo(IServiceCollection services, IEnumerable<IInterceptor> interceptors, Func<ExecutionStrategyDependencies, IExecutionStrategy>? strategy = null)
        => _server is null
            ? services.AddDbContext<OtopDbContext, SqliteOtopDbContext>(o => Use(o, interceptors, strategy))
            : services.AddDbContext<OtopDbContext, SqlServerOtopDbContext>(o => Use(o, interceptors, strategy));

    public async Task<T> ReadAsync<T>(Func<OtopDbContext, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    public async Task AddAsync(params IEnumerable<object> rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public void Dispose()
    {
        if (_server is not null)
        {
            TestServer.GiveBack(_server);
            return;
        }

        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        Directory.Delete(_folder!, recursive: true);
    }

    private DbContextOptions<T> Built<T>()
        where T : OtopDbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        Use(options, []);
        return options.Options;
    }

    private static byte[] Create()
    {
        var folder = Directory.CreateTempSubdirectory("otopbot-template-");
        var file = Path.Combine(folder.FullName, "otop.db");
        using (var db = new SqliteOtopDbContext(new DbContextOptionsBuilder<SqliteOtopDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options))
            db.Database.EnsureCreated();
        var bytes = File.ReadAllBytes(file);
        folder.Delete(recursive: true);
        return bytes;
    }
}
