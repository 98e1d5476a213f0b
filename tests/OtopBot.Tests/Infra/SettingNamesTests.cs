using k8s.Models;
using OtopBot.Data;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Infra;

public sealed class SettingNamesTests
{
    private static readonly IReadOnlySet<string> Documented = SettingNames.Documented(File.ReadAllText(Path.Combine(Repository.Root, "README.md")));

    private static IEnumerable<SourceFile> Files => Repository.Files("*", "infra").Where(f => !f.Path.EndsWith(".json", StringComparison.Ordinal));

    [Fact]
    public void The_table_is_read_with_its_short_forms()
    {
        Documented.ShouldContain("Line:ChannelSecret");
        Documented.ShouldContain("Inbox:Sweep");
        Documented.ShouldContain("Shutdown:Timeout");
        Documented.ShouldNotContain("Line:Secret");
    }

    [Fact]
    public void Every_setting_that_a_file_names_is_in_the_table()
    {
        SettingNames.Unknown([new("x", "Line__ChanelSecret: a")], Documented).ShouldNotBeEmpty();
        SettingNames.Unknown(Files, Documented).ShouldBeEmpty();
    }

    [Fact]
    public void Every_setting_that_the_manual_names_is_in_the_table()
    {
        SettingNames.UnknownKeys(new("x", "set `Database:Migrates` to"), Documented).ShouldNotBeEmpty();
        SettingNames.UnknownKeys(new("infra/README.md", InfraFiles.Read("README.md")), Documented).ShouldBeEmpty();
    }

    [Fact]
    public void Every_setting_that_a_file_names_is_read_by_the_bot()
    {
        var read = KnownKeys.All.Append(DatabaseOptions.ConnectionStringKey).ToHashSet();

        SettingNames.Unknown([new("x", "Line__ChanelSecret: a")], read).ShouldNotBeEmpty();
        SettingNames.Unknown(Files.Where(f => !f.Path.EndsWith(".md", StringComparison.Ordinal)), read).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_else_is_put_into_a_bots_environment()
    {
        SettingNames.UnknownVariables("x", ["CHANNEL_SECRET"], Documented).ShouldNotBeEmpty();

        var compose = ComposeFile.Ours;
        var names = compose.Bots.Append("migrate").SelectMany(b => ComposeFile.Environment(compose.Service(b)).Keys)
            .Concat(ClusterFiles.All.Of<V1ConfigMap>().SelectMany(m => m.Data.Keys))
            .Concat(ClusterFiles.All.Pods().SelectMany(p => p.Spec.Containers).SelectMany(c => c.Env ?? []).Select(e => e.Name))
            .Concat(ClusterFiles.All.Pods().SelectMany(p => p.Spec.Volumes).SelectMany(v => v.Secret.Items).Select(i => i.Path))
            .Concat(SystemdUnit.Of("systemd/otopbot.service").EnvironmentNames);
        SettingNames.UnknownVariables("infra", names, Documented).ShouldBeEmpty();
    }
}
