using System.Net;
using OtopBot.Line;
using OtopBot.Line.Messages;

namespace OtopBot.Tests.Line;

public sealed class LineClientSendTests
{
    private const string Accepted = """{"sentMessages":[{"id":"461","quoteToken":"q"},{"id":"462"}]}""";

    private static readonly Guid Key = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly MessageBatch Messages = MessageBatch.Of(new TextMessage("ส่งแล้ว"));
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_carries_the_messages_as_they_are_and_no_retry_key()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, Accepted);

        var result = await line.Client().ReplyAsync("token-1", Messages, Ct);

        var asked = line.Requests.ShouldHaveSingleItem();
        (asked.Method, asked.Address).ShouldBe(("POST", "https://api.line.me/v2/bot/message/reply"));
        asked.Body.ShouldBe($$"""{"replyToken":"token-1","messages":{{Messages.Json}}}""");
        asked.Headers["Authorization"].ShouldBe("Bearer " + ScriptedLine.Token);
        asked.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        asked.Headers.Keys.ShouldNotContain("X-Line-Retry-Key");
        result.RequestId.ShouldBe("request-1");
        result.Sent.ShouldBe([new("461", "q"), new("462")]);
        result.AlreadyAccepted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_push_carries_its_retry_key_from_the_first_attempt()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, Accepted);

        var result = await line.Client().PushAsync("Uabc", Messages, Key, Ct);

        var asked = line.Requests.ShouldHaveSingleItem();
        (asked.Method, asked.Address).ShouldBe(("POST", "https://api.line.me/v2/bot/message/push"));
        asked.Body.ShouldBe($$"""{"to":"Uabc","messages":{{Messages.Json}}}""");
        asked.Headers["X-Line-Retry-Key"].ShouldBe("0f8fad5b-d9cb-469f-a165-70867728950e");
        result.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_push_that_was_accepted_before_is_a_success()
    {
        var line = ScriptedLine.Answering(
            HttpStatusCode.Conflict,
            """{"message":"The retry key is already accepted","sentMessages":[{"id":"461","quoteToken":"q"}]}""",
            acceptedId: "request-0");

        var result = await line.Client().PushAsync("Uabc", Messages, Key, Ct);

        result.AlreadyAccepted.ShouldBeTrue();
        (result.RequestId, result.AcceptedRequestId).ShouldBe(("request-1", "request-0"));
        result.Sent.ShouldBe([new("461", "q")]);
    }

    [Fact]
    public async Task A_reply_knows_no_409() =>
        (await Should.ThrowAsync<LineApiException>(ScriptedLine.Answering(HttpStatusCode.Conflict, "{}").Client().ReplyAsync("t", Messages, Ct)))
            .Kind.ShouldBe(LineApiError.Unexpected);

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"sentMessages":null}""")]
    [InlineData("""{"sentMessages":[null,{"id":7},{"quoteToken":"q"}]}""")]
    public async Task An_accepted_send_stays_accepted_whatever_its_body_holds(string body) =>
        (await ScriptedLine.Answering(HttpStatusCode.OK, body).Client().PushAsync("Uabc", Messages, Key, Ct)).Sent.ShouldBeEmpty();

    [Fact]
    public async Task An_accepted_send_stays_accepted_when_its_body_is_cut_off()
    {
        var line = new ScriptedLine(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) }));

        (await line.Client().ReplyAsync("t", Messages, Ct)).Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_already_stored_is_sent_unchanged()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, Accepted);
        const string Stored = """[ {"type" : "text", "text" : "ก\u0e02"} ]""";

        await line.Client().PushAsync("Uabc", MessageBatch.FromJson(Stored), Key, Ct);

        line.Requests[0].Body.ShouldContain(Stored);
    }

    [Fact]
    public async Task Another_address_is_used_with_its_own_path()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, Accepted);

        await line.Client(new() { ApiBase = new("http://127.0.0.1:5080/line/"), ChannelAccessToken = "t" }).ReplyAsync("t", Messages, Ct);

        line.Requests[0].Address.ShouldBe("http://127.0.0.1:5080/line/v2/bot/message/reply");
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("cut");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("cut");
    }
}
