using System.Net.Http.Headers;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Simulator.Control;

public sealed class SayEndpointTests
{
    [Fact]
    public async Task What_is_wrong_with_a_request_is_said()
    {
        await using var line = await PretendLine.StartAsync();
        var stranger = LineIds.User();
        (await line.PostAsync("say", new { @as = stranger, text = "ก" })).Error.ShouldBe($"There is no user '{stranger}'.");
        (await line.PostAsync("say", new { text = "ก" })).Error.ShouldBe("'as' is missing.");
        (await line.PostAsync("say", new { @as = line.Officer })).Error.ShouldBe("'text' is missing.");
        (await line.PostAsync("say", new { @as = line.Officer, text = 5 })).Error.ShouldBe("'text' must be a string.");
        (await line.PostAsync("say", "{")).Error.ShouldStartWith("The body is not JSON");
        (await line.PostAsync("say", "[]")).Error.ShouldBe("The body must be a JSON object.");
        (await line.PostAsync("say", new { @as = line.Officer, @in = "C1", text = "ก" })).Status.ShouldBe(404);
        (await line.PostAsync("say", new { @as = line.Officer, text = "ก", mentionBot = true })).Status.ShouldBe(400);
        (await line.PostAsync("nosuch", new { })).Error.ShouldBe("There is no POST /sim/nosuch.");
        (await line.SimAsync(HttpMethod.Get, "chats/U1")).Error.ShouldBe("There is no chat 'U1'.");
        (await line.SimAsync(HttpMethod.Get, $"chats/{line.Officer}?after=x")).Status.ShouldBe(400);
        line.Bot.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task New_people_and_groups_can_talk_at_once()
    {
        await using var line = await PretendLine.StartAsync(o => o with { Start = "fresh" });
        (await line.SimAsync(HttpMethod.Get, "state")).Body.GetProperty("users").GetArrayLength().ShouldBe(0);
        var user = (await line.PostAsync("users", new { displayName = "<script>alert(1)</script>" })).Text("userId");
        var group = (await line.PostAsync("groups", new { name = "กลุ่มใหม่", members = new[] { user } })).Text("groupId");
        await line.SayAsync(user, "สวัสดี", group);
        line.Bot.LastEvent.GetProperty("source").GetProperty("groupId").GetString().ShouldBe(group);

        var state = await line.SimAsync(HttpMethod.Get, "state");
        state.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        state.Header("X-Content-Type-Options").ShouldBe("nosniff");
        state.Body.GetProperty("users")[0].GetProperty("displayName").GetString().ShouldBe("<script>alert(1)</script>");
        state.Body.GetProperty("groups")[0].GetRawText().ShouldBe($$"""{"groupId":"{{group}}","name":"กลุ่มใหม่","members":["{{user}}"],"botIn":true}""");
        (await line.PostAsync("groups", new { name = "ก", members = new[] { "U1" } })).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_demo_shows_ten_people_a_group_and_the_quota()
    {
        await using var line = await PretendLine.StartAsync();
        var state = (await line.SimAsync(HttpMethod.Get, "state")).Body;
        state.GetProperty("users").GetArrayLength().ShouldBe(10);
        state.GetProperty("groups")[0].GetProperty("members").GetArrayLength().ShouldBe(10);
        state.GetProperty("quota").GetRawText().ShouldBe("""{"limit":5000,"used":0}""");
        state.GetProperty("botUserId").GetString().ShouldBe(PretendChannel.BotUserId);
        state.GetProperty("now").GetString()!.ShouldStartWith("2020-06-08T09:00:");
        state.GetProperty("setupCode").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("picture.png", "image/png", "image")]
    [InlineData("ยอดขาย.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "file")]
    public async Task Pictures_and_files_reach_the_bot_as_bytes(string name, string type, string kind)
    {
        await using var line = await PretendLine.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent(line.Officer), "as" } };
        var file = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        form.Add(file, "file", name);
        var sent = await Answer.OfAsync(await line.Http.PostAsync("/sim/upload", form, TestContext.Current.CancellationToken));
        sent.Status.ShouldBe(200);

        var message = line.Bot.LastEvent.GetProperty("message");
        message.GetProperty("type").GetString().ShouldBe(kind);
        if (kind == "file")
            (message.GetProperty("fileName").GetString(), message.GetProperty("fileSize").GetInt64()).ShouldBe((name, 3));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v2/bot/message/{sent.Text("messageId")}/content") { Headers = { Authorization = new("Bearer", PretendChannel.AccessToken) } };
        var content = await line.Http.SendAsync(request, TestContext.Current.CancellationToken);
        (await content.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe([1, 2, 3]);
        content.Content.Headers.ContentType!.MediaType.ShouldBe(kind == "image" ? type : "application/octet-stream");

        await line.PostAsync("unsend", new { @as = line.Officer, messageId = sent.Text("messageId") });
        var gone = await line.CallAsync(HttpMethod.Get, $"/v2/bot/message/{sent.Text("messageId")}/content");
        (gone.Status, gone.Message).ShouldBe((410, "The content is gone"));
        (await line.CallAsync(HttpMethod.Get, "/v2/bot/message/1/content")).Message.ShouldBe("not found");
    }

    [Fact]
    public async Task An_upload_without_a_file_is_refused()
    {
        await using var line = await PretendLine.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent(line.Officer), "as" } };
        (await Answer.OfAsync(await line.Http.PostAsync("/sim/upload", form, TestContext.Current.CancellationToken))).Error.ShouldBe("'file' is missing or empty.");
        (await line.PostAsync("upload", new { })).Status.ShouldBe(400);
    }
}
