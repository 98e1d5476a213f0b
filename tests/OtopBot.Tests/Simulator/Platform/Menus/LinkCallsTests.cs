using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Simulator.Platform.Menus;

public sealed class LinkCallsTests
{
    [Fact]
    public async Task A_persons_own_menu_comes_before_everybodys()
    {
        await using var line = await PretendLine.StartAsync();
        var (everybodys, own) = (await MenuTalk.CreateWithImageAsync(line), await MenuTalk.CreateWithImageAsync(line));
        (await line.MenuShownToAsync(line.Officer)).ShouldBeNull();

        (await line.CallAsync(HttpMethod.Post, $"/v2/bot/user/all/richmenu/{everybodys}")).Status.ShouldBe(200);
        (await MenuTalk.LinkAsync(line, line.Officer, own)).Status.ShouldBe(200);

        (await line.MenuShownToAsync(line.Officer)).ShouldBe(own);
        (await line.MenuShownToAsync(line.Other)).ShouldBe(everybodys);
        var others = await line.CallAsync(HttpMethod.Get, $"/v2/bot/user/{line.Other}/richmenu");
        (others.Status, others.Body.GetRawText()).ShouldBe((404, """{"message":"the user has no richmenu","details":[]}"""));

        (await line.CallAsync(HttpMethod.Delete, $"/v2/bot/richmenu/{own}")).Status.ShouldBe(200);
        (await line.MenuShownToAsync(line.Officer)).ShouldBe(everybodys);
        (await line.CallAsync(HttpMethod.Delete, $"/v2/bot/richmenu/{everybodys}")).Status.ShouldBe(200);
        (await line.MenuShownToAsync(line.Officer)).ShouldBeNull();
        (await line.CallAsync(HttpMethod.Get, "/v2/bot/user/all/richmenu")).Body.GetRawText().ShouldBe("""{"message":"no default richmenu","details":[]}""");
    }

    [Fact]
    public async Task Without_an_image_a_menu_is_linked_to_nobody()
    {
        await using var line = await PretendLine.StartAsync();
        var bare = await MenuTalk.CreateAsync(line);
        const string refusal = """{"message":"must upload richmenu image before applying it to user","details":[]}""";

        (await MenuTalk.LinkAsync(line, line.Officer, bare)).Body.GetRawText().ShouldBe(refusal);
        (await line.CallAsync(HttpMethod.Post, $"/v2/bot/user/all/richmenu/{bare}")).Body.GetRawText().ShouldBe(refusal);
        (await BulkAsync(line, bare, line.Officer)).Body.GetRawText().ShouldBe(refusal);
        (await line.LastProblemAsync()).ShouldContain("ยังไม่มีรูป");
        (await line.MenuShownToAsync(line.Officer)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_is_not_a_friend_is_answered_with_yes_and_gets_no_menu()
    {
        await using var line = await PretendLine.StartAsync();
        var menu = await MenuTalk.CreateWithImageAsync(line);
        var stranger = LineIds.User();
        await line.PostAsync("unfollow", new { @as = line.Officer });

        (await MenuTalk.LinkAsync(line, line.Officer, menu)).Status.ShouldBe(200);
        (await MenuTalk.LinkAsync(line, stranger, menu)).Status.ShouldBe(200);
        (await BulkAsync(line, menu, line.Officer, stranger, line.Other)).Status.ShouldBe(202);

        // Neither then nor after becoming a friend again.
        (await line.MenuShownToAsync(line.Officer)).ShouldBeNull();
        foreach (var (userId, status) in new[] { (line.Officer, 404), (stranger, 404), (line.Other, 200) })
            (await line.CallAsync(HttpMethod.Get, $"/v2/bot/user/{userId}/richmenu")).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("POST", "/v2/bot/user/nobody/richmenu/richmenu-00000000000000000000000000000000")]
    [InlineData("GET", "/v2/bot/user/nobody/richmenu")]
    [InlineData("DELETE", "/v2/bot/user/nobody/richmenu")]
    public async Task A_malformed_user_id_is_400(string method, string path)
    {
        await using var line = await PretendLine.StartAsync();
        (await line.CallAsync(HttpMethod.Parse(method), path)).Body.GetRawText().ShouldBe("""{"message":"The value for the 'userId' parameter is invalid"}""");
        (await line.LastProblemAsync()).ShouldContain("รหัสผู้ใช้");
    }

    [Fact]
    public async Task Many_are_linked_at_once_or_nobody_is()
    {
        await using var line = await PretendLine.StartAsync();
        var menu = await MenuTalk.CreateWithImageAsync(line);

        (await BulkAsync(line, menu, line.Officer, "nobody")).Message.ShouldBe("The property, 'userIds[1]', in the request body is invalid (line: -, column: -)");
        (await BulkAsync(line, menu)).Status.ShouldBe(400);
        (await BulkAsync(line, menu, [.. Enumerable.Range(0, 501).Select(_ => LineIds.User())])).Status.ShouldBe(400);
        (await BulkAsync(line, "menu", line.Officer)).Body.GetProperty("details")[0].GetProperty("message").GetString().ShouldBe("invalid richMenuId");
        (await BulkAsync(line, MenuTalk.NoSuchMenu, line.Officer)).Body.GetRawText().ShouldBe("""{"message":"richmenu not found","details":[]}""");
        (await line.MenuShownToAsync(line.Officer)).ShouldBeNull();

        (await BulkAsync(line, menu, [line.Officer, line.Other, .. Enumerable.Range(0, 498).Select(_ => LineIds.User())])).Status.ShouldBe(202);
        (await line.MenuShownToAsync(line.Other)).ShouldBe(menu);
        (await line.LastCallAsync()).GetProperty("to").GetArrayLength().ShouldBe(500);
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu/bulk/unlink", new { userIds = new[] { line.Officer } })).Status.ShouldBe(202);
        (await line.MenuShownToAsync(line.Officer)).ShouldBeNull();
        (await line.MenuShownToAsync(line.Other)).ShouldBe(menu);
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu/bulk/unlink", new { userIds = new[] { 1 } })).Message!.ShouldContain("'userIds[0]'");
    }

    private static Task<Answer> BulkAsync(PretendLine line, string richMenuId, params string[] userIds)
        => line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu/bulk/link", new { richMenuId, userIds });
}
