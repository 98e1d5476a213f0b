namespace OtopBot.Tests.Simulator.Platform.Menus;

public sealed class AliasCallsTests
{
    [Theory]
    [InlineData("with space", 400, "invalid richMenuAliasId")]
    [InlineData("UPPER", 400, "invalid richMenuAliasId")]
    [InlineData("a-name-of-exactly-thirty-three-le", 400, "invalid richMenuAliasId")]
    [InlineData("a-name-of-exactly-thirty-two-let", 200, null)]
    [InlineData("officer_2", 200, null)]
    public async Task An_alias_is_short_and_plain(string aliasId, int status, string? message)
    {
        await using var line = await PretendLine.StartAsync();
        var answer = await MenuTalk.AliasAsync(line, aliasId, await MenuTalk.CreateWithImageAsync(line));
        answer.Status.ShouldBe(status);
        if (message is not null)
            answer.Body.GetProperty("details")[0].GetProperty("message").GetString().ShouldBe(message);
    }

    [Fact]
    public async Task An_alias_needs_a_menu_with_an_image_and_is_made_once()
    {
        await using var line = await PretendLine.StartAsync();
        var (bare, shown) = (await MenuTalk.CreateAsync(line), await MenuTalk.CreateWithImageAsync(line));

        (await MenuTalk.AliasAsync(line, "tab", bare)).Body.GetRawText().ShouldBe("""{"message":"richmenu not found","details":[]}""");
        (await MenuTalk.AliasAsync(line, "tab", MenuTalk.NoSuchMenu)).Message.ShouldBe("richmenu not found");
        (await MenuTalk.AliasAsync(line, "tab", "menu")).Body.GetProperty("details")[0].GetProperty("property").GetString().ShouldBe("richMenuId");
        (await MenuTalk.AliasAsync(line, "tab", shown)).Status.ShouldBe(200);
        (await MenuTalk.AliasAsync(line, "tab", shown)).Body.GetRawText().ShouldBe("""{"message":"conflict richmenu alias id","details":[]}""");
        (await line.LastProblemAsync()).ShouldContain("ชื่อแทนนี้อยู่แล้ว");
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu/alias/tab", new { richMenuId = bare })).Message.ShouldBe("richmenu not found");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task An_alias_that_was_never_made_is_404_and_a_malformed_one_400(string method)
    {
        await using var line = await PretendLine.StartAsync();
        async Task<Answer> Ask(string aliasId) => await line.CallAsync(HttpMethod.Parse(method), $"/v2/bot/richmenu/alias/{aliasId}", method == "POST" ? new { richMenuId = MenuTalk.NoSuchMenu } : null);

        (await Ask("nobodys")).Body.GetRawText().ShouldBe("""{"message":"richmenu alias not found","details":[]}""");
        (await Ask("NOBODYS")).Status.ShouldBe(400);
        (await line.LastProblemAsync()).ShouldContain("a-z");
    }
}
