using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Hosting;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// SIGTERM to a real process that has its hands full.
[Collection(OneAtATime.Name)]
public sealed class PoliteEndJourneyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-end-").FullName;

    private string Database => Path.Combine(_folder, "otopbot.db");

    [Fact]
    public async Task Whoever_is_told_to_end_says_so_at_once_and_still_takes_what_comes()
    {
        await using var simulator = await PlatformAsync();
        await using var bot = await BotProcess.StartAsync(Database, simulator.BaseAddress, settings: Settings(("Shutdown__Drain", "00:00:04")));
        using var http = new HttpClient { BaseAddress = bot.Address };
        (await PostAsync(http, "one")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var ended = bot.EndAsync();
        await Eventually.TrueAsync(async () => (await http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.ServiceUnavailable, "it says that it is ending");
        (await http.GetStringAsync("/health/live", TestContext.Current.CancellationToken)).ShouldBe("live");
        var late = await PostAsync(http, "two");
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
        late.Headers.ConnectionClose.ShouldBe(true, "the next webhook goes elsewhere");

        (await ended).ShouldBe(0);
        (await LookAsync(db => db.Set<InboxMessage>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Under_load_nothing_that_was_taken_is_lost_and_nothing_is_refused_or_left_half_done()
    {
        await using var simulator = await PlatformAsync();
        await WeatherAsync(simulator, new { slowMs = 150 });
        await using var bot = await BotProcess.StartAsync(Database, simulator.BaseAddress, settings: Settings(("Shutdown__Drain", "00:00:01")));
        simulator.Services.GetRequiredService<WebhookSender>().SendTo([bot.Address]);
        var answers = new ConcurrentQueue<Delivered>();
        using var enough = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 6).Select(n => LoadAsync(simulator, n, answers, enough.Token)));
        await Eventually.TrueAsync(() => answers.Count > 60, "the load has begun");

        var code = await bot.EndAsync();
        await enough.CancelAsync();
        await load;

        code.ShouldBe(0);
        answers.Where(a => a.Status is not (200 or 0)).ShouldBeEmpty("a webhook was refused because of the end");
        var stored = await LookAsync(db => db.Set<InboxMessage>().Select(m => m.EventId).ToHashSetAsync());
        answers.Where(a => a.Status == 200).Select(a => a.WebhookEventId).Except(stored).ShouldBeEmpty("taken and lost");
        await NothingIsHalfDoneAsync(simulator);

        await WeatherAsync(simulator, new { slowMs = 0 });
        await using var next = await BotProcess.StartAsync(Database, simulator.BaseAddress, settings: Settings());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await LookAsync(IsBusyAsync))
            await Task.Delay(100, patience.Token);
        (await LookAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Status != OutboxStatus.Sent))).ShouldBe(0, "no answer is only assumed");
    }

    [Fact]
    public async Task A_LINE_that_does_not_answer_holds_the_end_up_no_longer_than_a_call_may_take()
    {
        await using var simulator = await PlatformAsync();
        await using var bot = await BotProcess.StartAsync(Database, simulator.BaseAddress, settings: Settings(("Line__Timeout", "00:00:04"), ("Shutdown__Timeout", "00:00:12")));
        await WeatherAsync(simulator, new { down = true });
        using var http = new HttpClient { BaseAddress = bot.Address };
        (await PostAsync(http, "three")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.TrueAsync(() => LookAsync(db => db.Set<OutboxMessage>().AnyAsync(m => m.ClaimedUntil != null)), "the call is under way");

        var watch = Stopwatch.StartNew();
        (await bot.EndAsync()).ShouldBe(0);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(12));

        var rows = await LookAsync(db => db.Set<OutboxMessage>().ToListAsync());
        rows.ShouldAllBe(r => r.ClaimedUntil == null);
        rows.Where(r => r.IsReply).Select(r => (r.Status, r.OutcomeUnknown)).ShouldBe([(OutboxStatus.Waiting, true)], "it is asked again what became of it");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<SimulatorHost> PlatformAsync() => SimulatorHost.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true });

    private static async Task WeatherAsync(SimulatorHost simulator, object weather)
    {
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        (await http.PutAsJsonAsync("/sim/weather", weather)).EnsureSuccessStatusCode();
    }

    private static Dictionary<string, string> Settings(params IEnumerable<(string Key, string Value)> more) => more.Append(("RichMenus__Enabled", "false")).ToDictionary(s => s.Item1, s => s.Item2);

    // As long as somebody listens; what nobody answers (0) LINE would bring to another process.
    private static async Task LoadAsync(SimulatorHost simulator, int person, ConcurrentQueue<Delivered> answers, CancellationToken enough)
    {
        var courier = simulator.Services.GetRequiredService<Courier>();
        while (!enough.IsCancellationRequested)
        {
            answers.Enqueue(await courier.DeliverAsync(EventWriter.Text(DemoOffice.BuiltIn.People[person].LineUserId, null, "สถานะ", false), CancellationToken.None));
            await Task.Delay(30, CancellationToken.None);
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string text)
        => http.PostAsync("/webhook", Webhooks.Signed(Webhooks.Body(Webhooks.Text($"id-{text}", DemoOffice.BuiltIn.People[1].LineUserId, text))));

    private static async Task<bool> IsBusyAsync(OtopDbContext db)
        => await db.Set<InboxMessage>().AnyAsync(m => m.Status == InboxStatus.Waiting) || await db.Set<OutboxMessage>().AnyAsync(m => m.Status == OutboxStatus.Waiting);

    // No claim outlives its process, and what LINE has is on record as sent.
    private async Task NothingIsHalfDoneAsync(SimulatorHost simulator)
    {
        var rows = await LookAsync(db => db.Set<OutboxMessage>().ToListAsync());
        rows.Where(r => r.ClaimedUntil is not null || r.Status is not (OutboxStatus.Sent or OutboxStatus.Waiting) || r.OutcomeUnknown).Select(r => $"{r.Key} {r.Status} {r.Problem}").ShouldBeEmpty();
        var shown = simulator.Services.GetRequiredService<LineWorld>().Read(s => s.Messages.Where(m => m.FromBot).Select(m => m.MessageId).ToHashSet());
        rows.Where(r => r.Status == OutboxStatus.Sent).SelectMany(r => r.SentIds!.Split(',')).ToHashSet().SetEquals(shown).ShouldBeTrue();
    }

    private async Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look)
    {
        await using var db = DatabaseSetup.Open(DatabaseOptions.SqliteFile(Database));
        return await look(db);
    }
}
