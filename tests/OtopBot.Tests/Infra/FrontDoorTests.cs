using System.Net;

namespace OtopBot.Tests.Infra;

// What Caddy makes of the Caddyfile, asked at the door itself.
public sealed class FrontDoorTests(FrontDoor door) : IClassFixture<FrontDoor>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST", "/webhook")]
    [InlineData("GET", "/charts/CfDJ8.png")]
    [InlineData("HEAD", "/charts/CfDJ8.png")]
    [InlineData("GET", "/signin/abc")]
    [InlineData("POST", "/signin/abc")]
    [InlineData("GET", "/jobs")]
    [InlineData("GET", "/jobs/recurring")]
    [InlineData("POST", "/jobs/stats")]
    public async Task What_the_public_needs_passes(string method, string path)
    {
        using var answer = await AskAsync(method, path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        if (method != "HEAD")
            (await answer.Content.ReadAsStringAsync(Ct)).ShouldStartWith($"{method} {path} for=127.0.0.1 proto=http bytes=");
    }

    [Theory]
    [InlineData("GET", "/metrics")]
    [InlineData("GET", "/health/live")]
    [InlineData("GET", "/health/ready")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/webhook")]
    [InlineData("POST", "/webhook/x")]
    [InlineData("PUT", "/webhook")]
    [InlineData("POST", "/charts/CfDJ8.png")]
    [InlineData("GET", "/charts/../metrics")]
    [InlineData("GET", "/charts/%2e%2e/metrics")]
    [InlineData("GET", "//metrics")]
    [InlineData("POST", "/jobs/recurring/trigger")]
    [InlineData("GET", "/jobsx")]
    public async Task Nothing_else_passes(string method, string path)
    {
        using var answer = await AskAsync(method, path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_caller_says_of_where_he_comes_from_is_thrown_away()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/charts/a.png") { Headers = { { "X-Forwarded-For", "203.0.113.7" }, { "X-Forwarded-Proto", "https" } } };

        Need();
        using var answer = await door.Http.SendAsync(request, Ct);

        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("for=127.0.0.1 proto=http ");
    }

    [Theory]
    [InlineData("/webhook", 2 * 1024 * 1024, true)]
    [InlineData("/webhook", (2 * 1024 * 1024) + 1, false)]
    [InlineData("/signin/abc", 16 * 1024, true)]
    [InlineData("/signin/abc", 17 * 1024, false)]
    public async Task Bodies_end_where_the_bot_would_end_them(string path, int bytes, bool passes)
    {
        Need();
        using var answer = await door.Http.PostAsync(path, new ByteArrayContent(new byte[bytes]), Ct);

        answer.IsSuccessStatusCode.ShouldBe(passes);

        // A request that fails is its sender's fault, and no reason to think the bot ill.
        using var next = await AskAsync("GET", "/charts/a.png");
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_log_keeps_no_code_and_no_whole_address()
    {
        using var answer = await AskAsync("GET", "/signin/geheim");
        for (var attempt = 0; attempt < 100 && !Logged("/signin/-"); attempt++)
            await Task.Delay(20, Ct);

        Logged("/signin/-").ShouldBeTrue();
        Logged("geheim").ShouldBeFalse();
        // What goes wrong behind the door is logged apart, with the whole address.
        Logged("http.log.access", "\"remote_ip\":\"127.0.0.1\"").ShouldBeFalse();
        Logged("\"remote_ip\":\"127.0.0.0\"").ShouldBeTrue();
    }

    [Theory]
    [InlineData("lb_try_duration 1500ms", "lb_try_duration 1500")]
    [InlineData("import bots", "import robots")]
    [InlineData("max_size 2MiB", "maxsize 2MiB")]
    public async Task Caddy_understands_it(string right, string wrong)
    {
        OpsTool.Need("caddy");
        var text = InfraFiles.Read("proxy/Caddyfile");
        var (code, said) = await FrontDoor.AdaptAsync(InfraFiles.At("proxy/Caddyfile"), "bot.example.go.th", "bot-1:8080 bot-2:8080");
        code.ShouldBe(0, said);
        said.ShouldContain("\"dial\":\"bot-2:8080\"");
        said.ShouldContain("\":443\"");

        var spoilt = Path.Combine(Path.GetTempPath(), $"otopbot-caddy-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(spoilt, InfraFiles.Spoil(text, right, wrong), Ct);
        (await FrontDoor.AdaptAsync(spoilt, "bot.example.go.th", "bot-1:8080")).Code.ShouldNotBe(0);
        File.Delete(spoilt);
    }

    private static void Need() => OpsTool.Need("caddy");

    private async Task<HttpResponseMessage> AskAsync(string method, string path)
    {
        Need();
        // As it stands, for Uri would tidy it up.
        var address = new Uri($"{door.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return await door.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), address), Ct);
    }

    private bool Logged(params string[] words)
    {
        lock (door.Log)
            return door.Log.Any(l => words.All(w => l.Contains(w, StringComparison.Ordinal)));
    }
}
