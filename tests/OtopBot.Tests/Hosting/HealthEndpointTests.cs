using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OtopBot.Hosting;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Support;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Hosting;

public sealed class HealthEndpointTests
{
    [Fact]
    public async Task It_is_ready_while_the_database_answers_and_live_even_without()
    {
        using var database = new TempDatabase();
        await using var bot = await StartAsync(database);
        using var http = Public(bot);

        (await StatusAsync(http, "/health/live"), await StatusAsync(http, "/health/ready")).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database.Path)!))
            File.Delete(file);
        (await StatusAsync(http, "/health/live"), await StatusAsync(http, "/health/ready")).ShouldBe((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable));
        (await TextAsync(http, "/health/ready")).ShouldBe("the database does not answer");

        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_public_hears_a_word_and_whoever_looks_after_the_bot_the_figures_whatever_name_the_request_uses()
    {
        using var database = new TempDatabase();
        await using var bot = await StartAsync(database);
        using var open = Public(bot);
        using var inner = Inner(bot);

        (await TextAsync(open, "/health/ready")).ShouldBe("ready");
        (await StatusAsync(open, "/metrics")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(inner, "/webhook")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var host in (string[])[inner.BaseAddress!.Authority, "localhost", "127.0.0.1:9464"])
        {
            (await StatusAsync(open, "/metrics", host)).ShouldBe(HttpStatusCode.NotFound);
            (await TextAsync(open, "/health/ready", host)).ShouldBe("ready");
            (await StatusAsync(inner, "/metrics", open.BaseAddress!.Authority)).ShouldBe(HttpStatusCode.OK);
        }

        var figures = JsonNode.Parse(await TextAsync(inner, "/health/ready"))!;
        ((string)figures["status"]!).ShouldBe("ready");
        ((string)figures["version"]!).ShouldStartWith("1.");
        foreach (var name in (string[])["inbox.oldestSeconds", "inbox.waiting", "inbox.failed", "outbox.oldestSeconds", "outbox.waiting", "outbox.parked", "outbox.failed", "quota.used", "auditSequence", "migrations.newest", "draining"])
            name.Split('.').Aggregate(figures, (node, part) => node[part]!).ShouldNotBeNull(name);
        foreach (var name in (string[])["limit", "left", "readAt", "ageSeconds"])
            figures["quota"]!.AsObject().ContainsKey(name).ShouldBeTrue(name);
        await Eventually.TrueAsync(async () => JsonNode.Parse(await TextAsync(inner, "/health/ready"))!["jobs"]!.AsArray().Count == 5, "each job has its last good run");
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_process_that_ends_is_not_ready_and_still_tells_why()
    {
        using var database = new TempDatabase();
        await using var bot = await StartAsync(database);
        using var open = Public(bot);
        using var inner = Inner(bot);

        bot.Services.GetRequiredService<Draining>().Begin();

        (await StatusAsync(open, "/health/ready"), await TextAsync(open, "/health/ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "draining"));
        ((bool)JsonNode.Parse(await TextAsync(inner, "/health/ready"))!["draining"]!).ShouldBeTrue();
        (await StatusAsync(open, "/health/live")).ShouldBe(HttpStatusCode.OK);
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_worker_whose_loop_has_ended_makes_the_process_unready_and_is_named()
    {
        using var database = new TempDatabase();
        await using var bot = await StartAsync(database);
        using var open = Public(bot);
        (await TextAsync(open, "/health/ready")).ShouldBe("ready");

        await bot.Services.GetServices<IHostedService>().OfType<OutboxWorker>().Single().StopAsync(TestContext.Current.CancellationToken);

        (await StatusAsync(open, "/health/ready"), await TextAsync(open, "/health/ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "the worker of the outbox does not run"));
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Tables_that_lack_migrations_make_it_unready()
    {
        using var database = new TempDatabase();
        await using var bot = await StartAsync(database);
        await using (var db = database.Open())
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT MAX(MigrationId) FROM __EFMigrationsHistory)", TestContext.Current.CancellationToken);
        using var open = Public(bot);

        (await StatusAsync(open, "/health/ready"), await TextAsync(open, "/health/ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "the database lacks migrations"));
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_a_restart_would_not_mend_degrades_it_and_only_the_figures_say_why()
    {
        using var database = await TempDatabase.MigratedAsync();
        await using (var db = database.Open())
        {
            var now = TimeProvider.System.GetUtcNow();
            var parked = OutboxMessage.Push("k", LineIds.User("จุน"), MessageBatch.Of(new TextMessage("ก")), now.AddDays(-3));
            parked.Park(now.AddDays(20), "used up");
            db.Add(parked);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var bot = await StartAsync(database);
        var moment = TimeProvider.System.GetUtcNow();
        bot.Services.GetRequiredService<ClockMeter>().Heard(moment.AddSeconds(-30), moment, moment);
        using var open = Public(bot);
        using var inner = Inner(bot);

        (await StatusAsync(open, "/health/ready"), await TextAsync(open, "/health/ready")).ShouldBe((HttpStatusCode.OK, "degraded"));
        var problems = JsonNode.Parse(await TextAsync(inner, "/health/ready"))!["problems"]!.ToJsonString();
        problems.ShouldContain("the month has no room for messages that wait");
        problems.ShouldContain("the clock is off");
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> StartAsync(TempDatabase database)
    {
        TestServer.SkipWhenThere();
        var bot = Bot.Build(
        [
            "--Line:ChannelSecret=s", "--Line:ChannelAccessToken=t", "--Line:BotUserId=U00000000000000000000000000000000", "--Line:ApiBase=http://127.0.0.1:9", "--Line:DataApiBase=http://127.0.0.1:9",
            "--urls=http://127.0.0.1:0", "--Monitoring:Address=http://127.0.0.1:0", "--Logging:LogLevel:Default=None",
            $"--ConnectionStrings:OtopBot={database.Options.ConnectionString};Pooling=False;Mode=ReadWriteCreate",
        ]);
        await bot.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    private static HttpClient Public(WebApplication bot) => new() { BaseAddress = new Uri(bot.Urls.First()) };

    private static HttpClient Inner(WebApplication bot) => new() { BaseAddress = bot.Services.GetRequiredService<MonitoringServer>().Address };

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path, string? host = null)
    {
        using var answer = await AskAsync(http, path, host);
        return answer.StatusCode;
    }

    private static async Task<string> TextAsync(HttpClient http, string path, string? host = null)
    {
        using var answer = await AskAsync(http, path, host);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient http, string path, string? host)
        => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } }, TestContext.Current.CancellationToken);
}
