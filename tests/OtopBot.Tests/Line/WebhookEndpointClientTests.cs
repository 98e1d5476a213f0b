using System.Net;
using OtopBot.Line;

namespace OtopBot.Tests.Line;

public sealed class WebhookEndpointClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_address_and_whether_it_is_used_are_read() =>
        (await Client(ScriptedLine.Answering(HttpStatusCode.OK, """{"endpoint":"https://bot.example.go.th/webhook","active":false}""")).GetAsync(Ct))
            .ShouldBe(new WebhookEndpointInfo("https://bot.example.go.th/webhook", false));

    [Fact]
    public async Task A_trial_that_fails_is_an_answer_and_no_refusal()
    {
        var line = ScriptedLine.Answering(
            HttpStatusCode.OK,
            """{"success":false,"timestamp":"2026-10-05T01:30:00.043124Z","statusCode":0,"reason":"REQUEST_TIMEOUT","detail":"Request timeout"}""");

        var trial = await Client(line).TestAsync(cancellation: Ct);

        trial.ShouldBe(new WebhookTrial(new DateTimeOffset(2026, 10, 5, 1, 30, 0, TimeSpan.Zero).AddTicks(431240), 0, "REQUEST_TIMEOUT", "Request timeout"));
        line.Requests[0].Body.ShouldBe("{}");
    }

    [Fact]
    public async Task An_address_goes_out_encoded()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");

        await Client(line).SetAsync(new("https://bot.example.go.th/เว็บ hook"), Ct);

        line.Requests[0].Body.ShouldBe("""{"endpoint":"https://bot.example.go.th/%E0%B9%80%E0%B8%A7%E0%B9%87%E0%B8%9A%20hook"}""");
    }

    [Fact]
    public async Task An_address_that_LINE_cannot_call_is_not_set()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");
        foreach (var address in new[] { "http://bot.example", "ftp://bot.example", "/webhook", "https://a/" + new string('x', 491) })
            await Should.ThrowAsync<LineLimitException>(() => Client(line).SetAsync(new(address, UriKind.RelativeOrAbsolute), Ct));

        await Client(line).SetAsync(new("https://a/" + new string('x', 490)), Ct);
        line.Requests.Count.ShouldBe(1);
    }

    private static WebhookEndpointClient Client(ScriptedLine line) => new(line.Transport());
}
