using OtopBot.Simulator.Platform;

namespace OtopBot.Tests.Simulator.Platform.Tokens;

public sealed class TokenCallsTests
{
    [Theory]
    [InlineData("/v2/oauth/accessToken", 30 * 24 * 60)]
    [InlineData("/oauth2/v3/token", 15)]
    public async Task A_token_works_until_it_ends_by_the_simulated_clock(string path, int minutes)
    {
        await using var line = await PretendLine.StartAsync();
        var issued = await IssueAsync(line, path);
        issued.Body.GetProperty("expires_in").GetInt32().ShouldBe(minutes * 60);
        issued.Text("token_type").ShouldBe("Bearer");
        issued.Body.TryGetProperty("key_id", out _).ShouldBeFalse();
        var token = issued.Text("access_token");

        line.Pass(TimeSpan.FromMinutes(minutes - 1));
        (await AskAsync(line, token)).ShouldBe(200);
        line.Pass(TimeSpan.FromMinutes(1));
        (await AskAsync(line, token)).ShouldBe(401);
        (await line.LastProblemAsync()).ShouldContain("หมดอายุ");
        (await AskAsync(line, PretendChannel.AccessToken)).ShouldBe(200);
    }

    [Fact]
    public async Task A_revoked_token_is_401_and_the_fixed_one_cannot_be_revoked()
    {
        await using var line = await PretendLine.StartAsync();
        var token = (await IssueAsync(line)).Text("access_token");

        using (var revoked = await line.RawAsync(HttpMethod.Post, "/v2/oauth/revoke", new FormUrlEncodedContent([new("access_token", token)]), token: null))
            (await revoked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await AskAsync(line, token)).ShouldBe(401);
        (await line.LastProblemAsync()).ShouldContain("เพิกถอน");

        (await line.FormAsync("/v2/oauth/revoke", ("access_token", PretendChannel.AccessToken))).Status.ShouldBe(200);
        (await line.LastProblemAsync()).ShouldContain("ยังใช้ต่อได้");
        (await line.FormAsync("/v2/oauth/revoke", ("access_token", "nobody's"))).Status.ShouldBe(200);
        (await line.FormAsync("/v2/oauth/revoke")).Text("error").ShouldBe("invalid_request");
        (await AskAsync(line, PretendChannel.AccessToken)).ShouldBe(200);
    }

    [Fact]
    public async Task Of_short_lived_tokens_the_thirty_first_takes_the_place_of_the_oldest()
    {
        await using var line = await PretendLine.StartAsync();
        var oldest = (await IssueAsync(line)).Text("access_token");
        line.Pass(TimeSpan.FromSeconds(1));
        var second = (await IssueAsync(line)).Text("access_token");
        for (var i = 2; i < 30; i++)
            await IssueAsync(line);
        (await AskAsync(line, oldest)).ShouldBe(200);

        await IssueAsync(line);

        (await AskAsync(line, oldest)).ShouldBe(401);
        (await line.LastProblemAsync()).ShouldContain("30 โทเคน");
        (await AskAsync(line, second)).ShouldBe(200);
    }

    [Fact]
    public async Task Verifying_tells_how_long_a_token_has()
    {
        await using var line = await PretendLine.StartAsync();
        var token = (await IssueAsync(line)).Text("access_token");
        line.Pass(TimeSpan.FromDays(29));

        var verified = await line.FormAsync("/v2/oauth/verify", ("access_token", token));
        verified.Text("client_id").ShouldBe(PretendChannel.ChannelId);
        verified.Body.GetProperty("expires_in").GetInt32().ShouldBeInRange(24 * 3600 - 60, 24 * 3600);
        line.Pass(TimeSpan.FromDays(1));
        (await line.FormAsync("/v2/oauth/verify", ("access_token", token))).Body.GetRawText().ShouldBe("""{"error":"invalid_request","error_description":"access_token invalid"}""");
        (await line.FormAsync("/v2/oauth/verify")).Text("error_description").ShouldBe("access_token in invalid format");
        (await line.FormAsync("/v2/oauth/verify", ("access_token", PretendChannel.AccessToken))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/v2/oauth/accessToken", "client_id", "invalid_client", "invalid client_id")]
    [InlineData("/v2/oauth/accessToken", "client_secret", "invalid_client", "invalid client_secret")]
    [InlineData("/v2/oauth/accessToken", "grant_type", "invalid_request", "some parameters missed or invalid")]
    [InlineData("/oauth2/v3/token", "client_id", "invalid_request", "Invalid 'client_credentials'.")]
    [InlineData("/oauth2/v3/token", "client_secret", "invalid_request", "Invalid 'client_credentials'.")]
    [InlineData("/oauth2/v3/token", "grant_type", "invalid_request", "some parameters missed or invalid")]
    public async Task Nobody_else_gets_a_token(string path, string wrong, string error, string description)
    {
        await using var line = await PretendLine.StartAsync();
        var refused = await line.FormAsync(path, [.. Right.Select(r => r.Name == wrong ? (wrong, "wrong") : r)]);
        (refused.Status, refused.Text("error"), refused.Text("error_description")).ShouldBe((400, error, description));
        (await line.LastProblemAsync()).ShouldContain(wrong);
        (await line.CallAsync(HttpMethod.Post, path, new { grant_type = "client_credentials" })).Text("error").ShouldBe("invalid_request");
        (await line.LastProblemAsync()).ShouldContain("x-www-form-urlencoded");
    }

    private static readonly (string Name, string Value)[] Right =
        [("grant_type", "client_credentials"), ("client_id", PretendChannel.ChannelId), ("client_secret", PretendChannel.Secret)];

    private static Task<Answer> IssueAsync(PretendLine line, string path = "/v2/oauth/accessToken") => line.FormAsync(path, Right);

    private static async Task<int> AskAsync(PretendLine line, string token) => (await line.CallAsync(HttpMethod.Get, "/v2/bot/info", token: token)).Status;
}
