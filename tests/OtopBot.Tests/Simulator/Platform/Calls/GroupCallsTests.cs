using OtopBot.Tests.Support;
using LineIds = OtopBot.Simulator.Platform.World.LineIds;

namespace OtopBot.Tests.Simulator.Platform.Calls;

public sealed class GroupCallsTests
{
    [Fact]
    public async Task Leaving_by_a_call_is_seen_by_everybody_and_told_to_the_bot()
    {
        await using var line = await PretendLine.StartAsync();

        (await line.CallAsync(HttpMethod.Post, $"/v2/bot/group/{line.Group}/leave")).Body.GetRawText().ShouldBe("{}");

        (await line.StateAsync()).GetProperty("groups")[0].GetProperty("botIn").GetBoolean().ShouldBeFalse();
        await Eventually.TrueAsync(() => line.Bot.Heard.Any(h => h.Event.GetProperty("type").GetString() == "leave"), "the bot hears that it left");
        line.Bot.LastEvent.GetProperty("source").GetRawText().ShouldBe($$"""{"type":"group","groupId":"{{line.Group}}"}""");
        (await line.PushAsync(line.Group)).Message.ShouldBe("Failed to send messages");
        (await line.CallAsync(HttpMethod.Post, $"/v2/bot/group/{line.Group}/leave")).Status.ShouldBe(404);
        (await line.LastProblemAsync()).ShouldContain("ไม่ได้อยู่ในกลุ่ม");
    }

    [Theory]
    [InlineData("GET", "group/nowhere/summary", "groupId")]
    [InlineData("GET", "group/nowhere/members/count", "groupId")]
    [InlineData("GET", "group/nowhere/members/ids", "groupId")]
    [InlineData("POST", "group/nowhere/leave", "groupId")]
    [InlineData("GET", "room/C00000000000000000000000000000001/members/count", "roomId")]
    [InlineData("POST", "room/nowhere/leave", "roomId")]
    public async Task A_malformed_id_is_400_by_its_name(string method, string path, string name)
    {
        await using var line = await PretendLine.StartAsync();
        var refused = await line.CallAsync(HttpMethod.Parse(method), $"/v2/bot/{path}");
        (refused.Status, refused.Message).ShouldBe((400, $"The value for the '{name}' parameter is invalid"));
        (await line.LastProblemAsync()).ShouldContain("เลขฐานสิบหก");
    }

    [Fact]
    public async Task A_member_is_known_by_name_and_a_malformed_one_is_400()
    {
        await using var line = await PretendLine.StartAsync();
        (await line.CallAsync(HttpMethod.Get, $"/v2/bot/group/{line.Group}/member/{line.Officer}")).Text("displayName").ShouldStartWith("เจ้าหน้าที่");
        (await line.CallAsync(HttpMethod.Get, $"/v2/bot/group/{line.Group}/member/nobody")).Message.ShouldBe("The value for the 'userId' parameter is invalid");
        (await line.CallAsync(HttpMethod.Get, $"/v2/bot/group/{line.Group}/members/ids")).Message.ShouldBe("Access to this API is not available for your account");
        (await line.LastProblemAsync()).ShouldContain("รับรอง");
    }

    [Fact]
    public async Task A_room_is_known_from_its_first_event_until_the_bot_leaves_it()
    {
        await using var line = await PretendLine.StartAsync();
        const string room = "R00000000000000000000000000000001";
        (await line.CallAsync(HttpMethod.Get, $"/v2/bot/room/{room}/members/count")).Status.ShouldBe(404);

        await line.PostAsync("event", new { @event = new { type = "join", source = new { type = "room", roomId = room, userId = line.Officer } } });

        (await line.CallAsync(HttpMethod.Get, $"/v2/bot/room/{room}/members/count")).Body.GetRawText().ShouldBe("""{"count":1}""");
        (await line.CallAsync(HttpMethod.Get, $"/v2/bot/room/{room}/member/{line.Officer}")).Text("userId").ShouldBe(line.Officer);
        (await line.CallAsync(HttpMethod.Get, $"/v2/bot/room/{room}/member/{LineIds.User()}")).Status.ShouldBe(404);
        (await line.PushAsync(room)).Status.ShouldBe(200);
        await line.SayAsync(line.Officer, "ในห้อง", room);
        line.Bot.LastEvent.GetProperty("source").GetRawText().ShouldBe($$"""{"type":"room","roomId":"{{room}}","userId":"{{line.Officer}}"}""");
        (await line.CallAsync(HttpMethod.Post, $"/v2/bot/room/{room}/leave")).Status.ShouldBe(200);
        (await line.PushAsync(room)).Status.ShouldBe(400);
    }
}
