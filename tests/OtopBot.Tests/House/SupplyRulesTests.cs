using System.Text.RegularExpressions;
using System.Xml.Linq;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.House;

// What the project is made of, and by whose leave: no secrets in it, nothing that moves under it.
public sealed partial class SupplyRulesTests
{
    private static readonly string[] Binary = [".png", ".ttf", ".jpg", ".db", ".dll", ".pdb"];

    private static IReadOnlyList<SourceFile> Workflows => Repository.Files("*.yml", ".github/workflows");

    [Theory]
    [InlineData("LINE_TOKEN=", 172, "AbC9/")]
    [InlineData("Line__ChannelSecret=", 32, "a7c9e1b2d4f60835")]
    [InlineData("-----BEGIN RSA PRIVATE", 0, " KEY-----")]
    [InlineData("Server=.;Password=", 12, "h0neym00n!")]
    [InlineData("password: \"", 12, "h0neym00n!")]
    [InlineData("ghp_", 36, "aB3")]
    [InlineData("AKIA", 16, "A7Q")]
    public void A_planted_secret_is_found(string before, int length, string pattern)
    {
        var planted = before + (length == 0 ? pattern : string.Concat(Enumerable.Repeat(pattern, (length / pattern.Length) + 1))[..length]);

        SecretRules.Found([new("infra/a.env", planted)]).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Line__ChannelSecret=… Line__ChannelAccessToken=…")]
    [InlineData("Line__ChannelSecret=0123456789abcdef0123456789abcdef")]
    [InlineData("MSSQL_SA_PASSWORD: ${SA_PASSWORD:?set it}")]
    [InlineData("Password=geheim")]
    public void A_gap_for_a_secret_is_none(string text) => SecretRules.Found([new("infra/a.env", text)]).ShouldBeEmpty();

    [Fact]
    public void No_file_of_the_project_holds_a_secret()
    {
        var files = Texts().ToList();
        files.Count.ShouldBeGreaterThan(500);
        files.ShouldContain(f => f.Path == "README.md");
        files.ShouldContain(f => f.Path == ".github/workflows/ci.yml");

        SecretRules.Found(files).ShouldBeEmpty();
    }

    [Fact]
    public void Every_action_is_pinned_by_its_commit_and_every_workflow_may_read_only()
    {
        Workflows.ShouldNotBeEmpty();
        Unpinned([new("a.yml", "permissions:\n  contents: read\n\n- uses: actions/checkout@v4\n")]).ShouldHaveSingleItem();
        Unpinned(Workflows).ShouldBeEmpty();
        Workflows.Where(w => !w.Text.Contains("\npermissions:\n  contents: read\n\n", StringComparison.Ordinal)).Select(w => w.Path).ShouldBeEmpty("rights are given to the job that needs them");
        Workflows.Where(w => w.Text.Contains("pull_request_target", StringComparison.Ordinal)).Select(w => w.Path).ShouldBeEmpty("it runs strangers' code with our rights");
    }

    [Fact]
    public void Packages_with_known_holes_stop_the_build_and_what_is_restored_is_locked()
    {
        var properties = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("PropertyGroup").Elements().ToLookup(p => p.Name.LocalName, p => p.Value);

        properties["NuGetAudit"].ShouldBe(["true"]);
        properties["NuGetAuditMode"].ShouldBe(["all"], "also what comes along with others");
        properties["NuGetAuditLevel"].ShouldBe(["low"]);
        properties["TreatWarningsAsErrors"].ShouldBe(["true"]);
        properties["RestorePackagesWithLockFile"].ShouldBe(["true"]);
        Repository.Files("*.csproj", "src", "tests").ShouldNotContain(f => f.Text.Contains("NU190", StringComparison.Ordinal), "nobody looks away from a known hole");
        Workflows.Single(w => w.Path == ".github/workflows/ci.yml").Text.ShouldContain("--locked-mode");
    }

    private static IEnumerable<string> Unpinned(IEnumerable<SourceFile> workflows)
        => from workflow in workflows
           from Match use in Uses().Matches(workflow.Text)
           where !Pinned().IsMatch(use.Groups["what"].Value)
           select $"{workflow.Path}: {use.Groups["what"].Value}";

    private static IEnumerable<SourceFile> Texts() => Directory.EnumerateFiles(Repository.Root).Select(f => Path.GetFileName(f)).Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(Repository.Root, f))))
        .Concat(Repository.Files("*", "src", "tests", "infra", ".github", ".ci").Where(f => !Binary.Contains(Path.GetExtension(f.Path)) && !f.Path.Contains("/node_modules/", StringComparison.Ordinal)));

    [GeneratedRegex(@"uses:\s*(?<what>\S+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^(\./|[\w./-]+@[0-9a-f]{40}$)")]
    private static partial Regex Pinned();
}
