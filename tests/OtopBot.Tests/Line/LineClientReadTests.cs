using System.Net;
using OtopBot.Line;

namespace OtopBot.Tests.Line;

public sealed class LineClientReadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_profile_brings_what_the_user_shows()
    {
        var line = ScriptedLine.Answering(
            HttpStatusCode.OK,
            """{"displayName":"สำนักงาน 🌾","userId":"Uabc","language":"th","pictureUrl":"https://p","statusMessage":"s","new":[1]}""");

        (await line.Client().GetProfileAsync("Uabc", Ct)).ShouldBe(new LineProfile("Uabc", "สำนักงาน 🌾", "https://p", "s", "th"));

        var asked = line.Requests.ShouldHaveSingleItem();
        (asked.Method, asked.Address, asked.Body).ShouldBe(("GET", "https://api.line.me/v2/bot/profile/Uabc", ""));
        asked.Headers.Keys.ShouldBe(["Authorization"]);
    }

    [Fact]
    public async Task What_a_user_does_not_show_is_null() =>
        (await ScriptedLine.Answering(HttpStatusCode.OK, """{"displayName":"ก","userId":"Uabc"}""").Client().GetProfileAsync("Uabc", Ct))
            .ShouldBe(new LineProfile("Uabc", "ก"));

    [Fact]
    public async Task Groups_and_the_bot_itself_are_asked_for_by_their_own_paths()
    {
        var summary = ScriptedLine.Answering(HttpStatusCode.OK, """{"groupId":"Cabc","groupName":"กลุ่มจังหวัด"}""");
        var count = ScriptedLine.Answering(HttpStatusCode.OK, """{"count":27}""");
        var info = ScriptedLine.Answering(
            HttpStatusCode.OK, """{"userId":"Ubot","basicId":"@b","displayName":"บอท","chatMode":"bot","markAsReadMode":"auto"}""");

        (await summary.Client().GetGroupSummaryAsync("Cabc", Ct)).ShouldBe(new GroupSummary("Cabc", "กลุ่มจังหวัด"));
        (await count.Client().GetGroupMemberCountAsync("Cabc", Ct)).ShouldBe(27);
        (await info.Client().GetBotInfoAsync(Ct)).ShouldBe(new BotInfo("Ubot", "@b", "บอท", null, null, "bot", "auto"));

        summary.Requests[0].Address.ShouldBe("https://api.line.me/v2/bot/group/Cabc/summary");
        count.Requests[0].Address.ShouldBe("https://api.line.me/v2/bot/group/Cabc/members/count");
        info.Requests[0].Address.ShouldBe("https://api.line.me/v2/bot/info");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"userId":"Uabc"}""")]
    [InlineData("""{"displayName":null,"userId":"Uabc"}""")]
    public async Task An_answer_without_what_is_needed_is_unexpected(string body) =>
        (await Should.ThrowAsync<LineApiException>(ScriptedLine.Answering(HttpStatusCode.OK, body).Client().GetProfileAsync("Uabc", Ct)))
            .Kind.ShouldBe(LineApiError.Unexpected);

    [Fact]
    public async Task An_id_cannot_lead_to_another_path()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, """{"displayName":"ก","userId":"U"}""");

        await line.Client().GetProfileAsync("U/../../info?x=1#y", Ct);

        line.Requests[0].Address.ShouldBe("https://api.line.me/v2/bot/profile/U%2F..%2F..%2Finfo%3Fx%3D1%23y");
        foreach (var id in new[] { "", ".", ".." })
            await Should.ThrowAsync<ArgumentException>(() => line.Client().GetProfileAsync(id, Ct));
        line.Requests.Count.ShouldBe(1);
    }
}
