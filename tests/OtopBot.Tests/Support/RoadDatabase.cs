using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using OtopBot.Data;
using OtopBot.Data.Sqlite;

namespace OtopBot.Tests.Support;

// A real database file of its own, with the settings of the product. Migrated once, then copied for each test.
public sealed class RoadDatabase : IDisposable
{
    private static readonly Lazy<byte[]> Empty = new(Migrate);

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-road-").FullName;

    public RoadDatabase() => File.WriteAllBytes(Path.Combine(_folder, "otop.db"), Empty.Value);

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "otop.db")}";

    public OtopDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteOtopDbContext>();
        Use(options, []);
        return new SqliteOtopDbContext(options.Options);
    }

    public void Use(DbContextOptionsBuilder options, IEnumerable<IInterceptor> interceptors, Func<ExecutionStrategyDependencies, IExecutionStrategy>? strategy = null)
        => options.UseSqlite(ConnectionString, o => _ = strategy is null ? o : o.ExecutionStrategy(strategy)).AddInterceptors([new SqliteConnectionSettings(), .. interceptors]);

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
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        Directory.Delete(_folder, recursive: true);
    }

    private static byte[] Migrate()
    {
        var folder = Directory.CreateTempSubdirectory("otopbot-template-");
        var file = Path.Combine(folder.FullName, "otop.db");
        using (var db = new SqliteOtopDbContext(new DbContextOptionsBuilder<SqliteOtopDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options))
            db.Database.Migrate();
        var bytes = File.ReadAllBytes(file);
        folder.Delete(recursive: true);
        return bytes;
    }
}
