using OtopBot.Commands;

namespace OtopBot.Tests.Infra;

public sealed class DockerfileTests
{
    private static string Dockerfile => InfraFiles.Read("docker/Dockerfile");

    private static string Ignore => InfraFiles.Read("../.dockerignore");

    [Theory]
    [InlineData("ARG SDK=10.0", "ARG SDK=latest")]
    [InlineData("aspnet:${RUNTIME}", "aspnet")]
    public void Every_image_has_a_version(string right, string wrong) => Holds(DockerfileRules.ImagesOfNoVersion, right, wrong);

    [Theory]
    [InlineData("USER $APP_UID\n", "")]
    [InlineData("USER $APP_UID", "USER root")]
    public void The_bot_is_not_root(string right, string wrong) => Holds(DockerfileRules.RunsAsRoot, right, wrong);

    [Theory]
    [InlineData("STOPSIGNAL SIGTERM\n", "")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"OtopBot.dll\"]", "ENTRYPOINT dotnet OtopBot.dll")]
    public void It_can_be_ended_politely_and_asked_how_it_is(string right, string wrong) => Holds(DockerfileRules.Lacks, right, wrong);

    [Theory]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=8080", "ENV Line__ChannelSecret=geheim ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("ARG CREATED=unknown", "ARG NUGET_TOKEN")]
    public void Nothing_secret_is_in_it(string right, string wrong) => Holds(DockerfileRules.HoldsSecrets, right, wrong);

    [Theory]
    [InlineData(" --locked-mode", "")]
    [InlineData("src/OtopBot.Line/packages.lock.json ", "")]
    [InlineData("COPY global.json", "COPY src src\nCOPY global.json")]
    public void Packages_are_restored_once_and_as_locked(string right, string wrong) => Holds(DockerfileRules.RestoresTooLate, right, wrong);

    [Fact]
    public void All_that_is_copied_is_in_the_context()
    {
        DockerfileRules.CopiesFromNowhere(Dockerfile, InfraFiles.Spoil(Ignore, "!infra/analyzers\n", "")).ShouldNotBeEmpty();
        DockerfileRules.CopiesFromNowhere(InfraFiles.Spoil(Dockerfile, "COPY .editorconfig", "COPY .editorconfigs"), Ignore).ShouldNotBeEmpty();
        DockerfileRules.CopiesFromNowhere(Dockerfile, Ignore).ShouldBeEmpty();
    }

    [Fact]
    public void Neither_history_nor_built_files_nor_data_nor_secrets_come_into_the_context()
    {
        var lines = Ignore.Split('\n');
        lines.First(l => l.Length > 0 && l[0] != '#').ShouldBe("*");
        lines.ShouldContain("**/bin");
        lines.ShouldContain("**/obj");
        lines.ShouldContain("**/*.db");
        lines.ShouldNotContain("!.git");
    }

    [Fact]
    public void Its_health_check_is_a_command_of_the_bot()
    {
        var check = DockerfileRules.Instructions(Dockerfile).Single(i => i.StartsWith("HEALTHCHECK", StringComparison.Ordinal));

        check.ShouldContain($"\"OtopBot.dll\", \"{HealthCommand.Name}\", \"http://127.0.0.1:8080/health/ready\"");
        InfraFiles.Read("compose.yaml").ShouldContain($"\"OtopBot.dll\", \"{HealthCommand.Name}\", \"http://127.0.0.1:8080/health/ready\"");
    }

    private static void Holds(Func<string, IEnumerable<string>> rule, string right, string wrong)
    {
        rule(InfraFiles.Spoil(Dockerfile, right, wrong)).ShouldNotBeEmpty();
        rule(Dockerfile).ShouldBeEmpty();
    }
}
