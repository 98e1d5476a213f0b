using System.Text.Json;
using OtopBot.Outbox;
using OtopBot.Webhook;

namespace OtopBot.Tests.Infra;

public sealed class MonitoringTests(RunningBot bot) : IClassFixture<RunningBot>
{
    // Only there when something rare has happened.
    private static readonly string[] Rare = ["otopbot_outbox_dropped_total", "otopbot_jobs_failures_total", "dotnet_exceptions_total"];

    private static IEnumerable<string> Expressions => MonitoringFiles.Alerts.Select(a => a.Expression).Concat(MonitoringFiles.Shown);

    [Fact]
    public void Alerts_and_dashboard_ask_for_figures_that_there_are()
    {
        MetricNames.Unknown(["max(otopbot_inbox_age_seconds) > 3"], bot.Figures).ShouldBe(["otopbot_inbox_age_seconds"]);
        MetricNames.Unknown(["sum by (le) (rate(otopbot_inbox_lags_seconds_bucket[5m]))"], bot.Figures).ShouldBe(["otopbot_inbox_lags_seconds_bucket"]);
        MetricNames.Unknown(Expressions, bot.Figures.Union(Rare).ToHashSet()).ShouldBeEmpty();
    }

    [Fact]
    public void They_ask_for_answers_that_there_are()
    {
        MetricNames.ValuesOf("verdict", ["x{verdict=~\"Refused|Nonsense\"}"]).Except(Enum.GetNames<SendVerdict>()).ShouldBe(["Nonsense"]);
        MetricNames.ValuesOf("verdict", Expressions).ShouldNotBeEmpty();
        MetricNames.ValuesOf("verdict", Expressions).Except(Enum.GetNames<SendVerdict>()).ShouldBeEmpty();
        MetricNames.ValuesOf("status", Expressions).Except(Enum.GetNames<OutboxStatus>()).ShouldBeEmpty();
        MetricNames.ValuesOf("result", Expressions).Except(Enum.GetNames<WebhookResult>().Select(n => n.ToLowerInvariant())).ShouldBeEmpty();
    }

    // Prometheus gives that name to what it asks; ours of that name is renamed when it is read.
    [Fact]
    public void The_bots_own_jobs_are_asked_for_by_the_name_that_Prometheus_gives_them()
        => MetricNames.ValuesOf("job", Expressions).ShouldBe(["otopbot"]);

    [Fact]
    public void Every_alert_was_tried_both_ways()
    {
        MonitoringFiles.Alerts.Count.ShouldBeGreaterThan(20);
        foreach (var alert in MonitoringFiles.Alerts)
            MonitoringFiles.Tried.Where(t => t.Alert == alert.Name).Select(t => t.Fires).Distinct().Count().ShouldBe(2, alert.Name);
    }

    [Fact]
    public void Every_alert_says_how_bad_it_is_and_what_to_do()
    {
        var headings = ReadmeLinks.Anchors(InfraFiles.Read("README.md"));
        foreach (var alert in MonitoringFiles.Alerts)
        {
            alert.Severity.ShouldBeOneOf("critical", "warning");
            alert.Runbook.Split('#')[0].ShouldBe("infra/README.md", alert.Name);
            headings.ShouldContain(alert.Runbook.Split('#')[1], alert.Name);
        }
    }

    [Fact]
    public async Task Prometheus_agrees_that_alerts_fire_when_they_must_and_only_then()
    {
        var (code, said) = await TryAsync(MonitoringFiles.AlertText, "alerts_test.yml", "alerts_week_test.yml");
        code.ShouldBe(0, said);

        // Too late, too patient, and blind to a clock that is behind.
        var spoilt = InfraFiles.Spoil(MonitoringFiles.AlertText, "max(otopbot_inbox_oldest_seconds) > 60", "max(otopbot_inbox_oldest_seconds) > 600");
        spoilt = InfraFiles.Spoil(spoilt, "max(otopbot_outbox_oldest_seconds) > 120\n        for: 3m", "max(otopbot_outbox_oldest_seconds) > 120\n        for: 30m");
        spoilt = InfraFiles.Spoil(spoilt, "max(abs(otopbot_clock_skew_seconds))", "max(otopbot_clock_skew_seconds)");
        (code, said) = await TryAsync(spoilt, "alerts_test.yml");
        code.ShouldNotBe(0);
        foreach (var alert in (string[])["OtopBotInboxGrowing", "OtopBotOutboxStuck", "OtopBotClockSkew"])
            said.ShouldContain($"alertname: {alert}, time");
    }

    [Fact]
    public async Task Prometheus_understands_its_settings()
    {
        var (code, said) = await OpsTool.RunAsync("promtool", ["check", "config", InfraFiles.At("monitoring/prometheus.yml")], InfraFiles.Folder);
        code.ShouldBe(0, said);
    }

    [Fact]
    public async Task Prometheus_understands_what_the_dashboard_asks()
    {
        OpsTool.Need("promtool");
        var file = Path.Combine(Path.GetTempPath(), $"otopbot-dashboard-{Guid.NewGuid():N}.yml");
        try
        {
            (await CheckAsync(file, MonitoringFiles.Shown)).ShouldBe(0);
            (await CheckAsync(file, ["sum(up{job=})"])).ShouldNotBe(0);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_dashboard_can_be_read()
    {
        var panels = MonitoringFiles.Panels;
        panels.Select(p => p.GetProperty("id").GetInt32()).ShouldBeUnique();
        foreach (var panel in panels.Where(p => p.TryGetProperty("targets", out _)))
        {
            var title = panel.GetProperty("title").GetString();
            panel.GetProperty("fieldConfig").GetProperty("defaults").GetProperty("unit").GetString().ShouldNotBeNullOrEmpty(title);
            panel.GetProperty("datasource").GetProperty("uid").GetString().ShouldBe("${datasource}", title);
        }

        for (var i = 0; i < panels.Count; i++)
            panels.Skip(i + 1).Where(p => Overlap(p.GetProperty("gridPos"), panels[i].GetProperty("gridPos"))).ShouldBeEmpty();
    }

    private static async Task<(int Code, string Said)> TryAsync(string alerts, params string[] tests)
    {
        OpsTool.Need("promtool");
        var folder = Directory.CreateTempSubdirectory("otopbot-alerts");
        foreach (var test in tests)
            File.Copy(InfraFiles.At($"monitoring/{test}"), Path.Combine(folder.FullName, test));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "alerts.yml"), alerts, TestContext.Current.CancellationToken);
        var verdict = await OpsTool.RunAsync("promtool", ["test", "rules", .. tests], folder.FullName);
        folder.Delete(recursive: true);
        return verdict;
    }

    private static bool Overlap(JsonElement one, JsonElement other)
        => At(one, "x") < At(other, "x") + At(other, "w") && At(other, "x") < At(one, "x") + At(one, "w")
            && At(one, "y") < At(other, "y") + At(other, "h") && At(other, "y") < At(one, "y") + At(one, "h");

    private static int At(JsonElement place, string side) => place.GetProperty(side).GetInt32();

    private static async Task<int> CheckAsync(string file, IEnumerable<string> expressions)
    {
        var rules = expressions.Select((e, i) => new { record = $"panel:{i}", expr = e.Replace("$__rate_interval", "5m", StringComparison.Ordinal) });
        // JSON is YAML too.
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { groups = new[] { new { name = "dashboard", rules } } }), TestContext.Current.CancellationToken);
        return (await OpsTool.RunAsync("promtool", ["check", "rules", file], Path.GetTempPath())).Code;
    }
}
