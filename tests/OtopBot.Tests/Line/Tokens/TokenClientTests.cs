using System.Net;
using OtopBot.Line;
using OtopBot.Line.Tokens;

namespace OtopBot.Tests.Line.Tokens;

public sealed class TokenClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_comes_with_its_life_and_is_never_shown()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, """{"token_type":"Bearer","access_token":"ey-test","expires_in":899,"key_id":"k"}""");

        var token = await Client(line).IssueAsync("jwt", Ct);

        token.ShouldBe(new AccessToken("ey-test", TimeSpan.FromSeconds(899), "k"));
        token.ToString().ShouldBe("Access token for 00:14:59");
        line.Requests[0].Body.ShouldBe(
            "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=jwt");
    }

    [Theory]
    [InlineData("""{"access_token":"a b","expires_in":900}""")]
    [InlineData("""{"access_token":"a\r\nx: y","expires_in":900}""")]
    [InlineData("""{"access_token":"","expires_in":900}""")]
    [InlineData("""{"access_token":"t","expires_in":0}""")]
    [InlineData("""{"access_token":"t","expires_in":-1}""")]
    [InlineData("""{"access_token":"t","expires_in":"900"}""")]
    [InlineData("""{"access_token":"t","expires_in":99999999999999}""")]
    public async Task What_cannot_be_used_as_a_token_is_no_answer(string body) =>
        (await Should.ThrowAsync<LineApiException>(Client(ScriptedLine.Answering(HttpStatusCode.OK, body)).IssueShortLivedAsync("1", "s", Ct)))
            .Kind.ShouldBe(LineApiError.Unexpected);

    [Fact]
    public async Task What_a_token_is_can_be_asked_of_a_century_too()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, """{"client_id":"1350031035","expires_in":3138007490,"scope":"P CM"}""");

        (await Client(line).VerifyAsync("a+b/c=", Ct)).ShouldBe(new AccessTokenInfo("1350031035", TimeSpan.FromSeconds(3138007490), "P CM"));
        await Client(line).VerifyIssuedAsync("a+b/c=", Ct);

        line.Requests[0].Body.ShouldBe("access_token=a%2Bb%2Fc%3D");
        line.Requests[1].Address.ShouldBe("https://api.line.me/oauth2/v2.1/verify?access_token=a%2Bb%2Fc%3D");
    }

    [Fact]
    public async Task A_token_that_is_good_no_more_and_a_wrong_secret_are_bad_requests_in_LINEs_words()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.BadRequest, """{"error":"invalid_request","error_description":"access token expired"}""");

        var refusal = await Should.ThrowAsync<LineApiException>(Client(line).VerifyAsync("ey-test", Ct));

        (refusal.Kind, refusal.Reason).ShouldBe((LineApiError.BadRequest, "invalid_request: access token expired"));
    }

    [Fact]
    public async Task Secrets_and_tokens_that_LINE_echoes_are_not_shown()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.BadRequest, """{"message":"got geheim1, geheim2 and geheim3"}""");

        foreach (var call in new[]
        {
            Client(line).IssueStatelessAsync("1", "geheim1", Ct),
            Client(line).IssueStatelessAsync("geheim1", Ct),
            Client(line).VerifyAsync("geheim1", Ct),
            Client(line).VerifyIssuedAsync("geheim1", Ct),
            Client(line).RevokeIssuedAsync("1", "geheim1", "geheim2", Ct),
        })
        {
            var refusal = await Should.ThrowAsync<LineApiException>(call);
            refusal.ToString().ShouldNotContain("geheim1");
        }

        (await Should.ThrowAsync<LineApiException>(Client(line).RevokeIssuedAsync("1", "geheim1", "geheim2", Ct))).Reason.ShouldBe("got [secret], [secret] and geheim3");
    }

    [Fact]
    public async Task Key_ids_are_a_list() =>
        (await Client(ScriptedLine.Answering(HttpStatusCode.OK, """{"kids":["a","b"]}""")).GetKeyIdsAsync("jwt", Ct)).ShouldBe(["a", "b"]);

    [Fact]
    public async Task A_call_without_its_proof_is_not_made()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");

        await Should.ThrowAsync<ArgumentException>(() => Client(line).IssueStatelessAsync("1", "", Ct));
        await Should.ThrowAsync<ArgumentException>(() => Client(line).RevokeAsync("", Ct));
        line.Requests.ShouldBeEmpty();
    }

    private static TokenClient Client(ScriptedLine line) => new(new HttpClient(line), ScriptedLine.Options);
}
