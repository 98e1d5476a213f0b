using System.Text.Json.Nodes;

namespace OtopBot.Tests.Simulator.Platform.Menus;

public sealed class MenuCallsTests
{
    public static TheoryData<string, string, string, string> Faults { get; } = new()
    {
        { "name", "null", "name", "must be specified" },
        { "size", "null", "size", "must be specified" },
        { "selected", "\"yes\"", "selected", "must be boolean" },
        { "name", Long(301), "name", "length must be between 0 and 300" },
        { "chatBarText", Long(15), "chatBarText", "length must be between 0 and 14" },
        { "chatBarText", "\"\"", "chatBarText", "must be non-empty text" },
        { "size", """{"width":799,"height":400}""", "size.width", "must be between 800 and 2500" },
        { "size", """{"width":2501,"height":843}""", "size.width", "must be between 800 and 2500" },
        { "size", """{"width":800,"height":249}""", "size.height", "must be between 250 and 2147483647" },
        { "size", """{"width":1000,"height":690}""", "size", "must be between width / height 1.45 and more" },
        { "areas", "{}", "areas", "must be array" },
        { "areas", Areas("""{"type":"uri","uri":"ftp://otop"}"""), "areas[0].action.uri", "invalid uri" },
        { "areas", Areas("""{"type":"postback"}"""), "areas[0].action.data", "must be specified" },
        { "areas", Areas($$"""{"type":"postback","data":{{Long(301)}}}"""), "areas[0].action.data", "length must be between 0 and 300" },
        { "areas", Areas($$"""{"type":"postback","data":"a","label":{{Long(21)}}}"""), "areas[0].action.label", "length must be between 0 and 20" },
        { "areas", Areas("""{"type":"richmenuswitch","data":"a"}"""), "areas[0].action.richMenuAliasId", "must be specified" },
        { "areas", Areas("""{"type":"camera","label":"a"}"""), "areas[0].action.type", "must be one of [postback, message, uri, datetimepicker, clipboard, richmenuswitch]" },
        { "areas", """[{"bounds":{"x":-1,"y":0,"width":1,"height":1},"action":{"type":"message","text":"a"}}]""", "areas[0].bounds.x", "must be between 0 and 2147483647" },
        { "areas", "[" + string.Join(',', Enumerable.Repeat(Area("""{"type":"message","text":"a"}"""), 21)) + "]", "areas", "size must be between 0 and 20" },
        { "colour", "\"red\"", "colour", "invalid property" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_menu_that_breaks_a_rule_is_refused_with_the_property(string name, string value, string property, string message)
    {
        await using var line = await PretendLine.StartAsync();
        var menu = MenuTalk.Menu();
        menu[name] = JsonNode.Parse(value);

        foreach (var path in new[] { "/v2/bot/richmenu", "/v2/bot/richmenu/validate" })
        {
            var refused = await line.CallAsync(HttpMethod.Post, path, menu.ToJsonString());
            (refused.Status, refused.Message).ShouldBe((400, "The request body has 1 error(s)"));
            var detail = refused.Body.GetProperty("details")[0];
            (detail.GetProperty("property").GetString(), detail.GetProperty("message").GetString()).ShouldBe((property, message));
            (await line.LastProblemAsync()).ShouldStartWith(property);
        }

        (await line.CallAsync(HttpMethod.Get, "/v2/bot/richmenu/list")).Body.GetProperty("richmenus").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_menu_at_every_limit_is_taken_and_comes_back_as_it_was_sent()
    {
        await using var line = await PretendLine.StartAsync();
        // A Thai letter with its vowel and tone counts once.
        var menu = MenuTalk.Menu([.. Enumerable.Repeat(MenuTalk.Action("richmenuswitch", ("richMenuAliasId", new string('a', 32)), ("data", new string('x', 300))), 20)]);
        menu["chatBarText"] = string.Concat(Enumerable.Repeat("ที่", 14));
        menu["size"] = new JsonObject { ["width"] = 1450, ["height"] = 1000 };

        (await line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu/validate", menu.ToJsonString())).Status.ShouldBe(200);
        var richMenuId = await MenuTalk.CreateAsync(line, menu);

        var told = JsonNode.Parse((await line.CallAsync(HttpMethod.Get, $"/v2/bot/richmenu/{richMenuId}")).Body.GetRawText())!.AsObject();
        told["richMenuId"]!.GetValue<string>().ShouldBe(richMenuId);
        told.Remove("richMenuId");
        JsonNode.DeepEquals(told, menu).ShouldBeTrue();
        (await line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu", "[]")).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("GET", "/v2/bot/richmenu/{0}")]
    [InlineData("DELETE", "/v2/bot/richmenu/{0}")]
    [InlineData("GET", "/v2/bot/richmenu/{0}/content")]
    [InlineData("POST", "/v2/bot/user/all/richmenu/{0}")]
    [InlineData("POST", "/v2/bot/user/U00000000000000000000000000000001/richmenu/{0}")]
    public async Task What_was_never_made_is_404(string method, string path)
    {
        await using var line = await PretendLine.StartAsync();
        var refused = await line.CallAsync(HttpMethod.Parse(method), string.Format(null, path, MenuTalk.NoSuchMenu));
        (refused.Status, refused.Body.GetRawText()).ShouldBe((404, """{"message":"Not found"}"""));
        (await line.LastProblemAsync()).ShouldContain("ไม่มีริชเมนู");
    }

    [Fact]
    public async Task A_hundred_menus_an_hour_can_be_made_and_the_hour_is_the_simulated_one()
    {
        await using var line = await PretendLine.StartAsync();
        for (var i = 0; i < 100; i++)
            await MenuTalk.CreateAsync(line);

        var refused = await line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu", MenuTalk.Menu().ToJsonString());
        (refused.Status, refused.Message).ShouldBe((429, "The API rate limit has been exceeded. Try again later."));
        (await line.LastProblemAsync()).ShouldContain("100 ครั้งต่อชั่วโมง");
        line.Pass(TimeSpan.FromMinutes(1));
        await MenuTalk.CreateAsync(line);
    }

    private static string Long(int graphemes) => $"\"{new string('ก', graphemes)}\"";

    private static string Areas(string action) => $"[{Area(action)}]";

    private static string Area(string action) => $$$"""{"bounds":{"x":0,"y":0,"width":1,"height":1},"action":{{{action}}}}""";
}
