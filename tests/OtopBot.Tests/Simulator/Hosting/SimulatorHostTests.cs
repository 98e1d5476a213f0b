using System.Text;
using System.Text.Json;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Simulator.Hosting;

// Platform and bot together in this process.
public sealed class SimulatorHostTests
{
    [Fact]
    public async Task Somebody_writes_and_the_bot_answers_by_reply()
    {
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts);
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        var officer = (await GetAsync(http, "state")).GetProperty("users")[1];
        (officer.GetProperty("role").GetString(), officer.GetProperty("district").GetString()).ShouldBe(("officer", "เมืองพะเยา"));

        var said = await SendAsync(http, HttpMethod.Post, "say", new { @as = officer.GetProperty("userId").GetString(), text = "ช่วยเหลือ" });
        said.Status.ShouldBe(200);
        said.Body.GetProperty("status").GetInt32().ShouldBe(200);
        var answer = (await GetAsync(http, $"chats/{officer.GetProperty("userId").GetString()}?wait=20000")).GetProperty("messages").EnumerateArray().Last();
        (answer.GetProperty("from").GetString(), answer.GetProperty("via").GetString()).ShouldBe(("bot", "reply"));
        (await SendAsync(http, HttpMethod.Post, "settle", new { })).Body.GetRawText().ShouldBe("""{"settled":true,"inbox":0,"outbox":0,"webhooks":0}""");
        (await GetAsync(http, "calls")).GetProperty("calls").EnumerateArray().ShouldAllBe(c => c.GetProperty("status").GetInt32() < 300);

        var facts = await GetAsync(http, "facts");
        facts.GetProperty("districts").GetArrayLength().ShouldBe(9);
        facts.GetProperty("districts")[1].GetProperty("plan").GetProperty("2563-06").GetRawText().ShouldBe("63054386");
        facts.GetProperty("inbox").GetRawText().ShouldBe("""{"waiting":0,"handled":1,"failed":0}""");

        var jumped = await SendAsync(http, HttpMethod.Put, "clock", new { advance = "P1D" });
        jumped.Text("now").ShouldStartWith("2020-06-09T09:0");
        jumped.Body.GetProperty("visited").EnumerateArray().Select(v => v.GetDateTimeOffset()).ShouldBe([new(2020, 6, 9, 8, 0, 0, TimeSpan.FromHours(7)), new(2020, 6, 9, 8, 30, 0, TimeSpan.FromHours(7))]);
        (await SendAsync(http, HttpMethod.Put, "clock", new { now = "2020-06-08T09:00:00+07:00" })).Error.ShouldContain("backwards");
        (await SendAsync(http, HttpMethod.Put, "clock", new { advance = "soon" })).Status.ShouldBe(400);
        (await SendAsync(http, HttpMethod.Put, "clock", new { })).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_fresh_start_has_a_campaign_and_a_setup_code_and_nobody()
    {
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts with { Start = "fresh" });
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        var state = await GetAsync(http, "state");
        state.GetProperty("setupCode").GetString().ShouldNotBeNullOrWhiteSpace();
        state.GetProperty("users").GetArrayLength().ShouldBe(0);
        (await GetAsync(http, "facts")).GetProperty("campaign").GetString().ShouldBe("56-2563");
    }

    private static async Task<JsonElement> GetAsync(HttpClient http, string path)
    {
        var answer = await SendAsync(http, HttpMethod.Get, path, null);
        answer.Status.ShouldBe(200);
        return answer.Body;
    }

    private static async Task<Answer> SendAsync(HttpClient http, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/sim/{path}");
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await Answer.OfAsync(await http.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
