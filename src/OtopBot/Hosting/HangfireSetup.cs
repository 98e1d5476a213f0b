using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Hangfire.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OtopBot.Data;
using OtopBot.Scheduling;

namespace OtopBot.Hosting;

// Hangfire wakes the jobs and stores no truth. Nothing of it is static here: several bots may live in one process.
public static class HangfireSetup
{
    public const string Schema = "HangFire";

    // When the bot has started: every job once, then each when its time comes.
    public static IServiceCollection AddJobs(this IServiceCollection services, HangfireOptions options)
    {
        services.AddMetrics();
        services.TryAddSingleton(Storage);
        return services
            .AddSingleton(options)
            .AddSingleton<JobMeter>()
            .AddSingleton<Clockwork>()
            .AddSingleton<FirstRound>()
            .AddHostedService(s => s.GetRequiredService<FirstRound>())
            .AddHostedService<Server>();
    }

    // A server's schema belongs to whoever runs the server; Hangfire's own script is in its package.
    public static Task<bool> HasSchemaAsync(OtopDbContext db, CancellationToken ct)
        => MigrationState.HasTableAsync(db, Schema, "Job", ct);

    // For the command "migrate". Opening the storage makes or renews its tables, and only logs when it could not.
    public static async Task<bool> MakeSchemaAsync(OtopDbContext db, CancellationToken ct)
    {
        if (!db.Database.IsSqlServer())
            return true;
        _ = OnServer(db.Database.GetConnectionString()!, prepares: true);
        return await HasSchemaAsync(db, ct);
    }

    private static JobStorage Storage(IServiceProvider services) => services.GetRequiredService<DatabaseOptions>() switch
    {
        { Provider: DatabaseProvider.SqlServer } database => OnServer(database.ConnectionString, database.Migrates),
        _ => new InMemoryStorage(),
    };

    private static SqlServerStorage OnServer(string connection, bool prepares) => new(connection, new SqlServerStorageOptions
    {
        SchemaName = Schema,
        PrepareSchemaIfNecessary = prepares,
        SqlClientFactory = SqlClientFactory.Instance,
        QueuePollInterval = TimeSpan.FromSeconds(5),
    });

    internal sealed class Server(IServiceProvider services, Clockwork clockwork, HangfireOptions options) : IHostedLifecycleService, IDisposable
    {
        private const int Workers = 2;

        private static readonly JobFilterProviderCollection Filters = new(new JobFilterAttributeFilterProvider(), new JobFilterCollection { new StatisticsHistoryAttribute() });

        private BackgroundJobServer? _server;

        // After the web server: what a process of four must do first when it comes back is to take webhooks.
        public Task StartedAsync(CancellationToken cancellationToken)
        {
            // Not before: on SQL Server it may have to make its tables first.
            var storage = services.GetRequiredService<JobStorage>();
            Timetable(storage);
            _server = new BackgroundJobServer(
                new BackgroundJobServerOptions
                {
                    Activator = new Activator(services.GetRequiredService<IServiceScopeFactory>()),
                    FilterProvider = Filters,
                    TimeZoneResolver = BangkokZone.Resolver,
                    WorkerCount = Workers,
                    SchedulePollingInterval = options.Poll,
                },
                storage);
            return Task.CompletedTask;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            if (_server is null)
                return;
            _server.SendStop();
            await _server.WaitForShutdownAsync(cancellationToken);
        }

        public void Dispose() => _server?.Dispose();

        private void Timetable(JobStorage storage)
        {
            var faces = clockwork.Faces;
            var recurring = new RecurringJobManager(storage, Filters, BangkokZone.Resolver);
            foreach (var face in faces)
                recurring.AddOrUpdate(face.Name, Job.FromExpression<WakingJob>(job => job.RunAsync(face.Name, CancellationToken.None)), face.Cron, new RecurringJobOptions { TimeZone = BangkokZone.Find() });

            // A job that is unknown here may be one that a newer release has brought.
            if (services.GetService<BotStart>() is { IsBesideNewer: true })
                return;
            using var connection = storage.GetConnection();
            foreach (var gone in connection.GetRecurringJobs().Where(j => faces.All(f => f.Name != j.Id)))
                recurring.RemoveIfExists(gone.Id);
        }
    }

    private sealed class Activator(IServiceScopeFactory scopes) : JobActivator
    {
        public override JobActivatorScope BeginScope(JobActivatorContext context) => new Scope(scopes.CreateAsyncScope());

        private sealed class Scope(AsyncServiceScope scope) : JobActivatorScope
        {
            public override object Resolve(Type type) => ActivatorUtilities.CreateInstance(scope.ServiceProvider, type);

            public override void DisposeScope() => scope.Dispose();
        }
    }

    // Windows may know Bangkok by another name, and processes of both kinds may share one storage.
    private sealed class BangkokZone : ITimeZoneResolver
    {
        public static readonly BangkokZone Resolver = new();

        private static readonly string[] Names = ["Asia/Bangkok", "SE Asia Standard Time"];

        public static TimeZoneInfo Find() => Names.Select(Known).OfType<TimeZoneInfo>().First();

        public TimeZoneInfo GetTimeZoneById(string timeZoneId) => Names.Contains(timeZoneId) ? Find() : TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);

        private static TimeZoneInfo? Known(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
    }
}
