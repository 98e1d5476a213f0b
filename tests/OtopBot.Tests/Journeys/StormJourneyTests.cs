using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;
using OtopBot.Tests.Domain.Reminders;

namespace OtopBot.Tests.Journeys;

// Four processes on one database under 5,000 events, with bad weather at LINE and a SIGKILL every second.
[Collection(OneAtATime.Name)]
public sealed partial class StormJourneyTests(ITestOutputHelper output) : IDisposable
{
    // Another storm: OTOPBOT_STORM_SEED=7.
    private const uint UsualSeed = 2_563;
    private const int Events = 5_000;

    // As many events as may wait before people stop to type; real ones are slower than that.
    private const int Crowded = 60;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-storm-").FullName;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private string Database => Path.Combine(_folder, "otopbot.db");

    [Fact]
    public async Task Four_processes_and_a_kill_every_second_do_everything_once()
    {
        var seed = uint.TryParse(Environment.GetEnvironmentVariable("OTOPBOT_STORM_SEED"), CultureInfo.InvariantCulture, out var other) ? other : UsualSeed;
        output.WriteLine($"seed {seed}");
        // The due day at nine, when the clock of each process wants to remind everybody.
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true, Now = new DateTimeOffset(2020, 6, 25, 8, 59, 30, TimeSpan.FromHours(7)) });
        var clock = simulator.Services.GetRequiredService<SimulatedClock>();
        await using var fleet = new StormFleet(new Dice(seed), (_, address) => BotProcess.Launch(Database, simulator.BaseAddress, address, Settings(clock.GetUtcNow()), BotProcess.PublishedProgram));
        simulator.Services.GetRequiredService<WebhookSender>().SendTo(fleet.Addresses);
        await fleet.StartAsync();
        var diary = new StormDiary(DatabaseOptions.SqliteFile(Database));
        await diary.BeginAsync(Lease);
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        await WeatherAsync(http, new { seed, duplicate = 0.08, reorder = 0.05, redeliver = 0.05, rate429 = 0.02, rate500 = 0.02, timeout = 0.005, quota = 1_000_000 });
        output.WriteLine($"{Elapsed} four processes are ready after {Seconds(fleet.Starts)}");

        using var end = new CancellationTokenSource();
        var raging = fleet.RageAsync(end.Token);
        var crowd = new StormCrowd(simulator.Services, Events, seed, await PatienceAsync(diary, end.Token));
        var talk = Stopwatch.StartNew();
        await crowd.TalkAsync();
        output.WriteLine($"{Elapsed} {Events} events in {talk.Elapsed.TotalSeconds:N0} s, {fleet.Kills} kills, starts of {Seconds(fleet.Starts)}");
        await end.CancelAsync();
        await raging;

        await WeatherAsync(http, new { duplicate = 0, reorder = 0, redeliver = 0, rate429 = 0, rate500 = 0, timeout = 0 });
        await CalmAsync(diary, simulator.Services.GetRequiredService<UnderWay>());
        output.WriteLine($"{Elapsed} everything has come to rest");

        foreach (var line in fleet.Lines.Where(l => l.Contains(" warn: ", StringComparison.Ordinal) || l.Contains(" fail: ", StringComparison.Ordinal) || l.Contains(" crit: ", StringComparison.Ordinal)).CountBy(Kind).OrderByDescending(l => l.Value))
            output.WriteLine($"{line.Value} x {line.Key}");
        await diary.JudgeAsync(Events);
        var rows = await diary.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());
        var told = new StormLine(simulator.Services.GetRequiredService<LineWorld>()).Judge(rows, await diary.LookAsync(TokensAsync));
        output.WriteLine($"{Elapsed} {told}");
        output.WriteLine(await diary.LookAsync(AgesAsync));
        rows.Where(r => !r.IsReply).ShouldNotBeEmpty();
        (await diary.LookAsync(db => db.Reports.CountAsync())).ShouldBeGreaterThan(Events / 50);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Elapsed => $"{_watch.Elapsed.TotalSeconds,5:N1} s:";

    private static string Seconds(IEnumerable<double> all) => $"{all.Min():N1} to {all.Max():N1} s, {all.Average():N1} on average";

    private static Dictionary<string, string> Settings(DateTimeOffset now) => new()
    {
        ["Simulation__Now"] = now.ToString("O", CultureInfo.InvariantCulture),
        ["Line__Timeout"] = "00:00:03",
        ["Outbox__Lease"] = Lease.ToString("c"),
        ["Hangfire__Poll"] = "00:00:01",
    };

    // Words of a line without what differs each time.
    private static string Kind(string line)
    {
        var words = Changing().Replace(line, "#");
        return words.Length > 160 ? words[..160] : words;
    }

    [GeneratedRegex("^\\S+ |[0-9a-f-]{8,}|[0-9]+")]
    private static partial Regex Changing();

    private static async Task WeatherAsync(HttpClient http, object weather) => (await http.PutAsJsonAsync("/sim/weather", weather)).EnsureSuccessStatusCode();

    private static async Task<Func<Task>> PatienceAsync(StormDiary diary, CancellationToken end)
    {
        var waiting = await diary.WaitingAsync();
        _ = Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    waiting = await diary.WaitingAsync();
                    await Task.Delay(100, CancellationToken.None);
                }
            },
            CancellationToken.None);
        return async () =>
        {
            await Task.Delay(10, CancellationToken.None);
            while (Volatile.Read(ref waiting) > Crowded)
                await Task.Delay(20, CancellationToken.None);
        };
    }

    private static async Task CalmAsync(StormDiary diary, UnderWay underWay)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (underWay.Count > 0 || await diary.LookAsync(IsBusyAsync))
        {
            if (patience.IsCancellationRequested)
                throw new ShouldAssertException($"It does not come to rest: {underWay.Count} under way, {await diary.LookAsync(db => RoadStatus.ReadAsync(db, DateTimeOffset.MaxValue))}");
            await Task.Delay(200, CancellationToken.None);
        }
    }

    private static async Task<bool> IsBusyAsync(OtopDbContext db)
        => await db.Set<InboxMessage>().AnyAsync(m => m.Status == InboxStatus.Waiting) || await db.Set<OutboxMessage>().AnyAsync(m => m.Status == OutboxStatus.Waiting);

    // The reply token that each event brought, by the key of its answer.
    private static async Task<Dictionary<string, string>> TokensAsync(OtopDbContext db)
        => (await db.Set<InboxMessage>().Where(m => m.Raw != "").Select(m => new { m.EventId, m.Raw }).ToListAsync())
            .Select(m => (m.EventId, Token: (string?)JsonNode.Parse(m.Raw)!["replyToken"])).Where(m => m.Token is not null).ToDictionary(m => $"reply:{m.EventId}", m => m.Token!);

    private static async Task<string> AgesAsync(OtopDbContext db)
    {
        var handled = (await db.Set<InboxMessage>().Select(m => new { m.ReceivedAt, m.HandledAt }).ToListAsync()).Select(m => (m.HandledAt!.Value - m.ReceivedAt).TotalSeconds).Order().ToList();
        var sent = (await db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Sent).Select(m => new { m.CreatedAt, m.DoneAt }).ToListAsync()).Select(m => (m.DoneAt!.Value - m.CreatedAt).TotalSeconds).Order().ToList();
        return $"received to handled {Spread(handled)}; queued to sent {Spread(sent)}";
    }

    private static string Spread(List<double> ages) => $"{ages.Count}: half within {ages[ages.Count / 2]:N2} s, 95 of 100 within {ages[ages.Count * 95 / 100]:N2} s, all within {ages[^1]:N2} s";
}
