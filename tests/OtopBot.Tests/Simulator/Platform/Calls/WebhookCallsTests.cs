using Microsoft.Extensions.DependencyInjection;
using OtopBot.Simulator.Platform.Calls;

namespace OtopBot.Tests.Simulator.Platform.Calls;

public sealed class WebhookCallsTests
{
    [Fact]
    public async Task Events_go_where_the_bot_says_from_now_on()
    {
        await using var line = await PretendLine.StartAsync();
        await using var elsewhere = await ListeningBot.StartAsync();
        (await GetAsync(line)).Body.GetRawText().ShouldBe($$"""{"endpoint":"{{line.Bot.Address}}webhook","active":true}""");

        (await SetAsync(line, $"{elsewhere.Address}webhook")).Body.GetRawText().ShouldBe("{}");

        (await GetAsync(line)).Text("endpoint").ShouldBe($"{elsewhere.Address}webhook");
        await line.PostAsync("say", new { @as = line.Officer, text = "ที่ใหม่" });
        (line.Bot.Heard.Count, elsewhere.Heard.Count).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("http://otop.example.go.th/webhook")]
    [InlineData("webhook")]
    [InlineData("ftp://127.0.0.1/webhook")]
    [InlineData("")]
    [InlineData("LONG")]
    public async Task An_address_is_https_and_short(string endpoint)
    {
        await using var line = await PretendLine.StartAsync();
        var asked = endpoint == "LONG" ? "https://otop.example.go.th/" + new string('a', 474) : endpoint;
        foreach (var refused in new[] { await SetAsync(line, asked), await TestAsync(line, new { endpoint = asked }) })
            (refused.Status, refused.Message).ShouldBe((400, "Invalid webhook endpoint URL"));
        (await line.LastProblemAsync()).ShouldContain("https");
        (await SetAsync(line, "https://otop.example.go.th/" + new string('a', 473))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(200, true, "OK")]
    [InlineData(201, true, "OK")]
    [InlineData(500, false, "ERROR_STATUS_CODE")]
    [InlineData(302, false, "ERROR_STATUS_CODE")]
    public async Task A_try_sends_an_empty_signed_body_and_tells_what_came_back(int status, bool success, string reason)
    {
        await using var line = await PretendLine.StartAsync();
        line.Bot.Status = status;

        var tried = (await TestAsync(line, new { })).Body;

        (tried.GetProperty("success").GetBoolean(), tried.GetProperty("statusCode").GetInt32(), tried.GetProperty("reason").GetString(), tried.GetProperty("detail").GetString())
            .ShouldBe((success, status, reason, $"{status}"));
        tried.GetProperty("timestamp").GetString()!.ShouldStartWith("2020-06-08T02:00:");
        var heard = line.Bot.Heard.Single();
        System.Text.Encoding.UTF8.GetString(heard.Body).ShouldBe("""{"destination":"Uda6254cf53fbbacda5648fbf28b87f6e","events":[]}""");
        heard.Signature.ShouldBe(OtopBot.Simulator.Platform.Webhooks.WebhookSender.Sign(heard.Body));
    }

    [Fact]
    public async Task A_try_tells_of_nobody_there_and_of_somebody_too_slow()
    {
        await using var line = await PretendLine.StartAsync();
        (await TestAsync(line, new { endpoint = "http://127.0.0.1:9/" })).Text("reason").ShouldBe("COULD_NOT_CONNECT");

        line.Simulator.Services.GetRequiredService<WebhookCalls>().Patience = TimeSpan.Zero;
        var slow = (await TestAsync(line, new { })).Body;
        (slow.GetProperty("success").GetBoolean(), slow.GetProperty("statusCode").GetInt32(), slow.GetProperty("reason").GetString(), slow.GetProperty("detail").GetString())
            .ShouldBe((false, 0, "REQUEST_TIMEOUT", "Request timeout"));
    }

    [Fact]
    public async Task Without_an_address_there_is_nothing_to_get_or_try()
    {
        await using var line = await PretendLine.StartAsync(o => o with { Bots = [] });
        (await GetAsync(line)).Message.ShouldBe("Webhook endpoint not found");
        (await TestAsync(line, new { })).Status.ShouldBe(404);
        (await line.LastProblemAsync()).ShouldContain("ยังไม่ได้ตั้ง");
    }

    [Fact]
    public async Task Sixty_tries_an_hour_are_taken()
    {
        await using var line = await PretendLine.StartAsync(o => o with { Bots = [] });
        for (var i = 0; i < 60; i++)
            (await TestAsync(line, new { })).Status.ShouldBe(404);
        (await TestAsync(line, new { })).Status.ShouldBe(429);
    }

    private static Task<Answer> GetAsync(PretendLine line) => line.CallAsync(HttpMethod.Get, "/v2/bot/channel/webhook/endpoint");

    private static Task<Answer> SetAsync(PretendLine line, string endpoint) => line.CallAsync(HttpMethod.Put, "/v2/bot/channel/webhook/endpoint", new { endpoint });

    private static Task<Answer> TestAsync(PretendLine line, object body) => line.CallAsync(HttpMethod.Post, "/v2/bot/channel/webhook/test", body);
}
