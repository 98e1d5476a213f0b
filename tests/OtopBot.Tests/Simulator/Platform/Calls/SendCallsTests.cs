using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Simulator.Platform.Calls;

public sealed class SendCallsTests
{
    [Fact]
    public async Task A_reply_token_works_once_and_the_reply_is_in_the_chat()
    {
        await using var line = await PretendLine.StartAsync();
        var token = await line.SayAsync(line.Officer);

        var first = await line.ReplyAsync(token, PretendLine.Text("รับแล้ว"));
        var second = await line.ReplyAsync(token, PretendLine.Text("รับแล้ว"));

        first.Status.ShouldBe(200);
        first.Body.GetProperty("sentMessages")[0].GetProperty("id").GetString()!.Length.ShouldBe(18);
        first.Body.GetProperty("sentMessages")[0].GetProperty("quoteToken").GetString().ShouldNotBeNullOrEmpty();
        (second.Status, second.Message).ShouldBe((400, "Invalid reply token"));
        (await line.LastCallAsync()).GetProperty("problem").GetString()!.ShouldContain("ใช้ได้ครั้งเดียว");
        var reply = (await line.ChatAsync(line.Officer)).Single(m => m.GetProperty("from").GetString() == "bot");
        (reply.GetProperty("text").GetString(), reply.GetProperty("via").GetString()).ShouldBe(("รับแล้ว", "reply"));
    }

