using OtopBot.Tests.Simulator.Platform.Menus;

namespace OtopBot.Tests.Simulator.Control;

public sealed class MenuTapsTests
{
    [Fact]
    public async Task A_tapped_area_does_what_its_action_says()
    {
        await using var line = await ShownAsync(
            MenuTalk.Action("postback", ("data", "report"), ("displayText", "รายงานยอด")),
            MenuTalk.Action("postback", ("data", "quiet")),
            MenuTalk.Action("message", ("text", "ช่วยเหลือ")),
            MenuTalk.Action("uri", ("uri", "https://example.go.th/")),
            MenuTalk.Action("datetimepicker", ("data", "pick"), ("mode", "date"), ("max", "2020-06-30")),
            MenuTalk.Action("clipboard", ("clipboardText", "ก")));

        (await TapAsync(line, 0)).Body.GetProperty("status").GetInt32().ShouldBe(200);
        line.Bot.LastEvent.GetProperty("postback").GetRawText().ShouldBe("""{"data":"report"}""");
        line.Bot.LastEvent.GetProperty("source").GetRawText().ShouldBe($$"""{"type":"user","userId":"{{line.Officer}}"}""");
        await TapAsync(line, 1);
        line.Bot.LastEvent.GetProperty("postback").GetRawText().ShouldBe("""{"data":"quiet"}""");
        await TapAsync(line, 2);
        line.Bot.LastEvent.GetProperty("message").GetProperty("text").GetString().ShouldBe("ช่วยเหลือ");
        (await line.ChatAsync(line.Officer)).Select(m => m.GetProperty("text").GetString()).ShouldBe(["รายงานยอด", "ช่วยเหลือ"]);

        (await TapAsync(line, 3)).Text("opened").ShouldBe("https://example.go.th/");
        (await TapAsync(line, 5)).Text("opened").ShouldBe("clipboard");
        line.Bot.Heard.Count.ShouldBe(3);
        (await TapAsync(line, 4)).Error.ShouldContain("'params' must be");
        (await TapAsync(line, 4, new { date = "2020-07-01" })).Error.ShouldContain("outside");
        (await TapAsync(line, 4, new { date = "2020-06-25" })).Status.ShouldBe(200);
        line.Bot.LastEvent.GetProperty("postback").GetRawText().ShouldBe("""{"data":"pick","params":{"date":"2020-06-25"}}""");
    }

    [Fact]
    public async Task A_switch_changes_the_menu_and_tells_the_bot_or_tells_why_not()
    {
        await using var line = await ShownAsync(
            MenuTalk.Action("richmenuswitch", ("richMenuAliasId", "second"), ("data", "tab")),
            MenuTalk.Action("richmenuswitch", ("richMenuAliasId", "nobodys"), ("data", "tab")));
        var first = await line.MenuShownToAsync(line.Officer);
        var second = await MenuTalk.CreateWithImageAsync(line);
        await MenuTalk.AliasAsync(line, "second", second);

        await TapAsync(line, 1);
        Postback(line).ShouldBe("""{"data":"tab","params":{"status":"RICHMENU_ALIAS_ID_NOTFOUND"}}""");
        (await line.MenuShownToAsync(line.Officer)).ShouldBe(first);

        await TapAsync(line, 0);
        Postback(line).ShouldBe("""{"data":"tab","params":{"status":"SUCCESS","newRichMenuAliasId":"second"}}""");
        (await line.MenuShownToAsync(line.Officer)).ShouldBe(second);
        (await line.MenuShownToAsync(line.Other)).ShouldBe(first);
        (await line.ChatAsync(line.Officer)).ShouldBeEmpty();

        await MenuTalk.LinkAsync(line, line.Officer, first!);
        await line.CallAsync(HttpMethod.Delete, $"/v2/bot/richmenu/{second}");
        await TapAsync(line, 0);
        Postback(line).ShouldBe("""{"data":"tab","params":{"status":"RICHMENU_NOTFOUND"}}""");
        (await line.MenuShownToAsync(line.Officer)).ShouldBe(first);
    }

    [Fact]
    public async Task Where_no_menu_is_shown_there_is_nothing_to_tap()
    {
        await using var line = await ShownAsync(MenuTalk.Action("message", ("text", "ก")));
        var outside = await TapAsync(line, 1);
        (outside.Status, outside.Error).ShouldBe((404, $"The rich menu '{await line.MenuShownToAsync(line.Officer)}' has 1 areas, counted from 0; there is no area 1."));
        (await TapAsync(line, -1)).Error.ShouldStartWith("'menuArea' must be a whole number from 0");
        (await line.PostAsync("tap", new { @as = line.Officer, @in = line.Group, menuArea = 0 })).Error.ShouldContain("not in a group");

        await line.CallAsync(HttpMethod.Delete, "/v2/bot/user/all/richmenu");
        var bare = await TapAsync(line, 0);
        (bare.Status, bare.Error).ShouldBe((404, $"No rich menu is shown to user '{line.Officer}'."));
        await line.PostAsync("unfollow", new { @as = line.Officer });
        (await TapAsync(line, 0)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task The_page_gets_the_menu_as_it_was_sent_and_where_its_image_is()
    {
        await using var line = await PretendLine.StartAsync();
        var menu = MenuTalk.Menu();
        var richMenuId = await MenuTalk.CreateAsync(line, menu);
        (await line.SimAsync(HttpMethod.Get, $"richmenus/{richMenuId}")).Body.GetRawText()
            .ShouldBe($$"""{"richMenuId":"{{richMenuId}}","menu":{{menu.ToJsonString(OtopBot.Simulator.Platform.PlatformJson.Options)}},"image":null}""");
        (await line.SimAsync(HttpMethod.Get, $"richmenus/{richMenuId}/image")).Error.ShouldContain("no image");

        await MenuTalk.UploadAsync(line, richMenuId, MenuTalk.Png(800, 250));
        (await line.SimAsync(HttpMethod.Get, $"richmenus/{richMenuId}")).Text("image").ShouldBe($"/sim/richmenus/{richMenuId}/image");
        (await line.SimAsync(HttpMethod.Get, $"richmenus/{MenuTalk.NoSuchMenu}")).Error.ShouldBe($"There is no rich menu '{MenuTalk.NoSuchMenu}'.");
        (await line.SimAsync(HttpMethod.Get, $"richmenus/{MenuTalk.NoSuchMenu}/image")).Status.ShouldBe(404);
    }

    private static string Postback(PretendLine line) => line.Bot.LastEvent.GetProperty("postback").GetRawText();

    // Everybody's menu, with these areas.
    private static async Task<PretendLine> ShownAsync(params System.Text.Json.Nodes.JsonObject[] actions)
    {
        var line = await PretendLine.StartAsync();
        var richMenuId = await MenuTalk.CreateWithImageAsync(line, MenuTalk.Menu(actions));
        (await line.CallAsync(HttpMethod.Post, $"/v2/bot/user/all/richmenu/{richMenuId}")).Status.ShouldBe(200);
        return line;
    }

    private static Task<Answer> TapAsync(PretendLine line, int menuArea, object? parameters = null)
        => line.PostAsync("tap", parameters is null ? new { @as = line.Officer, menuArea } : new { @as = line.Officer, menuArea, @params = parameters });
}
