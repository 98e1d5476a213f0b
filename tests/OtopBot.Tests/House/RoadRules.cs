using System.Reflection;
using NetArchTest.Rules;

namespace OtopBot.Tests.House;

// The one-way road inside the bot: what each stage may lean on. Hosting puts them together, so it may see all and none may see it.
internal static class RoadRules
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Webhook"] = ["Inbox", "Data"],
        ["Admin"] = ["Views", "Audit", "Data"],
        ["Retention"] = ["Scheduling", "Inbox", "Dialogs", "Outbox", "Audit", "Data"],
        ["Commands"] = ["Inbox", "Outbox", "Audit", "Views", "Data"],
        ["Inbox"] = ["Dialogs", "Outbox", "Audit", "Data"],
        ["Dialogs"] = ["Summaries", "Views", "Outbox", "Data"],
        ["Reminders"] = ["Scheduling", "Summaries", "Views", "Outbox", "Audit", "Data"],
        ["Summaries"] = ["Scheduling", "Views", "Outbox", "Audit", "Data"],
        ["Calendars"] = ["Scheduling", "Outbox", "Audit", "Data"],
        ["Scheduling"] = ["Data"],
        ["Outbox"] = ["Scheduling", "Views", "Data"],
        ["Audit"] = ["Views", "Data"],
        ["Menus"] = ["Views", "Data"],
        ["Views"] = [],
        ["Data"] = [],
    };

    private static readonly string[] WebAndJobs = ["Microsoft.AspNetCore", "System.Net.Http", "Hangfire"];

    public static IEnumerable<string> BackwardSteps(Assembly assembly, string root)
        => from stage in MayUse
           let forbidden = MayUse.Keys.Append("Hosting").Except(stage.Value).Where(other => other != stage.Key).Select(other => $"{root}.{other}").ToArray()
           from breach in Breaches(assembly, $"{root}.{stage.Key}", forbidden)
           select breach;

    public static IEnumerable<string> DialogsThatKnowTheWeb(Assembly assembly, string root) => Breaches(assembly, $"{root}.Dialogs", WebAndJobs);

    public static IEnumerable<string> Breaches(Assembly assembly, string home, params string[] forbidden)
    {
        // EF's compiled model is generated from all mappings, so it names every stage's rows.
        var result = Types.InAssembly(assembly).That().ResideInNamespaceMatching($@"^{home.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)")
            .And().DoNotResideInNamespaceEndingWith(".Compiled").ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
        return result.IsSuccessful ? [] : result.FailingTypes.Select(t => $"{t.FullName} leans on one of {string.Join(", ", forbidden)}");
    }
}
