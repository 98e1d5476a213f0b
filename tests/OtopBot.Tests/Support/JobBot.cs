using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtopBot.Data.Sqlite;
using OtopBot.Hosting;
using OtopBot.Scheduling;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Support;

// A whole bot on a database of its own choice, whose jobs are looked for ten times a second.
public sealed class JobBot : IAsyncDisposable
{
    private readonly WebApplication _bot;
    private bool _ended;

    private JobBot(WebApplication bot) => _bot = bot;

    public IServiceProvider Services => _bot.Services;

    public Uri Address => new(_bot.Urls.First());

    public static async Task<JobBot> StartAsync(TempDatabase database, Action<WebApplicationBuilder>? with = null, params IEnumerable<(string Key, string Value)> settings)
    {
        var bot = Bot.Build([], builder =>
        {
            builder.Environment.EnvironmentName = "Testing";
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["Line:ChannelSecret"] = "s",
                ["Line:ChannelAccessToken"] = "t",
                ["Line:BotUserId"] = "U00000000000000000000000000000000",
                ["Line:ApiBase"] = "http://127.0.0.1:9",
                ["Line:DataApiBase"] = "http://127.0.0.1:9",
                ["Database:Provider"] = $"{database.Options.Provider}",
                ["Database:Migrate"] = "true",
                ["ConnectionStrings:OtopBot"] = database.Options.ConnectionString,
                [HangfireOptions.PollKey] = "00:00:00.1",
            });
            builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
            builder.Services.ConfigureDbContext<SqliteOtopDbContext>(o => o.WithServerTwin());
            with?.Invoke(builder);
        });
        await bot.StartAsync(TestContext.Current.CancellationToken);
        await bot.Services.GetRequiredService<FirstRound>().Done;
        return new(bot);
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended)
            return;
        _ended = true;
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
    }
}

// A job that counts how often it is run, every second.
public sealed class CountingJob(string name, Action? act = null) : ScheduledJob
{
    private int _runs;

    public int Runs => _runs;

    public override string Name => name;

    public override string Cron => "* * * * * *";

    public override Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct) => Task.FromResult<DateTimeOffset?>(null);

    public override Task RunDueAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref _runs);
        act?.Invoke();
        return Task.CompletedTask;
    }
}
