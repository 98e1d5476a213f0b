using System.Net;
using OtopBot.Line;
using OtopBot.Line.Contents;
using OtopBot.Line.RichMenus;

namespace OtopBot.Tests.Line.Tokens;

public sealed class RefusedTokenTests
{
    private static readonly MessageBatch Messages = MessageBatch.FromJson("""[{"type":"text","text":"ก"}]""");

    private readonly TokenLine _line = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_whose_token_was_refused_is_made_once_more_to_the_byte_with_another()
    {
        var wire = await RevokedAsync();

        await new LineClient(wire).ReplyAsync("reply-1", Messages, Ct);
        var (first, second) = (_line.Calls[^2], _line.Calls[^1]);
        (first.Body, first.Address).ShouldBe((second.Body, second.Address));
        (first.Headers["Authorization"], second.Headers["Authorization"]).ShouldBe(("Bearer token-1", "Bearer token-2"));
    }

    [Fact]
    public async Task A_push_keeps_its_retry_key_a_picture_its_bytes_and_a_content_its_host()
    {
        var wire = await RevokedAsync();
        await new LineClient(wire).PushAsync("U1", Messages, Operation.Key, Ct);
        _line.Calls[^2].Headers["X-Line-Retry-Key"].ShouldBe(_line.Calls[^1].Headers["X-Line-Retry-Key"]);

        Revoke();
        await new RichMenuClient(wire).UploadImageAsync("r", Operation.Png, Ct);
        (_line.Calls[^2].Body, _line.Calls[^2].Host).ShouldBe((_line.Calls[^1].Body, "api-data.line.me"));

        Revoke();
        await using var content = await new ContentClient(wire).GetAsync("461", 1000, Ct);
        (_line.Calls[^2].Address, content!.MediaType).ShouldBe((_line.Calls[^1].Address, "application/json"));
        _line.Issues.ShouldBe(4);
    }

    [Fact]
    public async Task A_second_refusal_is_the_end_and_a_token_just_issued_is_not_replaced()
    {
        var wire = await RevokedAsync();
        _line.TakesNothing = true;
        var before = _line.Calls.Count;

        for (var attempt = 0; attempt < 3; attempt++)
            (await Should.ThrowAsync<LineApiException>(new LineClient(wire).GetBotInfoAsync(Ct))).Kind.ShouldBe(LineApiError.Unauthorized);

        // Two for the first, then one each: nothing but the first token was old enough to be the fault.
        (_line.Calls.Count - before, _line.Issues).ShouldBe((4, 2));
    }

    [Fact]
    public async Task When_no_other_token_can_be_had_LINEs_own_refusal_is_told()
    {
        var wire = await RevokedAsync();
        _line.OnIssue = _ => Task.FromResult<HttpResponseMessage?>(TokenLine.Refusal());

        var refusal = await Should.ThrowAsync<LineApiException>(new LineClient(wire).ReplyAsync("t", Messages, Ct));

        (refusal.Kind, refusal.Reason).ShouldBe((LineApiError.Unauthorized, "Authentication failed"));
    }

    [Fact]
    public async Task Other_refusals_are_not_repeated()
    {
        foreach (var status in new[] { 400, 403, 404, 429, 500 })
        {
            var line = new ScriptedLine((asked, _) => Task.FromResult(asked.Path == TokenLine.IssuePath
                ? ScriptedLine.Answer(HttpStatusCode.OK, """{"access_token":"t","expires_in":900}""")
                : ScriptedLine.Answer((HttpStatusCode)status, "{}")));

            await Should.ThrowAsync<LineApiException>(line.Client(TokenLine.Options).ReplyAsync("t", Messages, Ct));

            line.Requests.Count.ShouldBe(2);
        }
    }

    private async Task<LineTransport> RevokedAsync()
    {
        var wire = _line.Transport();
        await new LineClient(wire).GetBotInfoAsync(Ct);
        Revoke();
        return wire;
    }

    private void Revoke()
    {
        _line.RevokeAll();
        _line.Time.Advance(TimeSpan.FromSeconds(30));
    }
}
