using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OtopBot.Data;
using OtopBot.Data.Sqlite;
using OtopBot.Hosting;
using OtopBot.Outbox;
using OtopBot.Scheduling;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Hosting;

// Everything together: the pretend LINE, its page, and (unless it runs elsewhere) the bot. Dispose stops all and leaves a --data folder to be continued.
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly WebApplication _platform;
    private WebApplication? _bot;
    private SnapshotWorker? _snapshots;

    private SimulatorHost(DataFolder folder, WebApplication platform) => (_folder, _platform) = (folder, platform);

    public Uri BaseAddress { get; private set; } = null!;

    // Null in platform-only mode.
    public Uri? BotAddress { get; private set; }

    public IServiceProvider Services => _platform.Services;

    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options)
    {
        var folder = new DataFolder(options.Data);
        try
        {
            return await StartAsync(options, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_snapshots is not null)
            await _snapshots.DisposeAsync();
        Services.GetRequiredService<BotWindow>().Close();
        if (_bot is not null)
            await StopAsync(_bot);
        await StopAsync(_platform);
        SqliteFile.LetGo();
        _folder.Dispose();
    }

    private static async Task<SimulatorHost> StartAsync(SimulatorOptions options, DataFolder folder)
    {
        var before = folder.Snapshots.Read();
        if (before is not null && options.Now < before.Now)
            throw new StartException($"--now {options.Now:O} lies before the moment at which {options.Data} was left ({before.Now:O}).");

        var clock = new SimulatedClock(options.Now ?? before?.Now ?? SimulatorOptions.DefaultNow);
        var state = before?.State ?? Seed(options);
        var simulator = new SimulatorHost(folder, PlatformApp.Build(options, state, clock, folder.Contents));
        try
        {
            await simulator.RunAsync(options, clock, continued: before is not null);
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }
    }

    private async Task RunAsync(SimulatorOptions options, SimulatedClock clock, bool continued)
    {
        BaseAddress = await StartAsync(_platform, options.Url, "--urls");
        var window = Services.GetRequiredService<BotWindow>();
        var sender = Services.GetRequiredService<WebhookSender>();
        if (options.PlatformOnly)
        {
            sender.SendTo(options.Bots);
            if (options.Database is { } connection)
                window.Open(ReadableDatabase(connection));
        }
        else
        {
            _bot = BotApp.Build(options, BaseAddress, _folder.Path, continued, clock);
            BotAddress = await StartAsync(_bot, options.BotUrl, "--bot-urls");
            sender.SendTo([BotAddress]);
            window.Open(_bot.Services.GetRequiredService<DatabaseOptions>());
            window.Plans = _bot.Services.GetServices<PushPlan>;
            window.SetupCode = () => _bot.Services.GetRequiredService<SetupCode>().Words;
            _bot.Services.GetRequiredService<PublicAddress>().Base = BotApp.PublicAt(BotAddress);
            Services.GetRequiredService<TimeTravel>().Moments = options.Moments?.Invoke(_bot.Services) ?? ActivatorUtilities.CreateInstance<JobMoments>(_bot.Services).Moments;
            await _bot.Services.GetRequiredService<FirstRound>().Done;
        }

        // Only now: a start that failed half way is not taken for a folder to be continued.
        if (_folder.IsKept)
            _snapshots = new SnapshotWorker(Services.GetRequiredService<LineWorld>(), _folder.Snapshots);
    }

    private static DatabaseOptions ReadableDatabase(string connection)
    {
        var database = BotApp.Database(connection);
        return database.Problem() is { } problem ? throw new StartException($"--database {problem}") : database;
    }

    private static LineState Seed(SimulatorOptions options)
    {
        var state = new LineState();
        if (options.Start != SimulatorOptions.Demo)
            return state;

        var office = DemoOffice.BuiltIn;
        state.Users.AddRange(office.People.Select(p => new LineUser { UserId = p.LineUserId, DisplayName = p.DisplayName }));
        state.Groups.Add(new LineGroup { GroupId = office.GroupId, Name = office.GroupName, Members = [.. office.People.Select(p => p.LineUserId)] });
        return state;
    }

    private static async Task<Uri> StartAsync(WebApplication app, Uri url, string option)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException problem)
        {
            throw new StartException($"{url} cannot be used ({problem.Message.TrimEnd('.')}); choose another address with {option}.", problem);
        }
        catch (RefusedStartException problem)
        {
            throw new StartException(problem.Message, problem);
        }

        return new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private static async Task StopAsync(WebApplication app)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await app.StopAsync(limit.Token);
        await app.DisposeAsync();
    }
}
