using System.Text.Json;

namespace OtopBot.Tests.Infra;

// Alerts, their tests and the dashboard, as far as the rules look at them.
internal static class MonitoringFiles
{
    public static string AlertText => InfraFiles.Read("monitoring/alerts.yml");

    public static IReadOnlyList<Alert> Alerts
        => [.. ((List<object>)InfraFiles.Yaml(AlertText)["groups"]).SelectMany(g => (List<object>)Map(g)["rules"]).Select(Map).Select(rule => new Alert(
            (string)rule["alert"],
            (string)rule["expr"],
            (string)Map(rule["labels"])["severity"],
            (string)Map(rule["annotations"])["runbook"]))];

    // Which alerts the tests expect to fire, and which to stay silent.
    public static IReadOnlyList<(string Alert, bool Fires)> Tried
        => [.. Directory.EnumerateFiles(InfraFiles.At("monitoring"), "*_test.yml").SelectMany(f => (List<object>)InfraFiles.Yaml(File.ReadAllText(f))["tests"])
            .SelectMany(t => (List<object>)Map(t)["alert_rule_test"]).Select(Map)
            .Select(t => ((string)t["alertname"], ((List<object>)t["exp_alerts"]).Count > 0))];

    public static JsonElement Dashboard => JsonDocument.Parse(InfraFiles.Read("monitoring/grafana/otopbot.json")).RootElement;

    public static IReadOnlyList<JsonElement> Panels => [.. Dashboard.GetProperty("panels").EnumerateArray()];

    public static IReadOnlyList<string> Shown
        => [.. Panels.SelectMany(p => p.TryGetProperty("targets", out var targets) ? targets.EnumerateArray() : default).Select(t => t.GetProperty("expr").GetString()!)];

    private static Dictionary<object, object> Map(object value) => (Dictionary<object, object>)value;
}

internal sealed record Alert(string Name, string Expression, string Severity, string Runbook);
