using System.Net;
using System.Text.Json;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Line;

public sealed class LineClientRefusalTests
{
    private static readonly MessageBatch Messages = MessageBatch.Of(new TextMessage("ก"));
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "Invalid reply token", LineApiError.InvalidReplyToken)]
    [InlineData(400, "Failed to send messages", LineApiError.BadRequest)]
    [InlineData(400, "The request body has 1 error(s)", LineApiError.BadRequest)]
    [InlineData(401, "Authentication failed due to the following reason: invalid token.", LineApiError.Unauthorized)]
    [InlineData(403, "Access to this API is not available for your account", LineApiError.Forbidden)]
    [InlineData(404, "Not found", LineApiError.NotFound)]
    [InlineData(410, "The content is gone", LineApiError.Gone)]
    [InlineData(413, "Request Entity Too Large", LineApiError.TooLarge)]
    [InlineData(415, "Unsupported Media Type", LineApiError.Unexpected)]
    [InlineData(429, "The API rate limit has been exceeded. Try again later.", LineApiError.RateLimited)]
    [InlineData(429, "You have reached your monthly limit.", LineApiError.MonthlyLimit)]
    [InlineData(500, "Internal Server Error", LineApiError.ServerError)]
    [InlineData(503, "", LineApiError.ServerError)]
    [InlineData(202, "", LineApiError.Unexpected)]
    [InlineData(302, "", LineApiError.Unexpected)]
    public async Task Every_refusal_has_its_kind(int status, string reason, LineApiError kind)
    {
        var line = ScriptedLine.Answering((HttpStatusCode)status, JsonSerializer.Serialize(new { message = reason }));

        var refusal = await Should.ThrowAsync<LineApiException>(line.Client().PushAsync("Uabc", Messages, Guid.NewGuid(), Ct));

        refusal.Kind.ShouldBe(kind);
        ((int)refusal.Status).ShouldBe(status);
        refusal.RequestId.ShouldBe("request-1");
        refusal.Reason.ShouldBe(reason);
        refusal.Details.ShouldBeEmpty();
        line.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"message":"Invalid reply tok""")]
    public async Task A_400_without_its_reason_may_be_any(string body)
        => (await Should.ThrowAsync<LineApiException>(ScriptedLine.Answering(HttpStatusCode.BadRequest, body).Client().ReplyAsync("t", Messages, Ct))).Kind.ShouldBe(LineApiError.Unexplained);

    [Fact]
    public async Task A_refusal_names_the_properties_that_LINE_found_wrong()
    {
        const string Body = """
            {"message":"The request body has 2 error(s)","details":[
              {"message":"must be non-empty text","property":"/body/contents/0/text"},
              {"message":"Length must be between 0 and 5000","property":"messages[0].text"},
              {"new":1}, null]}
            """;

        var refusal = await Should.ThrowAsync<LineApiException>(
            ScriptedLine.Answering(HttpStatusCode.BadRequest, Body).Client().ReplyAsync("t", Messages, Ct));

        refusal.Message.ShouldBe("LINE answered 400 to POST /v2/bot/message/reply: The request body has 2 error(s)");
        refusal.Details.ShouldBe([
            new("must be non-empty text", "/body/contents/0/text"),
            new("Length must be between 0 and 5000", "messages[0].text"),
            new(null, null)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("null")]
    [InlineData("""{"message":7,"details":{}}""")]
    [InlineData("""{"message":"\ud800"}""")]
    public async Task A_refusal_in_another_form_is_still_one(string body) =>
        (await Should.ThrowAsync<LineApiException>(ScriptedLine.Answering(HttpStatusCode.BadGateway, body).Client().ReplyAsync("t", Messages, Ct)))
            .Reason.ShouldBe("no reason given");

    [Fact]
    public async Task Neither_token_nor_secret_ever_shows()
    {
        var echoing = ScriptedLine.Answering(HttpStatusCode.Unauthorized, $$"""{"message":"bad header Bearer {{ScriptedLine.Token}}"}""");

        var refusal = await Should.ThrowAsync<LineApiException>(echoing.Client().ReplyAsync("t", Messages, Ct));

        refusal.ToString().ShouldNotContain(ScriptedLine.Token);
        refusal.Reason.ShouldBe("bad header Bearer [secret]");
        ScriptedLine.Options.ToString().ShouldNotContain(ScriptedLine.Token);
        ScriptedLine.Options.ToString().ShouldNotContain(ScriptedLine.Secret);
        echoing.Client().ToString().ShouldNotBeNull().ShouldNotContain(ScriptedLine.Token);
    }

    [Fact]
    public async Task A_page_long_reason_is_cut() =>
        (await Should.ThrowAsync<LineApiException>(
            ScriptedLine.Answering(HttpStatusCode.BadRequest, $$"""{"message":"{{new string('x', 5000)}}"}""").Client().ReplyAsync("t", Messages, Ct)))
            .Reason.Length.ShouldBe(501);

    [Fact]
    public async Task The_answers_collected_from_LINE_have_the_kinds_their_names_say()
    {
        if (SharedFiles.LineFile("api-responses", "any-401.json") is not { } one)
            return;
        var kinds = new Dictionary<string, LineApiError>
        {
            ["any-400-json"] = LineApiError.BadRequest,
            ["any-401"] = LineApiError.Unauthorized,
            ["any-403"] = LineApiError.Forbidden,
            ["any-429-rate"] = LineApiError.RateLimited,
            ["any-500"] = LineApiError.ServerError,
            ["content-202"] = LineApiError.Unexpected,
            ["loading-202"] = LineApiError.Unexpected,
            ["content-404"] = LineApiError.NotFound,
            ["content-410"] = LineApiError.Gone,
            ["profile-404"] = LineApiError.NotFound,
            ["push-400-failed"] = LineApiError.BadRequest,
            ["push-429-monthly"] = LineApiError.MonthlyLimit,
            ["reply-400-token"] = LineApiError.InvalidReplyToken,
            ["richmenu-default-404"] = LineApiError.NotFound,
            ["send-400-details"] = LineApiError.BadRequest,
            ["send-400-flex"] = LineApiError.BadRequest,
            ["token-400"] = LineApiError.BadRequest,
        };
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(one)!))
        {
            var (status, outcome) = await OutcomeAsync(file);
            var name = Path.GetFileNameWithoutExtension(file);
            outcome.ShouldBe(status is 200 or 409 ? null : kinds[name], name);
        }
    }

    private static async Task<(int Status, LineApiError? Outcome)> OutcomeAsync(string file)
    {
        var recorded = JsonDocument.Parse(await File.ReadAllTextAsync(file, Ct)).RootElement;
        var status = recorded.GetProperty("status").GetInt32();
        var line = ScriptedLine.Answering((HttpStatusCode)status, recorded.GetProperty("body").GetRawText());
        try
        {
            await line.Client().PushAsync("Uabc", Messages, Guid.NewGuid(), Ct);
            return (status, null);
        }
        catch (LineApiException refusal)
        {
            return (status, refusal.Kind);
        }
    }
}
