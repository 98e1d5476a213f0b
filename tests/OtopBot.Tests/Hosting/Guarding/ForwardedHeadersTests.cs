using System.Net;
using OtopBot.Hosting.Guarding;

namespace OtopBot.Tests.Hosting.Guarding;

// Who a client is shows in whom the limits count as one.
public sealed class ForwardedHeadersTests
{
    private const string Tried = "/signin/x";

    private static readonly (string, string) Two = ("Limits:SignIn", "2");

    [Fact]
    public async Task Behind_the_proxy_every_client_is_counted_for_itself()
    {
        await using var bot = await GuardedBot.StartAsync(Two);

        for (var client = 1; client <= 5; client++)
            (await bot.LookAsync(Tried, $"203.0.113.{client}")).ShouldBe(404);
        await ExhaustedAsync(bot, "203.0.113.1", "203.0.113.1");
    }

    [Fact]
    public async Task What_a_client_writes_itself_only_adds_at_the_far_end()
    {
        await using var bot = await GuardedBot.StartAsync(Two);

        await ExhaustedAsync(bot, "198.51.100.1, 203.0.113.1", "198.51.100.2, 203.0.113.1", "127.0.0.1, 203.0.113.1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_but_the_known_proxies_is_believed_not_even_with_the_frameworks_own_switch(bool withSwitch)
    {
        await using var bot = await GuardedBot.StartAsync(Two, ("Proxy:Known", "10.9.9.9"), ("ForwardedHeaders_Enabled", withSwitch ? "true" : "false"));

        await ExhaustedAsync(bot, "203.0.113.1", "203.0.113.2", "203.0.113.3");
        using var answer = await bot.SendAsync(HttpMethod.Get, "/health/live", headers: [("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7")]);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("nobody known said that it was https");
    }

    [Fact]
    public async Task Of_several_proxies_each_must_be_known()
    {
        await using var bot = await GuardedBot.StartAsync(Two, ("Proxy:Known", "127.0.0.1, 10.1.0.0/16"));

        for (var client = 1; client <= 5; client++)
            (await bot.LookAsync(Tried, $"203.0.113.{client}, 10.1.2.3")).ShouldBe(404);
        await ExhaustedAsync(bot, "198.51.100.1, 10.2.0.1", "198.51.100.2, 10.2.0.1", "198.51.100.3, 10.2.0.1");
    }

    [Fact]
    public async Task The_host_that_a_request_names_is_believed_nowhere()
    {
        await using var bot = await GuardedBot.StartAsync();

        foreach (var path in (string[])["/", "/health/live", "/jobs", "/jobs/recurring", Tried, "/charts/x.png"])
        {
            using var answer = await bot.SendAsync(HttpMethod.Get, path, headers: [("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/evil.example")]);
            $"{answer.Headers}{await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}".ShouldNotContain("evil.example", Case.Insensitive, path);
        }
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    [InlineData("::1", "::1")]
    public void A_network_of_IPv6_counts_as_one_client(string address, string expected) => ClientAddress.Of(IPAddress.Parse(address)).ShouldBe(expected);

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("10.0.0.5, 10.1.0.0/16,2001:db8::/32")]
    public void Addresses_and_networks_are_known_proxies(string text) => ProxyOptions.Parse(text).ShouldNotBeNull().Known.Count.ShouldBe(text.Split(',').Length);

    private static async Task ExhaustedAsync(GuardedBot bot, params IReadOnlyList<string> ways)
    {
        List<int> statuses = [];
        foreach (var from in ways)
            statuses.Add(await bot.LookAsync(Tried, from));
        for (var further = statuses.Count; further < 3; further++)
            statuses.Add(await bot.LookAsync(Tried, ways[0]));
        statuses[^1].ShouldBe(429, string.Join(' ', statuses));
    }
}
