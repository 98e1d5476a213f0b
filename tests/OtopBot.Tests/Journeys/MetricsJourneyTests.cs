using OtopBot.Hosting;
using OtopBot.Simulator.Hosting;
using OtopBot.Tests.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

[Collection(OneAtATime.Name)]
public sealed class MetricsJourneyTests
{
    [Fact]
    public async Task A_bot_that_has_worked_shows_exactly_the_metrics_that_the_manual_names()
    {
        var figures = BotProcess.FreeAddress();
        await using var story = await Story.StartAsync(SimulatorOptions.AnyPorts with { ConfigureBot = builder => builder.Configuration[TelemetryOptions.AddressKey] = figures.ToString() });
        await story.SayAsync("จุน", "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ 12,554,386");
        await story.TapAsync("จุน", "ยืนยัน");
        await story.RawAsync("{}"u8.ToArray(), "wrong");

        using var http = new HttpClient { BaseAddress = figures };
        var scrape = "";
        await Eventually.TrueAsync(async () => (scrape = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken)).Contains("otopbot_quota_limit", StringComparison.Ordinal), "LINE has told the quota");

        var documented = ShownMetrics.Documented(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra/README.md"), TestContext.Current.CancellationToken));
        ShownMetrics.Own(scrape).ShouldBe(documented);
        ShownMetrics.Value(scrape, """otopbot_webhook_requests_total{result="stored"}""").ShouldBe(2);
        ShownMetrics.Value(scrape, """otopbot_webhook_requests_total{result="unsigned"}""").ShouldBe(1);
        ShownMetrics.Value(scrape, """otopbot_webhook_requests_total{result="limited"}""").ShouldBe(0, "there before its first event");
        ShownMetrics.Value(scrape, "otopbot_webhook_events_total{}").ShouldBe(2);
        ShownMetrics.Value(scrape, """otopbot_inbox_handled_total{result="handled"}""").ShouldBe(2);
        ShownMetrics.Value(scrape, "otopbot_inbox_lag_seconds_count{}").ShouldBe(2);
        ShownMetrics.Value(scrape, "otopbot_outbox_lag_seconds_count{}").ShouldBe(ShownMetrics.Value(scrape, """otopbot_outbox_settled_total{status="Sent"}"""));
        foreach (var library in (string[])["http_server_request_duration_seconds", "http_client_request_duration_seconds", "dotnet_gc_collections", "kestrel_active_connections", "microsoft_entityframeworkcore_queries"])
            scrape.ShouldContain($"# TYPE {library}", customMessage: library);
        scrape.ShouldNotContain(story.People["จุน"]);
    }
}
