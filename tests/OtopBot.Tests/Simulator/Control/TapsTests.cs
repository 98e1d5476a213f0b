namespace OtopBot.Tests.Simulator.Control;

public sealed class TapsTests
{
    private static readonly object Confirm = new
    {
        type = "template",
        altText = "ยืนยัน",
        template = new
        {
            type = "buttons",
            text = "ยืนยันหรือไม่",
            actions = new object[]
            {
                new { type = "postback", label = "ยืนยัน", data = "report.save", displayText = "ยืนยันแล้ว" },
                new { type = "message", label = "พิมพ์", text = "เมนู" },
                new { type = "uri", label = "เปิด", uri = "https://example.go.th/" },
                new { type = "datetimepicker", label = "เลือกวัน", data = "pick", mode = "date", min = "2020-06-01", max = "2020-06-30" },
            },
        },
    };

    [Fact]
    public async Task A_postback_reaches_the_bot_and_its_words_the_chat()
    {
        await using var line = await ShownAsync(Confirm);
        var tapped = await TapAsync(line, "ยืนยัน");
        (tapped.Status, tapped.Body.GetProperty("status").GetInt32()).ShouldBe((200, 200));
        line.Bot.LastEvent.GetProperty("postback").GetRawText().ShouldBe("""{"data":"report.save"}""");
        line.Bot.LastEvent.TryGetProperty("replyToken", out _).ShouldBeTrue();
        var shown = (await line.ChatAsync(line.Officer))[^1];
        (shown.GetProperty("from").GetString(), shown.GetProperty("text").GetString()).ShouldBe((line.Officer, "ยืนยันแล้ว"));
    }

    [Fact]
    public async Task A_message_button_says_its_text_and_an_address_is_opened_without_the_bot()
    {
        await using var line = await ShownAsync(Confirm);
        await TapAsync(line, "พิมพ์");
        line.Bot.LastEvent.GetProperty("message").GetProperty("text").GetString().ShouldBe("เมนู");
        var opened = await TapAsync(line, "เปิด");
        opened.Text("opened").ShouldBe("https://example.go.th/");
        line.Bot.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_date_picker_needs_a_date_that_it_offers()
    {
        await using var line = await ShownAsync(Confirm);
        (await TapAsync(line, "เลือกวัน")).Status.ShouldBe(400);
        (await TapAsync(line, "เลือกวัน", new { date = "2020-07-01" })).Error.ShouldContain("outside");
        (await TapAsync(line, "เลือกวัน", new { date = "25 มิ.ย." })).Status.ShouldBe(400);
        line.Bot.Heard.ShouldBeEmpty();
        (await TapAsync(line, "เลือกวัน", new { date = "2020-06-25" })).Status.ShouldBe(200);
        line.Bot.LastEvent.GetProperty("postback").GetRawText().ShouldBe("""{"data":"pick","params":{"date":"2020-06-25"}}""");
    }

    [Fact]
    public async Task What_is_not_on_screen_cannot_be_tapped()
    {
        await using var line = await ShownAsync(Confirm);
        var missing = await TapAsync(line, "ไม่มีปุ่มนี้");
        missing.Status.ShouldBe(404);
        missing.Error.ShouldContain("ไม่มีปุ่มนี้");
        (await line.PostAsync("tap", new { @as = line.Other, label = "ยืนยัน" })).Status.ShouldBe(404);
        (await line.PostAsync("tap", new { @as = line.Officer, @in = line.Group, label = "ยืนยัน" })).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_newest_button_is_tapped_unless_a_message_is_named()
    {
        static object Card(string data) => new { type = "flex", altText = "ก", contents = new { type = "bubble", body = new { type = "box", layout = "vertical", contents = new[] { new { type = "button", action = new { type = "postback", label = "ตกลง", data } } } } } };
        await using var line = await ShownAsync(Card("old"));
        var old = (await line.ChatAsync(line.Officer))[0].GetProperty("messageId").GetString();
        await line.PushAsync(line.Officer, null, Card("new"));
        await line.PushAsync(line.Officer);

        await TapAsync(line, "ตกลง");
        line.Bot.LastEvent.GetProperty("postback").GetProperty("data").GetString().ShouldBe("new");
        await line.PostAsync("tap", new { @as = line.Officer, label = "ตกลง", messageId = old });
        line.Bot.LastEvent.GetProperty("postback").GetProperty("data").GetString().ShouldBe("old");
    }

    [Fact]
    public async Task Quick_replies_are_there_until_the_next_message_or_a_tap()
    {
        var quick = new { type = "text", text = "เลือก", quickReply = new { items = new[] { new { type = "action", action = new { type = "postback", label = "ใช่", data = "yes", displayText = "ใช่" } } } } };
        await using var line = await ShownAsync(quick);
        (await line.ChatAsync(line.Officer))[0].GetProperty("buttons")[0].GetString().ShouldBe("ใช่");
        (await TapAsync(line, "ใช่")).Status.ShouldBe(200);
        (await TapAsync(line, "ใช่")).Status.ShouldBe(404);
        (await line.ChatAsync(line.Officer))[0].GetProperty("quickRepliesGone").GetBoolean().ShouldBeTrue();

        await line.PushAsync(line.Officer, null, quick);
        await line.SayAsync(line.Officer);
        (await TapAsync(line, "ใช่")).Status.ShouldBe(404);
        line.Bot.Heard.Count.ShouldBe(2);
    }

    private static async Task<PretendLine> ShownAsync(object message)
    {
        var line = await PretendLine.StartAsync();
        (await line.PushAsync(line.Officer, null, message)).Status.ShouldBe(200);
        return line;
    }

    private static Task<Answer> TapAsync(PretendLine line, string label, object? parameters = null)
        => line.PostAsync("tap", parameters is null ? new { @as = line.Officer, label } : new { @as = line.Officer, label, @params = parameters });
}
