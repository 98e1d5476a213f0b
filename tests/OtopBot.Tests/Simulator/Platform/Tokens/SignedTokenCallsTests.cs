using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform;

namespace OtopBot.Tests.Simulator.Platform.Tokens;

public sealed class SignedTokenCallsTests
{
    public static TheoryData<string, Action<JsonObject>, string, string> Faults { get; } = new()
    {
        { "issuer", c => c["iss"] = "someone", "iss and clientId of key do not match", "iss" },
        { "subject", c => c["sub"] = "someone", "iss and clientId of key do not match", "sub" },
        { "audience", c => c["aud"] = "https://example.com/", "Invalid aud", "aud" },
        { "ended", c => c["exp"] = c["exp"]!.GetValue<long>() - 601, "Invalid exp", "30 นาที" },
        { "too far ahead", c => c["exp"] = c["exp"]!.GetValue<long>() + 1260, "Invalid exp", "นาฬิกาของเครื่องจำลอง" },
        { "without end", c => c.Remove("exp"), "Invalid exp", "exp" },
        { "life too long", c => c["token_exp"] = 30 * 24 * 3600 + 1, "Invalid token_exp", "30 วัน" },
        { "no life", c => c.Remove("token_exp"), "Invalid token_exp", "token_exp" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_assertion_that_says_something_wrong_gets_no_token(string what, Action<JsonObject> wrong, string description, string problem)
    {
        await using var line = await PretendLine.StartAsync();
        var bot = await TokenTalk.StartAsync(line);
        var refused = await bot.IssueAsync(bot.Sign(wrong));
        (refused.Status, refused.Text("error"), refused.Text("error_description")).ShouldBe((400, "invalid_client", description), what);
        (await line.LastProblemAsync()).ShouldContain(problem);
        (await bot.IssueAsync()).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_assertion_of_another_hand_gets_no_token()
    {
        await using var line = await PretendLine.StartAsync();
        var (bot, thief) = (await TokenTalk.StartAsync(line), await TokenTalk.StartAsync(line));
        var parts = bot.Sign().Split('.');

        (await bot.IssueAsync($"{parts[0]}.{parts[1]}.{thief.Sign().Split('.')[2]}")).Text("error_description").ShouldBe("Invalid signature");
        (await bot.IssueAsync(bot.Sign(header: h => h["alg"] = "none"))).Text("error_description").ShouldBe("Invalid alg");
        (await bot.IssueAsync("not.a.token")).Text("error_description").ShouldBe("Invalid client_assertion");
        var unknown = await bot.IssueAsync(bot.Sign(header: h => h["kid"] = "unknown"));
        (unknown.Status, unknown.Message).ShouldBe((404, "Cannot find channel key that satisfies the conditions"));
        (await line.LastProblemAsync()).ShouldContain("/sim/keys");
        (await line.FormAsync("/oauth2/v2.1/token", ("grant_type", "client_credentials"), ("client_assertion", bot.Sign()))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_token_lives_as_long_as_was_asked_for_and_is_listed_while_it_does()
    {
        await using var line = await PretendLine.StartAsync();
        var bot = await TokenTalk.StartAsync(line);
        var issued = await bot.IssueAsync();
        var token = issued.Text("access_token");
        issued.Body.GetProperty("expires_in").GetInt32().ShouldBe(3600);
        (await bot.KeyIdsAsync()).Body.GetProperty("kids")[0].GetString().ShouldBe(issued.Text("key_id"));
        (await VerifyAsync(line, token)).Body.GetProperty("expires_in").GetInt32().ShouldBeInRange(3540, 3600);

        line.Pass(TimeSpan.FromHours(1));

        (await line.CallAsync(HttpMethod.Get, "/v2/bot/info", token: token)).Status.ShouldBe(401);
        (await VerifyAsync(line, token)).Text("error_description").ShouldBe("The access token expired");
        (await VerifyAsync(line, "something else")).Text("error_description").ShouldBe("The access token not JWS");
        (await bot.KeyIdsAsync()).Body.GetProperty("kids").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_thirty_first_is_refused_until_one_is_revoked()
    {
        await using var line = await PretendLine.StartAsync();
        var bot = await TokenTalk.StartAsync(line);
        var token = (await bot.IssueAsync()).Text("access_token");
        for (var i = 1; i < 30; i++)
            (await bot.IssueAsync()).Status.ShouldBe(200);

        (await bot.IssueAsync()).Message.ShouldBe("The maximum number of access tokens has already been issued");
        (await RevokeAsync(line, token, "wrong")).Status.ShouldBe(400);
        (await bot.IssueAsync()).Status.ShouldBe(400);
        (await RevokeAsync(line, token)).Status.ShouldBe(200);
        (await bot.IssueAsync()).Status.ShouldBe(200);
        (await RevokeAsync(line, "something else")).Text("error_description").ShouldBe("The access token not JWS");
        // Stateless tokens have no number.
        for (var i = 0; i < 31; i++)
            (await bot.IssueAsync(path: "/oauth2/v3/token")).Body.GetProperty("expires_in").GetInt32().ShouldBe(900);
    }

    [Theory]
    [InlineData("""{"kty":"EC","n":"AQAB","e":"AQAB"}""")]
    [InlineData("""{"kty":"RSA","e":"AQAB"}""")]
    [InlineData("""{"kty":"RSA","n":"***","e":"AQAB"}""")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB","d":"AQAB"}""")]
    public async Task Only_the_public_half_of_an_RSA_key_is_registered(string jwk)
    {
        await using var line = await PretendLine.StartAsync();
        var refused = await line.PostAsync("keys", $$"""{"key":{{jwk}}}""");
        refused.Status.ShouldBe(400);
        refused.Error.ShouldContain("public half");
    }

    private static Task<Answer> VerifyAsync(PretendLine line, string token) => line.CallAsync(HttpMethod.Get, $"/oauth2/v2.1/verify?access_token={Uri.EscapeDataString(token)}");

    private static Task<Answer> RevokeAsync(PretendLine line, string token, string secret = PretendChannel.Secret)
        => line.FormAsync("/oauth2/v2.1/revoke", ("client_id", PretendChannel.ChannelId), ("client_secret", secret), ("access_token", token));
}
