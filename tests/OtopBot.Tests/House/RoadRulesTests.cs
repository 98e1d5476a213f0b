using System.Reflection;
using OtopBot.Data;
using OtopBot.Domain.Money;
using OtopBot.Line;

namespace OtopBot.Tests.House;

public sealed class RoadRulesTests
{
    private const string Planted = "OtopBot.Tests.House.Breach";

    private static readonly Assembly Bot = typeof(OtopDbContext).Assembly;
    private static readonly Assembly Simulator = typeof(OtopBot.Simulator.Program).Assembly;
    private static readonly Assembly Here = typeof(RoadRulesTests).Assembly;

    [Fact]
    public void The_road_inside_the_bot_is_one_way()
    {
        RoadRules.BackwardSteps(Here, Planted).ShouldHaveSingleItem().ShouldContain("LooksBack");
        RoadRules.BackwardSteps(Bot, "OtopBot").ShouldBeEmpty();
    }

    [Fact]
    public void Dialogs_know_neither_the_web_nor_jobs()
    {
        RoadRules.DialogsThatKnowTheWeb(Here, Planted).ShouldHaveSingleItem().ShouldContain("LooksBack");
        RoadRules.DialogsThatKnowTheWeb(Bot, "OtopBot").ShouldBeEmpty();
    }

    [Fact]
    public void The_platform_knows_LINE_only()
    {
        string[] bot = ["OtopBot.Audit", "OtopBot.Commands", "OtopBot.Data", "OtopBot.Domain", "OtopBot.Dialogs", "OtopBot.Hosting", "OtopBot.Inbox", "OtopBot.Outbox", "OtopBot.Views", "OtopBot.Summaries", "OtopBot.Webhook"];
        RoadRules.Breaches(Here, $"{Planted}.Platform", bot).ShouldHaveSingleItem().ShouldContain("KnowsTheBot");
        RoadRules.Breaches(Simulator, "OtopBot.Simulator.Platform", bot).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(Baht))]
    [InlineData(typeof(LineLimits))]
    public void Domain_and_Line_lean_on_nothing_but_the_framework(Type inside)
    {
        ForeignReferences(Here).ShouldNotBeEmpty();
        ForeignReferences(inside.Assembly).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_of_the_bot_refers_to_its_simulator()
        => Bot.GetReferencedAssemblies().Select(a => a.Name).ShouldNotContain(Simulator.GetName().Name);

    private static IEnumerable<string> ForeignReferences(Assembly assembly)
        => assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name != "netstandard");
}
