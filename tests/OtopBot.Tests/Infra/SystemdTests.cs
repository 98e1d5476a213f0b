using System.Globalization;
using OtopBot.Hosting;

namespace OtopBot.Tests.Infra;

public sealed class SystemdTests
{
    private static readonly string[] Units = [.. Directory.EnumerateFiles(InfraFiles.At("systemd")).Select(f => Path.GetFileName(f)).Where(f => f.EndsWith(".service", StringComparison.Ordinal) || f.EndsWith(".timer", StringComparison.Ordinal))];

    public static TheoryData<string> Services { get; } = [.. Units.Where(u => u.EndsWith(".service", StringComparison.Ordinal))];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Systemd_understands_every_unit()
    {
        OpsTool.Need("systemd-analyze");
        Units.ShouldContain("otopbot.service");
        var (code, said) = await VerifyAsync((_, text) => text);
        (code, said).ShouldBe((0, ""));

        (await VerifyAsync((unit, text) => unit == "otopbot.service" ? InfraFiles.Spoil(text, "Restart=always", "Restart=allways") : text)).Said.ShouldContain("Restart");
    }

    // systemd's own judgement from 0 (may nothing) to 10 (may everything).
    [Theory]
    [MemberData(nameof(Services))]
    public async Task No_service_may_much(string unit)
    {
        OpsTool.Need("systemd-analyze");
        var folder = Directory.CreateTempSubdirectory("otopbot-units");
        var text = InfraFiles.Read($"systemd/{unit}");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, unit), text, Ct);
        (await JudgeAsync(folder.FullName, unit)).ShouldBe(0);

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, unit), InfraFiles.Spoil(text, "CapabilityBoundingSet=\n", ""), Ct);
        (await JudgeAsync(folder.FullName, unit)).ShouldNotBe(0);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_service_waits_for_what_the_bot_was_promised()
    {
        var unit = SystemdUnit.Of("systemd/otopbot.service");
        var timeout = unit["Environment"].Single(e => e.StartsWith("Shutdown__Timeout=", StringComparison.Ordinal)).Split('=')[1];

        int.Parse(unit.One("TimeoutStopSec")!, CultureInfo.InvariantCulture).ShouldBeGreaterThan((int)TimeSpan.Parse(timeout, CultureInfo.InvariantCulture).TotalSeconds + 5);
        unit.One("User").ShouldBe("otopbot");
        unit.One("MemoryDenyWriteExecute").ShouldBeNull("the runtime writes machine code");
    }

    [Fact]
    public void Secrets_come_from_files_of_root_and_go_where_the_bot_looks()
    {
        var unit = SystemdUnit.Of("systemd/otopbot.service");

        unit["LoadCredential"].ShouldAllBe(c => c.Contains(":/etc/otopbot/"));
        unit["Environment"].ShouldContain($"{SecretFiles.Key.Replace(":", "__", StringComparison.Ordinal)}=%d");
        unit["Environment"].ShouldAllBe(e => !e.Contains("Secret=") && !e.Contains("Token="));
    }

    // The programs that the units start are not on every machine: something that is stands for them.
    private static async Task<(int Code, string Said)> VerifyAsync(Func<string, string, string> spoil)
    {
        var folder = Directory.CreateTempSubdirectory("otopbot-units");
        foreach (var unit in Units)
        {
            var lines = spoil(unit, InfraFiles.Read($"systemd/{unit}")).Split('\n').Select(l => l.StartsWith("Exec", StringComparison.Ordinal) ? $"{l[..l.IndexOf('=')]}=/bin/true" : l);
            await File.WriteAllLinesAsync(Path.Combine(folder.FullName, unit), lines, Ct);
        }

        var verdict = await OpsTool.RunAsync("systemd-analyze", ["verify", "--man=no", .. Units.Select(u => Path.Combine(folder.FullName, u))], folder.FullName);
        folder.Delete(recursive: true);
        return (verdict.Code, string.Join('\n', verdict.Said.Split('\n').Where(l => l.Contains("otopbot", StringComparison.Ordinal))));
    }

    private static async Task<int> JudgeAsync(string folder, string unit)
        => (await OpsTool.RunAsync("systemd-analyze", ["security", "--offline=true", "--threshold=15", Path.Combine(folder, unit)], folder)).Code;
}
