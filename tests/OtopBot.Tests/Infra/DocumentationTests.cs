using OtopBot.Tests.Support;

namespace OtopBot.Tests.Infra;

public sealed class DocumentationTests
{
    public static TheoryData<string> Manuals { get; } = ["README.md", "src/README.md", "tests/README.md", "infra/README.md"];

    [Theory]
    [MemberData(nameof(Manuals))]
    public void Every_link_leads_somewhere(string manual)
        => ReadmeLinks.Broken(new(manual, File.ReadAllText(Path.Combine(Repository.Root, manual)))).ShouldBeEmpty();

    [Theory]
    [InlineData("[a](src)", true)]
    [InlineData("[a](infra/README.md)", true)]
    [InlineData("[a](#a-heading)\n## A heading", true)]
    [InlineData("[a](https://nowhere.example)", true)]
    [InlineData("[a](sources)", false)]
    [InlineData("[a](infra/README.md#nothing-of-that-name)", false)]
    [InlineData("[a](#another-heading)\n## A heading", false)]
    public void A_link_to_nowhere_is_noticed(string text, bool holds) => ReadmeLinks.Broken(new("README.md", text)).Any().ShouldBe(!holds);

    public static TheoryData<string> Scripts { get; } = [.. Repository.Files("*.sh", "infra").Select(f => f.Path), ".ci/run"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Every_script_is_sound_and_may_be_run(string script)
    {
        OpsTool.Need("shellcheck");
        var (code, said) = await OpsTool.RunAsync("shellcheck", ["--severity=style", Path.Combine(Repository.Root, script)], Repository.Root);
        code.ShouldBe(0, said);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(Repository.Root, script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
    }

    [Fact]
    public async Task An_unsound_script_is_noticed()
    {
        OpsTool.Need("shellcheck");
        var file = Path.Combine(Path.GetTempPath(), $"otopbot-{Guid.NewGuid():N}.sh");
        await File.WriteAllTextAsync(file, "#!/bin/bash\nrm -rf $1/*\n", TestContext.Current.CancellationToken);
        (await OpsTool.RunAsync("shellcheck", [file], Path.GetTempPath())).Code.ShouldNotBe(0);
        File.Delete(file);
    }
}
