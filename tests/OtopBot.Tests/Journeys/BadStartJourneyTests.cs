using System.Net;
using System.Net.Sockets;
using OtopBot.Simulator.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// Real processes that must not, or only with a loud word, start.
public sealed class BadStartJourneyTests : IDisposable
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("Line__ChannelSecret", "", "Line:ChannelSecret is missing.")]
    [InlineData("Outbox__Lase", "00:00:30", "Outbox:Lase is no setting of this release. Perhaps Outbox:Lease was meant.")]
    [InlineData("Limits__SignIn", "few", "Failed to convert configuration value 'few' at 'Limits:SignIn'")]
    public async Task It_ends_with_one_line_and_a_code_of_failure(string name, string value, string line)
    {
        await using var bot = BotProcess.Launch(_database.Path, Nowhere, settings: new Dictionary<string, string> { [name] = value });

        (await bot.EndedAsync()).ShouldBe(1);
        bot.Lines.ShouldHaveSingleItem().ShouldStartWith($"OtopBot does not start: {line}");
    }

    [Fact]
    public async Task An_address_in_use_is_named_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var bot = BotProcess.Launch(_database.Path, Nowhere, new Uri($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));

        (await bot.EndedAsync()).ShouldBe(1);
        bot.Lines.ShouldContain(l => l.StartsWith("OtopBot does not start: urls (ASPNETCORE_URLS) names an address that cannot be listened on"));
        bot.Lines.ShouldNotContain(l => l.StartsWith("   at ") || l.Contains("Unhandled"));
    }

    [Fact]
    public async Task A_token_that_LINE_refuses_is_said_by_its_key_and_what_people_send_is_kept()
    {
        await using var platform = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true });
        await using var bot = await BotProcess.StartAsync(_database.Path, platform.BaseAddress, settings: new Dictionary<string, string> { ["Line__ChannelAccessToken"] = "of-another-channel" });

        await Eventually.TrueAsync(() => bot.Lines.Any(l => l.Contains("fail:") && l.Contains("Line:ChannelAccessToken is refused by LINE")), "the log says at Error which key LINE refuses");

        using var http = new HttpClient { BaseAddress = bot.Address };
        using var kept = await http.PostAsync(new Uri("/webhook", UriKind.Relative), Webhooks.Signed(Webhooks.Body(Webhooks.Text("E1", "U1", "สวัสดี"))), TestContext.Current.CancellationToken);
        kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe("degraded");
        string.Join('\n', bot.Lines).ShouldNotContain("of-another-channel");
    }

    [Fact]
    public async Task A_secret_that_is_not_the_channels_gets_no_token_and_is_said_by_its_key()
    {
        await using var platform = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true });
        await using var bot = await BotProcess.StartAsync(_database.Path, platform.BaseAddress, settings: new Dictionary<string, string>
        {
            ["Line__ChannelAccessToken"] = "",
            ["Line__ChannelId"] = "1234567890",
            ["Line__ChannelSecret"] = Webhooks.OlderSecret,
        });

        await Eventually.TrueAsync(() => bot.Lines.Any(l => l.Contains("fail:") && l.Contains("Line:ChannelId and Line:ChannelSecret are refused by LINE")), "the log says at Error which keys LINE refuses");
    }
}
