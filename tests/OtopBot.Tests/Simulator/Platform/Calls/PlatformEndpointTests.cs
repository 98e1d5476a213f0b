using System.Net;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Simulator.Platform.Calls;

public sealed class PlatformEndpointTests
{
    [Fact]
    public async Task A_wrong_token_is_401_and_every_answer_has_a_request_id()
    {
        await using var line = await PretendLine.StartAsync();
        var wrong = await line.CallAsync(HttpMethod.Get, "/v2/bot/info", token: "wrong");
        (wrong.Status, wrong.Message).ShouldBe((401, "Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid."));
        Guid.TryParse(wrong.Header("x-line-request-id"), out _).ShouldBeTrue();
        (await line.LastCallAsync()).GetProperty("requestId").GetString().ShouldBe(wrong.Header("x-line-request-id"));
        (await line.CallAsync(HttpMethod.Get, "/v2/bot/info")).Header("x-line-request-id").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("GET", "/v2/bot/message/push")]
    [InlineData("POST", "/v2/bot/message/nosuch")]
    [InlineData("GET", "/v2/nothing")]
    public async Task What_LINE_does_not_have_is_404(string method, string path)
    {
        await using var line = await PretendLine.StartAsync();
        var answer = await line.CallAsync(HttpMethod.Parse(method), path);
        (answer.Status, answer.Body.GetRawText()).ShouldBe((404, """{"message":"Not found"}"""));
        (await line.LastCallAsync()).GetProperty("path").GetString().ShouldBe(path);
    }

    [Fact]
    public async Task A_body_over_two_megabytes_is_413()
    {
        await using var line = await PretendLine.StartAsync();
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/message/push", new string(' ', 2 * 1024 * 1024 + 1))).Status.ShouldBe(413);
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/message/push", new string(' ', 2 * 1024 * 1024))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task What_is_not_JSON_and_unknown_properties_of_the_call_are_400()
    {
        await using var line = await PretendLine.StartAsync();
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/message/push", "{")).Message!.ShouldStartWith("The request body could not be parsed as JSON");
        var misspelt = await line.CallAsync(HttpMethod.Post, "/v2/bot/message/push", new { to = line.Officer, message = Array.Empty<object>() });
        misspelt.Message.ShouldBe("The property, 'message', in the request body is invalid (line: -, column: -)");
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/message/reply", new { messages = new[] { PretendLine.Text("ก") } })).Message!.ShouldContain("'replyToken'");
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/message/push", new { to = line.Officer })).Body.GetProperty("details")[0].GetProperty("property").GetString().ShouldBe("messages");
    }

    [Fact]
    public async Task The_bot_can_ask_about_people_groups_itself_and_its_quota()
    {
        await using var line = await PretendLine.StartAsync();
        async Task<Answer> Get(string path) => await line.CallAsync(HttpMethod.Get, $"/v2/bot/{path}");

        (await Get("info")).Text("userId").ShouldBe(PretendChannel.BotUserId);
        (await Get($"profile/{line.Officer}")).Text("displayName").ShouldBe("เจ้าหน้าที่พัฒนาชุมชนอำเภอเมืองพะเยา");
        (await Get("profile/nobody")).Status.ShouldBe(400);
        (await Get($"profile/{LineIds.User()}")).Message.ShouldBe("Not found");
        (await Get($"group/{line.Group}/summary")).Text("groupName").ShouldBe("พัฒนาชุมชนจังหวัดพะเยา");
        (await Get($"group/{line.Group}/members/count")).Body.GetProperty("count").GetInt32().ShouldBe(10);
        (await Get($"group/{line.Group}/member/{line.Officer}")).Text("userId").ShouldBe(line.Officer);
        (await Get($"group/{line.Group}/member/{LineIds.User()}")).Status.ShouldBe(404);
        (await Get($"group/{LineIds.Group()}/summary")).Status.ShouldBe(404);
        (await Get($"group/{line.Group}/members/ids")).Status.ShouldBe(403);
        (await Get("message/quota")).Body.GetRawText().ShouldBe("""{"type":"limited","value":5000}""");

        await line.PostAsync("unfollow", new { @as = line.Officer });
        (await Get($"profile/{line.Officer}")).Status.ShouldBe(404);
        (await Get($"group/{line.Group}/member/{line.Officer}")).Status.ShouldBe(200);
        (await line.CallAsync(HttpMethod.Post, $"/v2/bot/group/{line.Group}/leave")).Status.ShouldBe(200);
        (await Get($"group/{line.Group}/summary")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_loading_animation_is_for_people_and_whole_multiples_of_five_seconds()
    {
        await using var line = await PretendLine.StartAsync();
        async Task<int> Load(object body) => (await line.CallAsync(HttpMethod.Post, "/v2/bot/chat/loading/start", body)).Status;
        (await Load(new { chatId = line.Officer })).ShouldBe((int)HttpStatusCode.Accepted);
        (await Load(new { chatId = line.Officer, loadingSeconds = 60 })).ShouldBe(202);
        (await Load(new { chatId = line.Officer, loadingSeconds = 65 })).ShouldBe(400);
        (await Load(new { chatId = line.Officer, loadingSeconds = 7 })).ShouldBe(400);
        (await Load(new { chatId = line.Group })).ShouldBe(400);
    }
}