    [Fact]
    public async Task A_refused_reply_leaves_the_token_usable()
    {
        await using var line = await PretendLine.StartAsync();
        var token = await line.SayAsync(line.Officer);

        (await line.ReplyAsync(token, PretendLine.Text(""))).Status.ShouldBe(400);
        (await line.LastCallAsync()).GetProperty("to")[0].GetString().ShouldBe(line.Officer, "whom a refused reply was meant for is known by its token");
        (await line.ReplyAsync(token)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_reply_token_ages_by_the_simulated_clock()
    {
        await using var line = await PretendLine.StartAsync();
        var inTime = await line.SayAsync(line.Officer);
        line.Pass(TimeSpan.FromSeconds(55));
        (await line.ReplyAsync(inTime)).Status.ShouldBe(200);

        var late = await line.SayAsync(line.Officer);
        line.Pass(TimeSpan.FromSeconds(61));
        (await line.ReplyAsync(late)).Message.ShouldBe("Invalid reply token");
        (await line.LastCallAsync()).GetProperty("problem").GetString()!.ShouldContain("หมดอายุ");
        (await line.ReplyAsync("0f3779fba3b349968c5d07db31eabf65")).Message.ShouldBe("Invalid reply token");
    }

    [Theory]
    [InlineData(10, 200)]
    [InlineData(21, 400)]
    public async Task A_redelivered_event_may_be_answered_within_twenty_minutes_of_the_event(int minutes, int status)
    {
        await using var line = await PretendLine.StartAsync();
        var token = await line.SayAsync(line.Officer);
        var again = line.Bot.Heard.Last().Event.GetRawText().Replace("\"isRedelivery\":false", "\"isRedelivery\":true", StringComparison.Ordinal);
        line.Pass(TimeSpan.FromMinutes(minutes));

        (await line.PostAsync("event", $$"""{"event":{{again}}}""")).Status.ShouldBe(200);
        (await line.ReplyAsync(token)).Status.ShouldBe(status);
        (await line.ChatAsync(line.Officer)).Count(m => m.GetProperty("from").GetString() == line.Officer).ShouldBe(1);
    }

    [Fact]
    public async Task A_retry_key_is_refused_where_LINE_refuses_it()
    {
        await using var line = await PretendLine.StartAsync();
        var token = await line.SayAsync(line.Officer);
        var reply = await line.CallAsync(HttpMethod.Post, "/v2/bot/message/reply", new { replyToken = token, messages = new[] { PretendLine.Text("ก") } }, Guid.NewGuid().ToString());
        reply.Status.ShouldBe(400);
        (await line.PushAsync(line.Officer, "not-a-uuid")).Status.ShouldBe(400);
        (await line.LastCallAsync()).GetProperty("problem").GetString()!.ShouldContain("UUID");
    }

    [Fact]
    public async Task The_same_retry_key_is_accepted_once_a_day_whatever_the_body_says()
    {
        await using var line = await PretendLine.StartAsync();
        var key = Guid.NewGuid().ToString();
        var first = await line.PushAsync(line.Officer, key);
        var second = await line.PushAsync(line.Other, key, PretendLine.Text("อื่น"));

        first.Status.ShouldBe(200);
        (second.Status, second.Message).ShouldBe((409, "The retry key is already accepted"));
        second.Header("x-line-accepted-request-id").ShouldBe(first.Header("x-line-request-id"));
        second.Header("x-line-request-id").ShouldNotBe(first.Header("x-line-request-id"));
        second.Body.GetProperty("sentMessages").GetRawText().ShouldBe(first.Body.GetProperty("sentMessages").GetRawText());
        (await line.ChatAsync(line.Officer)).Count.ShouldBe(1);
        (await line.ChatAsync(line.Other)).ShouldBeEmpty();

        line.Pass(TimeSpan.FromHours(24));
        (await line.PushAsync(line.Officer, key)).Status.ShouldBe(200);
        (await line.ChatAsync(line.Officer)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_push_does_not_use_up_its_retry_key()
    {
        await using var line = await PretendLine.StartAsync();
        var key = Guid.NewGuid().ToString();
        (await line.PushAsync(line.Officer, key, PretendLine.Text(""))).Status.ShouldBe(400);
        (await line.PushAsync(line.Officer, key)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Pushes_cost_one_per_recipient_and_replies_nothing()
    {
        await using var line = await PretendLine.StartAsync();
        await line.PushAsync(line.Officer, null, PretendLine.Text("1"), PretendLine.Text("2"));
        await UsedAsync(line, 1);
        await line.PushAsync(line.Group);
        await UsedAsync(line, 11);
        await line.CallAsync(HttpMethod.Post, "/v2/bot/message/multicast", new { to = new[] { line.Officer, line.Other }, messages = new[] { PretendLine.Text("ก") } });
        await UsedAsync(line, 13);
        await line.ReplyAsync(await line.SayAsync(line.Officer));
        await UsedAsync(line, 13);
        line.Pass(TimeSpan.FromDays(30));
        await UsedAsync(line, 0);
    }

    [Fact]
    public async Task The_monthly_quota_refuses_a_push_that_would_pass_it_as_a_whole()
    {
        await using var line = await PretendLine.StartAsync();
        line.World.Do(s => s.QuotaLimit = 10);
        (await line.PushAsync(line.Officer)).Status.ShouldBe(200);
        var refused = await line.PushAsync(line.Group);
        (refused.Status, refused.Message).ShouldBe((429, "You have reached your monthly limit."));
        (await line.LastCallAsync()).GetProperty("problem").GetString()!.ShouldContain("10 ผู้รับ");
        (await line.ChatAsync(line.Group)).ShouldBeEmpty();
        line.World.Do(s => s.QuotaLimit = 11);
        (await line.PushAsync(line.Group)).Status.ShouldBe(200);
        await UsedAsync(line, 11);
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_and_the_push_is_accepted_all_the_same()
    {
        await using var line = await PretendLine.StartAsync();
        await line.PostAsync("unfollow", new { @as = line.Officer });
        (await line.PushAsync(line.Officer)).Status.ShouldBe(200);
        (await line.ChatAsync(line.Officer)).ShouldBeEmpty();
        await UsedAsync(line, 0);
    }

    [Fact]
    public async Task Unknown_recipients_are_refused()
    {
        await using var line = await PretendLine.StartAsync();
        (await line.PushAsync(LineIds.User())).Message.ShouldBe("Failed to send messages");
        (await line.PushAsync(LineIds.Group())).Message.ShouldBe("Failed to send messages");
        (await line.PushAsync("somebody")).Message.ShouldBe("The property, 'to', in the request body is invalid (line: -, column: -)");
        await line.PostAsync("leave", new { @in = line.Group });
        (await line.PushAsync(line.Group)).Message.ShouldBe("Failed to send messages");
        (await line.LastCallAsync()).GetProperty("problem").GetString()!.ShouldContain("ไม่ได้อยู่ในกลุ่ม");
    }

    [Fact]
    public async Task A_multicast_reaches_all_or_nobody()
    {
        await using var line = await PretendLine.StartAsync();
        Task<Answer> Multicast(string? key, params string[] to) => line.CallAsync(HttpMethod.Post, "/v2/bot/message/multicast", new { to, messages = new[] { PretendLine.Text("ก") } }, key);

        (await Multicast(null, line.Officer, LineIds.User())).Status.ShouldBe(400);
        (await Multicast(null, line.Officer, line.Group)).Status.ShouldBe(400);
        (await Multicast(null)).Status.ShouldBe(400);
        (await Multicast(null, [.. Enumerable.Repeat(line.Officer, 501)])).Status.ShouldBe(400);
        (await line.ChatAsync(line.Officer)).ShouldBeEmpty();

        var key = Guid.NewGuid().ToString();
        var accepted = await Multicast(key, line.Officer, line.Other);
        (accepted.Status, accepted.Body.GetRawText()).ShouldBe((200, "{}"));
        (await Multicast(key, line.Officer, line.Other)).Body.TryGetProperty("sentMessages", out _).ShouldBeFalse();
        (await line.ChatAsync(line.Other)).Single().GetProperty("via").GetString().ShouldBe("multicast");
    }

    [Fact]
    public async Task Validate_tells_the_same_faults_and_sends_nothing()
    {
        await using var line = await PretendLine.StartAsync();
        var bad = await line.CallAsync(HttpMethod.Post, "/v2/bot/message/validate/push", new { messages = new[] { PretendLine.Text("") } });
        bad.Message.ShouldBe("The request body has 1 error(s)");
        bad.Body.GetProperty("details")[0].GetProperty("property").GetString().ShouldBe("messages[0].text");
        bad.Body.GetProperty("details")[0].GetProperty("message").GetString().ShouldBe("May not be empty");
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/message/validate/reply", new { messages = new[] { PretendLine.Text("ก") } })).Body.GetRawText().ShouldBe("{}");
    }

    [Fact]
    public async Task A_Flex_fault_is_told_by_pointer_and_explained_in_Thai()
    {
        await using var line = await PretendLine.StartAsync();
        var refused = await line.PushAsync(line.Officer, null, new
        {
            type = "flex",
            altText = "สรุป",
            contents = new { type = "bubble", body = new { type = "box", layout = "vertical", contents = new[] { new { type = "text", text = "" } } } },
        });
        refused.Message.ShouldBe("A message (messages[0]) in the request body is invalid");
        refused.Body.GetProperty("details").GetRawText().ShouldBe("""[{"message":"must be non-empty text","property":"/body/contents/0/text"}]""");
        var call = await line.LastCallAsync();
        call.GetProperty("problem").GetString().ShouldBe("messages[0] Flex /body/contents/0/text: ข้อความว่างเปล่า LINE ไม่รับข้อความว่าง");
        call.GetProperty("to")[0].GetString().ShouldBe(line.Officer);
        call.GetProperty("body").GetProperty("messages")[0].GetProperty("type").GetString().ShouldBe("flex");
    }

    private static async Task UsedAsync(PretendLine line, int used)
        => (await line.CallAsync(HttpMethod.Get, "/v2/bot/message/quota/consumption")).Body.GetProperty("totalUsage").GetInt32().ShouldBe(used);
}
