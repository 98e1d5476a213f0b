using OtopBot.Tests.Simulator.Platform.Menus;

namespace OtopBot.Tests.Simulator.Control;

public sealed class ChatsEndpointTests
{
    [Fact]
    public async Task A_chat_is_read_from_a_point_on()
    {
        await using var line = await PretendLine.StartAsync();
        await line.PushAsync(line.Officer, null, PretendLine.Text("หนึ่ง"), PretendLine.Text("สอง"));
        var all = await line.ChatAsync(line.Officer);
        var seq = all[0].GetProperty("seq").GetInt64();
        (await line.ChatAsync(line.Officer, $"?after={seq}")).Single().GetProperty("text").GetString().ShouldBe("สอง");
        all[0].GetProperty("raw").GetRawText().ShouldBe("""{"type":"text","text":"หนึ่ง"}""");
        (all[0].GetProperty("type").GetString(), all[0].GetProperty("via").GetString()).ShouldBe(("text", "push"));
        all[0].GetProperty("at").GetString()!.ShouldEndWith("+07:00");
    }

    [Fact]
    public async Task Waiting_ends_with_the_bots_first_word_and_not_with_the_persons_own()
    {
        await using var line = await PretendLine.StartAsync();
        var token = await line.SayAsync(line.Officer);
        var waiting = line.ChatAsync(line.Officer, "?wait=20000");
        await line.SayAsync(line.Officer, "อีกครั้ง");
        await line.PushAsync(line.Other);
        waiting.IsCompleted.ShouldBeFalse();
        await line.ReplyAsync(token);
        (await waiting)[^1].GetProperty("from").GetString().ShouldBe("bot");
    }

    [Fact]
    public async Task Waiting_in_vain_gives_what_there_is()
    {
        await using var line = await PretendLine.StartAsync();
        await line.SayAsync(line.Officer);
        (await line.ChatAsync(line.Officer, "?wait=50")).Single().GetProperty("from").GetString().ShouldBe(line.Officer);
    }

    [Fact]
    public async Task Calls_are_told_in_order_and_from_a_point_on()
    {
        await using var line = await PretendLine.StartAsync();
        await line.PushAsync(line.Officer, "bad");
        await line.CallAsync(HttpMethod.Get, "/v2/bot/info");
        var calls = (await line.SimAsync(HttpMethod.Get, "calls")).Body.GetProperty("calls");
        (calls[0].GetProperty("method").GetString(), calls[0].GetProperty("path").GetString(), calls[0].GetProperty("status").GetInt32(), calls[0].GetProperty("retryKey").GetString())
            .ShouldBe(("POST", "/v2/bot/message/push", 400, "bad"));
        calls[1].GetProperty("problem").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await line.SimAsync(HttpMethod.Get, $"calls?after={calls[0].GetProperty("seq")}")).Body.GetProperty("calls").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_stream_tells_messages_calls_and_state_as_they_happen()
    {
        await using var line = await PretendLine.StartAsync();
        using var stream = new StreamReader(await line.Http.GetStreamAsync("/sim/stream", TestContext.Current.CancellationToken));
        (await stream.ReadLineAsync(TestContext.Current.CancellationToken))!.ShouldStartWith(":");
        await line.PushAsync(line.Officer, null, PretendLine.Text("บรรทัดหนึ่ง\nบรรทัดสอง <script>"));

        var chat = await NextAsync(stream);
        chat.Event.ShouldBe("chat");
        chat.Data.GetProperty("chatId").GetString().ShouldBe(line.Officer);
        chat.Data.GetProperty("message").GetProperty("text").GetString().ShouldBe("บรรทัดหนึ่ง\nบรรทัดสอง <script>");
        (await NextAsync(stream)).Event.ShouldBe("state");
        var call = await NextAsync(stream);
        (call.Event, call.Data.GetProperty("status").GetInt32()).ShouldBe(("call", 200));
    }

    [Fact]
    public async Task The_stream_tells_of_three_dots_and_of_menus()
    {
        await using var line = await PretendLine.StartAsync();
        var menu = await MenuTalk.CreateWithImageAsync(line);
        using var stream = new StreamReader(await line.Http.GetStreamAsync("/sim/stream", TestContext.Current.CancellationToken));
        await stream.ReadLineAsync(TestContext.Current.CancellationToken);

        await line.CallAsync(HttpMethod.Post, "/v2/bot/chat/loading/start", new { chatId = line.Officer });
        var loading = await NextAsync(stream);
        (loading.Event, loading.Data.GetRawText()).ShouldBe(("loading", $$"""{"chatId":"{{line.Officer}}","seconds":20}"""));
        (await NextAsync(stream)).Event.ShouldBe("call");
        await line.CallAsync(HttpMethod.Post, "/v2/bot/chat/loading/start", new { chatId = line.Officer, loadingSeconds = 5 });
        (await NextAsync(stream)).Data.GetProperty("seconds").GetInt32().ShouldBe(5);
        (await NextAsync(stream)).Event.ShouldBe("call");

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Post, $"user/all/richmenu/{menu}"), (HttpMethod.Delete, "user/all/richmenu"), (HttpMethod.Post, $"user/{line.Officer}/richmenu/{menu}"),
            (HttpMethod.Delete, $"user/{line.Officer}/richmenu"), (HttpMethod.Delete, $"richmenu/{menu}"),
        })
        {
            await line.CallAsync(method, $"/v2/bot/{path}");
            (await NextAsync(stream)).Event.ShouldBe("state", path);
            (await NextAsync(stream)).Event.ShouldBe("call");
        }
    }

    private static async Task<(string Event, System.Text.Json.JsonElement Data)> NextAsync(StreamReader stream)
    {
        string? line;
        do
            line = await stream.ReadLineAsync(TestContext.Current.CancellationToken);
        while (!line!.StartsWith("event: ", StringComparison.Ordinal));
        var data = await stream.ReadLineAsync(TestContext.Current.CancellationToken);
        return (line["event: ".Length..], System.Text.Json.JsonDocument.Parse(data!["data: ".Length..]).RootElement);
    }
}
