using System.Net;
using System.Text.Json;
using OtopBot.Simulator.Platform;

namespace OtopBot.Tests.Simulator.Platform.Weather;

public sealed class CallWeatherTests
{
    [Fact]
    public async Task A_refusal_for_haste_sends_nothing_and_leaves_key_and_token_unused()
    {
        await using var line = await PretendLine.StartAsync();
        var token = await line.SayAsync(line.Officer);
        var key = Guid.NewGuid().ToString();
        await SetAsync(line, new { rate429 = 1 });

        var pushed = await line.PushAsync(line.Officer, key);
        (pushed.Status, pushed.Message).ShouldBe((429, "The API rate limit has been exceeded. Try again later."));
        (await ProblemAsync(line)).ShouldStartWith("สภาพอากาศจำลอง: ");
        (await line.ReplyAsync(token)).Status.ShouldBe(429);
        (await line.CallAsync(HttpMethod.Get, "/v2/bot/info")).Status.ShouldBe(429);
        Bubbles(line).ShouldBe(0);

        await SetAsync(line, new { rate429 = 0 });
        (await line.PushAsync(line.Officer, key)).Status.ShouldBe(200);
        (await line.ReplyAsync(token)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_server_error_comes_before_or_after_the_message_is_taken_so_that_retry_keys_matter()
    {
        await using var line = await PretendLine.StartAsync();
        await SetAsync(line, new { rate500 = 1 });
        List<(string Key, bool Taken)> tried = [];
        for (var n = 0; n < 20; n++)
        {
            var (key, before) = (Guid.NewGuid().ToString(), Bubbles(line));
            var refused = await line.PushAsync(line.Officer, key);
            (refused.Status, refused.Message).ShouldBe((500, "Internal Server Error"));
            tried.Add((key, Bubbles(line) > before));
            (await ProblemAsync(line)).ShouldContain(tried[^1].Taken ? "รับคำขอนี้ไว้แล้ว" : "ไม่ได้รับคำขอนี้ไว้");
        }

        tried.Select(t => t.Taken).Distinct().Count().ShouldBe(2);
        await SetAsync(line, new { rate500 = 0 });
        foreach (var (key, taken) in tried)
            (await line.PushAsync(line.Officer, key)).Status.ShouldBe(taken ? 409 : 200);
        Bubbles(line).ShouldBe(20);
    }

    [Fact]
    public async Task A_reply_that_was_taken_and_then_answered_500_has_spent_its_token()
    {
        await using var line = await PretendLine.StartAsync();
        await SetAsync(line, new { rate500 = 1 });
        List<(string Token, bool Taken)> tried = [];
        for (var n = 0; n < 20; n++)
        {
            var (token, before) = (await line.SayAsync(line.Officer), Bubbles(line));
            (await line.ReplyAsync(token)).Status.ShouldBe(500);
            tried.Add((token, Bubbles(line) > before));
        }

        tried.Select(t => t.Taken).Distinct().Count().ShouldBe(2);
        await SetAsync(line, new { rate500 = 0 });
        foreach (var (token, taken) in tried)
            (await line.ReplyAsync(token)).Status.ShouldBe(taken ? 400 : 200);
    }

    [Fact]
    public async Task LINE_is_down_and_answers_nothing()
    {
        await using var line = await PretendLine.StartAsync();
        var token = await line.SayAsync(line.Officer);
        await SetAsync(line, new { down = true });

        await Should.ThrowAsync<HttpRequestException>(() => line.PushAsync(line.Officer));
        await Should.ThrowAsync<HttpRequestException>(() => line.ReplyAsync(token));
        var call = await line.LastCallAsync();
        (call.GetProperty("status").GetInt32(), call.GetProperty("problem").GetString()).ShouldBe((0, "สภาพอากาศจำลอง: LINE ล่ม ไม่รับคำขอและไม่ตอบ"));
        Bubbles(line).ShouldBe(0);
        (await line.PostAsync("say", new { @as = line.Officer, text = "ก" })).Body.GetProperty("status").GetInt32().ShouldBe(200);

        await SetAsync(line, new { down = false });
        (await line.ReplyAsync(token)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_message_taken()
    {
        await using var line = await PretendLine.StartAsync();
        var key = Guid.NewGuid().ToString();
        await SetAsync(line, new { timeout = 1 });

        await Should.ThrowAsync<HttpRequestException>(() => line.PushAsync(line.Officer, key));
        Bubbles(line).ShouldBe(1);
        (await ProblemAsync(line)).ShouldContain("คำตอบหาย");

        await SetAsync(line, new { timeout = 0 });
        (await line.PushAsync(line.Officer, key)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task A_token_may_die_young_and_is_dead_from_then_on()
    {
        await using var line = await PretendLine.StartAsync();
        var token = await line.SayAsync(line.Officer);
        await SetAsync(line, new { expiredToken = 1 });

        (await line.PushAsync(line.Officer)).Status.ShouldBe(200);
        var refused = await line.ReplyAsync(token);
        (refused.Status, refused.Message).ShouldBe((400, "Invalid reply token"));
        (await ProblemAsync(line)).ShouldStartWith("สภาพอากาศจำลอง: โทเคนตอบกลับหมดอายุก่อนเวลา");

        await SetAsync(line, new { expiredToken = 0 });
        (await line.ReplyAsync(token)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_slow_answer_is_as_late_as_it_says_and_the_message_is_taken_at_once()
    {
        await using var line = await PretendLine.StartAsync();
        await SetAsync(line, new { slowMs = 60_000 });

        using var impatient = new CancellationTokenSource();
        var push = line.Http.SendAsync(Push(line), impatient.Token);
        while (Bubbles(line) == 0)
            await Task.Yield();
        push.IsCompleted.ShouldBeFalse();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => push);

        await SetAsync(line, new { slowMs = 1 });
        (await line.PushAsync(line.Officer)).Status.ShouldBe(200);
        (await ProblemAsync(line)).ShouldBe("สภาพอากาศจำลอง: LINE ตอบช้าลง 1 มิลลิวินาที");
    }

    [Fact]
    public async Task The_monthly_limit_holds_at_once_and_everywhere()
    {
        await using var line = await PretendLine.StartAsync();
        (await line.PushAsync(line.Officer)).Status.ShouldBe(200);
        await SetAsync(line, new { quota = 1 });

        var refused = await line.PushAsync(line.Officer);
        (refused.Status, refused.Message).ShouldBe((429, "You have reached your monthly limit."));
        (await line.SimAsync(HttpMethod.Get, "state")).Body.GetProperty("quota").GetRawText().ShouldBe("""{"limit":1,"used":1}""");
        (await line.CallAsync(HttpMethod.Get, "/v2/bot/message/quota")).Body.GetProperty("value").GetInt32().ShouldBe(1);
        (await line.ReplyAsync(await line.SayAsync(line.Officer))).Status.ShouldBe(200);

        await SetAsync(line, new { quota = 2 });
        (await line.PushAsync(line.Officer)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_same_seed_and_the_same_calls_meet_the_same_faults()
    {
        var weather = new { seed = 3, rate429 = 0.3, rate500 = 0.3 };
        var once = await RunAsync(weather);
        (await RunAsync(weather)).ShouldBe(once);
        (await RunAsync(weather with { seed = 4 })).ShouldNotBe(once);
        once.Distinct().Order().ShouldBe([200, 429, 500]);

        static async Task<List<int>> RunAsync(object weather)
        {
            await using var line = await PretendLine.StartAsync();
            // Somebody whose id is another one in every run.
            var user = (await line.PostAsync("users", new { displayName = "คนใหม่" })).Text("userId");
            await SetAsync(line, weather);
            List<int> statuses = [];
            for (var n = 0; n < 30; n++)
                statuses.Add((await line.PushAsync(user)).Status);
            return statuses;
        }
    }

    private static async Task SetAsync(PretendLine line, object weather) => (await line.SimAsync(HttpMethod.Put, "weather", weather)).Status.ShouldBe((int)HttpStatusCode.OK);

    private static int Bubbles(PretendLine line) => line.World.Read(s => s.Messages.Count(m => m.FromBot));

    private static async Task<string> ProblemAsync(PretendLine line) => (await line.LastCallAsync()).GetProperty("problem").GetString()!;

    private static HttpRequestMessage Push(PretendLine line) => new(HttpMethod.Post, "/v2/bot/message/push")
    {
        Headers = { Authorization = new("Bearer", PretendChannel.AccessToken) },
        Content = new StringContent(JsonSerializer.Serialize(new { to = line.Officer, messages = new[] { PretendLine.Text("ก") } })),
    };
}
