using System.Reflection;
using System.Text.RegularExpressions;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.House;

// The table of threats in infra/README.md: each names the test that shows that it is stopped, or says why no test here can.
public sealed partial class ThreatModelTests
{
    private const string NotHere = "not testable here:";

    private static readonly string[] Stages =
    [
        "LINE to the proxy", "Proxy to the webhook", "Webhook", "Inbox", "Dialogs", "Outbox", "Jobs", "Admin door and dashboard", "Charts", "Database and backups", "Configuration and secrets", "Supply chain", "Logs and telemetry", "Simulator",
    ];

    private static readonly string[] Kinds = ["S", "T", "R", "I", "D", "E"];

    [Fact]
    public void Every_threat_names_a_test_that_exists_or_why_there_is_none()
    {
        Faults("| Webhook | S | x | y | `WebhookEndpointTests.Nothing_of_the_kind` |").ShouldHaveSingleItem();
        Faults("| Webhook | S | x | y | somebody will notice |").ShouldHaveSingleItem();
        Faults("| Webhook | S | x | y | not testable here: |").ShouldHaveSingleItem();
        Faults("| Webhook | X | x | y | `ThreatModelTests.Every_stage_of_the_road_has_its_threats` |").ShouldHaveSingleItem();
        Faults("| Elsewhere | S | x | y | `ThreatModelTests.Every_stage_of_the_road_has_its_threats` |").ShouldHaveSingleItem();
        Faults("| Webhook | S | x | y | `ThreatModelTests.Every_stage_of_the_road_has_its_threats` |").ShouldBeEmpty();

        Rows().Count.ShouldBeGreaterThan(40);
        Rows().SelectMany(Faults).ShouldBeEmpty();
    }

    [Fact]
    public void Every_stage_of_the_road_has_its_threats()
    {
        var found = Rows().Select(row => Cells(row)[0]).ToHashSet();

        Stages.Except(found).ShouldBeEmpty();
        Rows().SelectMany(row => Cells(row)[1].Split(' ')).Distinct().Order().ShouldBe(Kinds.Order());
    }

    private static IEnumerable<string> Faults(string row)
    {
        if (Cells(row) is not [var stage, var kinds, { Length: > 0 }, { Length: > 0 }, var test])
            return [$"{row}: not five cells"];
        if (!Stages.Contains(stage) || kinds.Split(' ').Except(Kinds).Any())
            return [$"{row}: no stage, or no kind of threat"];
        if (test.StartsWith(NotHere, StringComparison.Ordinal))
            return test.Length > NotHere.Length + 10 ? [] : [$"{row}: no reason"];
        var named = Named().Matches(test).Select(m => (Class: m.Groups[1].Value, Method: m.Groups[2].Value)).ToList();
        return named.Count == 0 ? [$"{row}: no test"] : [.. named.Where(t => !IsTest(t.Class, t.Method)).Select(t => $"{t.Class}.{t.Method} does not exist")];
    }

    private static bool IsTest(string name, string method) => typeof(ThreatModelTests).Assembly.GetTypes().Where(t => t.Name == name)
        .Any(t => t.GetMethod(method)?.GetCustomAttributes<FactAttribute>(inherit: true).Any() == true);

    private static List<string> Rows() => [.. Section().Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| stage |", StringComparison.Ordinal))];

    private static string Section()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "infra", "README.md"));
        var from = text.IndexOf("\n## Threat model\n", StringComparison.Ordinal);
        var to = text.IndexOf("\n## ", from + 5, StringComparison.Ordinal);
        return to < 0 ? text[from..] : text[from..to];
    }

    private static List<string> Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Named();
}
