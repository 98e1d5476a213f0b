using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

public sealed class TelemetryJourneyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-telemetry-").FullName;

    private string Database => Path.Combine(_folder, "otopbot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Spans_and_metrics_reach_a_collector_without_anything_personal_or_secret()
    {
        await using var collector = await PretendCollector.StartAsync();
        var address = BotProcess.FreeAddress();
        await using var story = await Story.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true, Bots = [address], Database = Database });
        await using var bot = await BotProcess.StartAsync(Database, story.Address, address, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
            ["Public__BaseAddress"] = address.ToString(),
            ["Hangfire__Dashboard"] = "true",
        });
        await story.MeetAsync();
        await story.SayAsync("จุน", "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ 12,554,386");

        // A newcomer's profile is asked for by the id in its address.
        await story.SayAsync("admin", "ออกรหัส ปง");
        var code = System.Text.RegularExpressions.Regex.Match((await story.TapAsync("admin", "ผู้รับผิดชอบสำรอง")).Words(), "[A-Z0-9]{4}-[A-Z0-9]{4}").Value;
        story.People["new"] = (string)(await story.MakeAsync("/sim/users", new { displayName = "ชื่อในไลน์ของคนใหม่" }))["userId"]!;
        await story.SayAsync("new", code);
        (await story.CallsAsync()).ShouldContain(c => ((string)c["path"]!).Contains($"/profile/{story.People["new"]}", StringComparison.Ordinal));

        using var http = new HttpClient { BaseAddress = address };
        var asked = new HttpRequestMessage(HttpMethod.Get, "/signin/CODEOFSOMEBODY?q=QUERYOFSOMEBODY") { Headers = { { "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }, { "tracestate", "stranger=STATEOFSTRANGER" }, { "baggage", "k=BAGGAGEOFSTRANGER" } } };
        (await http.SendAsync(asked, TestContext.Current.CancellationToken)).Dispose();

        string[] spans = ["otopbot", "webhook", "handle", "send", "otopbot.inbox.row", "otopbot.outbox.row", "otopbot.dialog", "otopbot.step", "line.request_id", "otopbot.job", "http.request.method", "GET /signin/{code}", "/webhook"];
        string[] metrics = ["otopbot.webhook.requests", "otopbot.inbox.lag", "otopbot.outbox.oldest", "otopbot.quota.used", "http.client.request.duration", "dotnet.gc.collections"];
        await Eventually.TrueAsync(() => spans.All(s => collector.Spans.Contains(s, StringComparison.Ordinal)), "spans arrive");
        await Eventually.TrueAsync(() => metrics.All(m => collector.Metrics.Contains(m, StringComparison.Ordinal)), "metrics arrive");

        string[] secrets =
        [
            .. story.People.Values, .. ReplyTokens(await story.CallsAsync()), code, "CODEOFSOMEBODY", "QUERYOFSOMEBODY", "STATEOFSTRANGER", "BAGGAGEOFSTRANGER", "/profile/", "มิ.ย.", "12,554,386", "ชื่อในไลน์",
            PretendChannel.Secret, PretendChannel.AccessToken,
        ];
        foreach (var secret in secrets)
            (collector.Spans + collector.Metrics).ShouldNotContain(secret);

    }

    private static IEnumerable<string> ReplyTokens(IEnumerable<System.Text.Json.Nodes.JsonNode> calls) => calls.Select(c => (string?)c["body"]?["replyToken"]).OfType<string>();
}
