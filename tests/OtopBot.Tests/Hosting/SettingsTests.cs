using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using OtopBot.Data;
using OtopBot.Hosting;

namespace OtopBot.Tests.Hosting;

public sealed class SettingsTests
{
    private static readonly string[] Good = ["--Line:ChannelSecret=geheim", "--Line:ChannelAccessToken=zeichen", "--ConnectionStrings:OtopBot=Data Source=unused.db"];

    [Fact]
    public async Task Good_settings_build_a_bot() => await Bot.Build(Good).DisposeAsync();

    [Theory]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret=")]
    [InlineData("Line:ChannelSecret", "--Line:ChannelSecret= , ")]
    [InlineData("Line:ChannelAccessToken", "--Line:ChannelAccessToken=")]
    [InlineData("Line:ChannelAccessToken", "--Line:ChannelAccessToken=geheim zeichen")]
    [InlineData("Line:ChannelId", "--Line:ChannelAccessToken=", "--Line:ChannelId=@geheim")]
    [InlineData("Line:ApiBase", "--Line:ApiBase=api.line.me")]
    [InlineData("Line:ApiBase", "--Line:ApiBase=ftp://api.line.me")]
    [InlineData("Line:DataApiBase", "--Line:DataApiBase=nowhere")]
    [InlineData("Line:Timeout", "--Line:Timeout=soon")]
    [InlineData("Line:Timeout", "--Line:Timeout=01:00:00")]
    [InlineData("Line:BotUserId", "--Line:BotUserId=U0")]
    [InlineData("Database:Provider", "--Database:Provider=Oracle")]
    [InlineData("Database:Provider", "--Database:Provider=1")]
    [InlineData("Database:Migrate", "--Database:Migrate=maybe")]
    [InlineData("ConnectionStrings:OtopBot", "--Database:Provider=SqlServer", "--ConnectionStrings:OtopBot=")]
    [InlineData("ConnectionStrings:OtopBot", "--Database:Provider=SqlServer", "--ConnectionStrings:OtopBot=Password=geheim")]
    [InlineData("ConnectionStrings:OtopBot", "--ConnectionStrings:OtopBot=Server=.;Password=geheim;Nonsense=1")]
    [InlineData("Simulation:Start", "--Simulation:Start=demo", "--environment=Production")]
    [InlineData("Simulation:Now", "--Simulation:Now=2020-06-08T09:00:00+07:00", "--environment=Production")]
    [InlineData("Simulation:Start", "--Simulation:Start=again", "--environment=Development")]
    [InlineData("Simulation:Now", "--Simulation:Now=2020-06-08", "--environment=Development")]
    [InlineData("Simulation:Now", "--Simulation:Now=2563-06-08T09:00:00", "--environment=Development")]
    [InlineData("Public:BaseAddress", "--Public:BaseAddress=bot.example.go.th")]
    [InlineData("Public:BaseAddress", "--Public:BaseAddress=ftp://bot.example.go.th")]
    [InlineData("Public:BaseAddress", "--Public:BaseAddress=https://geheim@bot.example.go.th")]
    [InlineData("Public:BaseAddress", "--Public:BaseAddress=https://bot.example.go.th/?a=1")]
    [InlineData("Public:BaseAddress", "--Public:BaseAddress=http://bot.example.go.th", "--environment=Development")]
    [InlineData("Public:BaseAddress", "--Public:BaseAddress=http://127.0.0.1:5081", "--environment=Production")]
    [InlineData("Hangfire:Dashboard", "--Hangfire:Dashboard=true")]
    [InlineData("Hangfire:Dashboard", "--Hangfire:Dashboard=perhaps")]
    [InlineData("Hangfire:Poll", "--Hangfire:Poll=00:00:00")]
    [InlineData("Hangfire:Poll", "--Hangfire:Poll=00:02:00")]
    [InlineData("Shutdown:Drain", "--Shutdown:Drain=-00:00:01")]
    [InlineData("Shutdown:Drain", "--Shutdown:Drain=01:00:00")]
    [InlineData("Shutdown:Timeout", "--Shutdown:Timeout=00:00:10")]
    [InlineData("Shutdown:Timeout", "--Shutdown:Timeout=01:00:00")]
    [InlineData("Shutdown:Timeout", "--Shutdown:Timeout=later")]
    public void A_wrong_or_missing_value_refuses_the_start_by_its_key_in_one_line_without_secrets(string key, params string[] wrong)
    {
        var refusal = Should.Throw<RefusedStartException>(() => Bot.Build([.. Good, .. wrong]));

        refusal.Key.ShouldBe(key);
        refusal.Message.ShouldStartWith(key);
        refusal.Message.ShouldNotContain("\n");
        refusal.Message.ShouldNotContain("geheim");
    }

    [Theory]
    [InlineData("https://bot.example.go.th", "Production", "https://bot.example.go.th/")]
    [InlineData("https://office.example.go.th/otop", "Production", "https://office.example.go.th/otop/")]
    [InlineData("http://127.0.0.1:5081", "Development", "http://127.0.0.1:5081/")]
    [InlineData("", "Production", null)]
    public void The_public_address_ends_with_a_slash_so_that_paths_go_below_it(string text, string environment, string? expected)
    {
        var address = Settings.Public(From(("Public:BaseAddress", text)), new HostingEnvironment { EnvironmentName = environment });

        address.Base?.ToString().ShouldBe(expected);
        address.At("signin/a")?.ToString().ShouldBe(expected is null ? null : $"{expected}signin/a");
    }

    [Fact]
    public async Task A_channel_number_does_instead_of_a_long_lived_token()
    {
        var options = Settings.Line(From(("Line:ChannelSecret", "s"), ("Line:ChannelId", " 1653 ")));

        (options.ChannelId, options.ChannelAccessToken).ShouldBe(("1653", ""));
        await Bot.Build([.. Good, "--Line:ChannelAccessToken=", "--Line:ChannelId=1653"]).DisposeAsync();
    }

    [Fact]
    public async Task The_program_ends_with_a_code_of_failure() => (await Program.Main(["--Line:ChannelSecret="])).ShouldBe(1);

    [Theory]
    [InlineData("eins", "eins")]
    [InlineData("eins, zwei ,", "eins", "zwei")]
    public void Several_secrets_may_be_given_in_one_text(string text, params string[] secrets)
        => Settings.Line(From(("Line:ChannelSecret", text), ("Line:ChannelAccessToken", "t"))).ChannelSecrets.ShouldBe(secrets);

    [Fact]
    public void Several_secrets_may_be_given_as_a_list()
        => Settings.Line(From(("Line:ChannelSecrets:0", "eins"), ("Line:ChannelSecrets:1", "zwei"), ("Line:ChannelAccessToken", "t"))).ChannelSecrets.ShouldBe(["eins", "zwei"]);

    [Fact]
    public void Without_a_word_the_database_is_a_file_that_the_bot_brings_up_itself_and_a_server_is_not_touched()
    {
        Settings.Database(From()).ShouldBe(new DatabaseOptions(DatabaseProvider.Sqlite, "Data Source=otopbot.db"));
        Settings.Database(From()).Migrates.ShouldBeTrue();
        var server = From(("Database:Provider", "sqlserver"), ("ConnectionStrings:OtopBot", "Server=.;Database=OtopBot"));
        Settings.Database(server).Migrates.ShouldBeFalse();
    }

    private static IConfiguration From(params IEnumerable<(string Key, string Value)> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
}
