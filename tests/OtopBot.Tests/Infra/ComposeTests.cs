using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OtopBot.Tests.Infra;

public sealed class ComposeTests
{
    private static readonly Dictionary<string, string> FilledIn = new() { ["OTOPBOT_HOST"] = "bot.example.go.th", ["OTOPBOT_VERSION"] = "1", ["MSSQL_ACCEPT_EULA"] = "Y" };

    [Theory]
    [InlineData("  read_only: true", "  read_only: false")]
    [InlineData("  cap_drop: [ALL]", "  cap_drop: [NET_RAW]")]
    [InlineData("\n  security_opt: [\"no-new-privileges:true\"]\n", "\n")]
    public void No_service_but_the_server_may_more_than_it_needs(string right, string wrong) => Holds(ComposeRules.MayTooMuch, right, wrong);

    [Theory]
    [InlineData("\n  mem_limit: 512m\n", "\n")]
    [InlineData("    mem_limit: 3g\n", "")]
    [InlineData("\n  restart: unless-stopped\n", "\n")]
    [InlineData("    healthcheck:\n      disable: true\n    logging: *logging\n\n  proxy", "    logging: *logging\n\n  proxy")]
    public void Every_service_is_bounded_watched_and_comes_back(string right, string wrong) => Holds(ComposeRules.Unbounded, right, wrong);

    [Theory]
    [InlineData("caddy:2.11.4-alpine", "caddy:latest")]
    [InlineData("caddy:2.11.4-alpine", "caddy")]
    [InlineData("server:2022-CU27-ubuntu-22.04", "server:latest")]
    public void Every_image_has_a_version(string right, string wrong) => Holds(ComposeRules.ImagesOfNoVersion, right, wrong);

    [Theory]
    [InlineData("      ACCEPT_EULA:", "      MSSQL_SA_PASSWORD: geheim\n      ACCEPT_EULA:")]
    [InlineData("    Secrets__Folder: /run/secrets\n", "    Secrets__Folder: /run/secrets\n    Line__ChannelSecret: geheim\n")]
    [InlineData("PASSWORD__FILE: /run/secrets/grafana-password", "PASSWORD: ${GRAFANA}")]
    public void Secrets_are_files(string right, string wrong) => Holds(ComposeRules.SecretsInPlainSight, right, wrong);

    [Theory]
    [InlineData("127.0.0.1:9090:9090", "9090:9090")]
    [InlineData("127.0.0.1:3000:3000", "0.0.0.0:3000:3000")]
    public void Only_the_front_door_is_open(string right, string wrong) => Holds(ComposeRules.OpenToTheWorld, right, wrong);

    [Theory]
    [InlineData("networks: [edge, data]", "networks: [edge, date]")]
    [InlineData("source: line-channel-secret", "source: line-secret")]
    [InlineData("secrets: [sa-password]", "secrets: [sa-passwort]")]
    [InlineData("- caddy-data:/data", "- caddy:/data")]
    [InlineData("      prepare:\n        condition", "      prepares:\n        condition")]
    public void What_is_named_is_there(string right, string wrong) => Holds(ComposeRules.NamesOfNothing, right, wrong);

    [Fact]
    public void Files_that_are_mounted_are_there() => Holds(ComposeRules.MountedFromNowhere, "./proxy/Caddyfile:", "./Caddyfile:");

    [Theory]
    [InlineData("Proxy__Known: 172.30.80.0/24", "Proxy__Known: 172.30.81.0/24")]
    [InlineData("stop_grace_period: 40s", "stop_grace_period: 20s")]
    [InlineData("start_period: 150s", "start_period: 60s")]
    [InlineData("http://0.0.0.0:9464", "http://0.0.0.0:9465")]
    [InlineData("OTOPBOT_UPSTREAMS: bot-1:8080 bot-2:8080", "OTOPBOT_UPSTREAMS: bot-1:8080")]
    [InlineData("    internal: true", "    internal: false")]
    public void What_several_files_say_is_one_thing(string right, string wrong)
        => Holds(file => ComposeRules.Contradictions(file, InfraFiles.Read("monitoring/prometheus.yml")), right, wrong);

    [Theory]
    [InlineData("${MSSQL_PID:-Express}", "${MSSQL_EDITION:-Express}")]
    [InlineData("${OTOPBOT_DASHBOARD:-false}", "false")]
    public void Every_variable_is_explained(string right, string wrong)
        => Holds(file => ComposeRules.UnexplainedVariables(file, InfraFiles.Read(".env.example")), right, wrong);

    [Fact]
    public void Secrets_lie_where_git_does_not_look()
    {
        ComposeFile.Ours.Secrets.Values.ShouldAllBe(secret => ((string)ComposeFile.Map(secret)["file"]).StartsWith("./secrets/"));
        File.ReadLines(InfraFiles.At("../.gitignore")).ShouldContain("infra/secrets/");
        File.ReadLines(InfraFiles.At("../.gitignore")).ShouldContain(".env");
    }

    [Fact]
    public async Task Compose_itself_understands_it()
    {
        var (code, said) = await ReadAsync(ComposeFile.Ours.Text);
        code.ShouldBe(0, said);

        var spoilt = InfraFiles.Spoil(ComposeFile.Ours.Text, "    read_only: true", "    readonly: true");
        (code, said) = await ReadAsync(InfraFiles.Spoil(spoilt, "mem_limit: 3g", "mem_limit: [3g]"));
        code.ShouldNotBe(0);
        said.ShouldContain("readonly");
        said.ShouldContain("mem_limit");
    }

    [Theory]
    [InlineData("OTOPBOT_HOST")]
    [InlineData("OTOPBOT_VERSION")]
    [InlineData("MSSQL_ACCEPT_EULA")]
    public async Task What_must_be_filled_in_is_asked_for(string variable)
    {
        var (code, said) = await ReadAsync(ComposeFile.Ours.Text, without: variable);

        code.ShouldNotBe(0);
        said.ShouldContain(variable);
    }

    [Theory]
    [InlineData("CREATE LOGIN otopbot_bot WITH", "CREATE LOGIN otopbot_bot WITHOUT")]
    [InlineData("ALTER ROLE db_owner ADD MEMBER", "ALTER ROLE db_owner ADD USER")]
    public void The_script_of_logins_is_good_SQL(string right, string wrong)
    {
        var script = InfraFiles.Read("docker/prepare.sql");

        Problems(InfraFiles.Spoil(script, right, wrong)).ShouldNotBeEmpty();
        Problems(script).ShouldBeEmpty();
    }

    private static void Holds(Func<ComposeFile, IEnumerable<string>> rule, string right, string wrong)
    {
        rule(new ComposeFile(InfraFiles.Spoil(ComposeFile.Ours.Text, right, wrong))).ShouldNotBeEmpty();
        rule(ComposeFile.Ours).ShouldBeEmpty();
    }

    private static async Task<(int Code, string Said)> ReadAsync(string text, string? without = null)
    {
        var file = Path.Combine(Path.GetTempPath(), $"otopbot-compose-{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        try
        {
            return await OpsTool.RunAsync("docker-compose", ["-f", file, "--project-directory", InfraFiles.Folder, "config"], Path.GetTempPath(),
                FilledIn.ToDictionary(e => e.Key, e => e.Key == without ? "" : e.Value));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IList<ParseError> Problems(string script)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var problems);
        return problems;
    }
}
