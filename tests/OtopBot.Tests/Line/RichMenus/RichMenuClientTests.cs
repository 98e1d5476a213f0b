using System.Net;
using System.Text.Json;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.RichMenus;

namespace OtopBot.Tests.Line.RichMenus;

public sealed class RichMenuClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_menu_goes_out_as_LINE_describes_it()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, """{"richMenuId":"richmenu-88"}""");

        (await Client(line).CreateAsync(Operation.Menu with { Selected = true }, Ct)).ShouldBe("richmenu-88");

        line.Requests[0].Body.ShouldBe(
            """{"size":{"width":2500,"height":843},"name":"officer","chatBarText":"เมนู","areas":[{"bounds":{"x":0,"y":0,"width":1250,"height":843},"action":{"type":"postback","label":"รายงานยอด","data":"a=report"}}],"selected":true}""");
    }

    [Fact]
    public async Task Menus_of_every_kind_come_back_as_they_went_out()
    {
        foreach (var seed in Enumerable.Range(1, 200))
        {
            var menu = RandomMenu.Of(new Random(seed));
            var sent = ScriptedLine.Answering(HttpStatusCode.OK, """{"richMenuId":"r"}""");
            await Client(sent).CreateAsync(menu, Ct);
            var body = sent.Requests[0].Body;

            var stored = await Client(ScriptedLine.Answering(HttpStatusCode.OK, """{"richMenuId":"r",""" + body[1..])).GetAsync("r", Ct);

            stored.RichMenuId.ShouldBe("r");
            JsonSerializer.Serialize(stored.Menu, LineJson.Options).ShouldBe(body, $"seed {seed}");
        }
    }

    [Fact]
    public async Task Menus_made_elsewhere_are_read_with_actions_that_we_do_not_make()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, """
            {"richmenus":[{"richMenuId":"a","name":"n","chatBarText":"b","size":{"width":2500,"height":843},"selected":false,"new":1,"areas":[
              {"bounds":{"x":1,"y":2,"width":3,"height":4},"action":{"type":"camera","label":"ภาพ"}},
              {"bounds":{"x":0,"y":0,"width":1,"height":1},"action":{"type":"postback","data":"d"}},
              {"bounds":{"x":0,"y":0,"width":1,"height":1},"action":{"type":"postback","label":"ก","data":"d","inputOption":"openSomething"}}]}]}
            """);

        var menu = (await Client(line).ListAsync(Ct)).ShouldHaveSingleItem().Menu;

        menu.Areas[0].ShouldBe(new(new(1, 2, 3, 4), new OtherAction("camera", "ภาพ")));
        menu.Areas[1].Action.ShouldBe(new PostbackAction("", "d"));
        menu.Areas[2].Action.ShouldBe(new OtherAction("postback", "ก"));
    }

    [Fact]
    public async Task A_picture_goes_out_to_the_byte_as_what_it_is()
    {
        foreach (var (picture, kind) in new[] { (Operation.Png, "image/png"), (new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "image/jpeg") })
        {
            byte[]? sent = null;
            string? type = null;
            using var http = new HttpClient(new Catcher(async request =>
                (sent, type) = (await request.Content!.ReadAsByteArrayAsync(Ct), request.Content.Headers.ContentType?.ToString())));

            await new RichMenuClient(ScriptedLine.Transport(http, ScriptedLine.Options)).UploadImageAsync("r", picture, Ct);

            type.ShouldBe(kind);
            sent.ShouldBe(picture);
        }
    }

    [Fact]
    public async Task A_picture_too_large_or_of_another_kind_stays_here()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");
        byte[] full = [.. Operation.Png, .. new byte[1_000_000 - Operation.Png.Length]];

        await Client(line).UploadImageAsync("r", full, Ct);

        foreach (var wrong in new byte[][] { [.. full, 0], "GIF89a"u8.ToArray(), [], [0xFF, 0xD8] })
            await Should.ThrowAsync<LineLimitException>(() => Client(line).UploadImageAsync("r", wrong, Ct));
        line.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Many_persons_are_linked_five_hundred_at_a_time()
    {
        var line = ScriptedLine.Answering(HttpStatusCode.Accepted, "{}");
        var many = Enumerable.Range(0, 501).Select(number => $"U{number}").ToList();

        await Client(line).LinkManyAsync(many[..500], "r", Ct);
        await Client(line).UnlinkManyAsync(["Ua"], Ct);

        await Should.ThrowAsync<LineLimitException>(() => Client(line).LinkManyAsync(many, "r", Ct));
        await Should.ThrowAsync<LineLimitException>(() => Client(line).UnlinkManyAsync(many, Ct));
        await Should.ThrowAsync<LineLimitException>(() => Client(line).UnlinkManyAsync([], Ct));
        await Should.ThrowAsync<LineLimitException>(() => Client(line).LinkManyAsync(["C1"], "r", Ct));
        line.Requests.Select(asked => asked.Body).Last().ShouldBe("""{"userIds":["Ua"]}""");
        line.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("C1")]
    [InlineData("")]
    public async Task What_is_meant_for_one_person_cannot_reach_all(string userId)
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");

        await Should.ThrowAsync<LineLimitException>(() => Client(line).LinkAsync(userId, "r", Ct));
        await Should.ThrowAsync<LineLimitException>(() => Client(line).UnlinkAsync(userId, Ct));
        line.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\n")]
    public async Task An_alias_of_other_letters_stays_here(string alias)
    {
        var line = ScriptedLine.Answering(HttpStatusCode.OK, "{}");

        await Should.ThrowAsync<LineLimitException>(() => Client(line).CreateAliasAsync(new(alias, "r"), Ct));
        await Should.ThrowAsync<LineLimitException>(() => Client(line).UpdateAliasAsync(new(alias, "r"), Ct));
        await Should.ThrowAsync<LineLimitException>(() => Client(line).DeleteAliasAsync(alias, Ct));
        line.Requests.ShouldBeEmpty();
    }

    private static RichMenuClient Client(ScriptedLine line) => new(line.Transport());

    private sealed class Catcher(Func<HttpRequestMessage, Task> look) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await look(request);
            return new(HttpStatusCode.OK) { Content = new StringContent("{}") };
        }
    }
}
