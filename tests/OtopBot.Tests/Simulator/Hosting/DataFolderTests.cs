using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform;
using OtopBot.Tests.Simulator.Platform.Menus;
using OtopBot.Tests.Simulator.Platform.Tokens;

namespace OtopBot.Tests.Simulator.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_is_continued_with_chats_quota_keys_and_clock()
    {
        var key = Guid.NewGuid().ToString();
        string token;
        DateTimeOffset left;
        await using (var line = await StartAsync())
        {
            token = await line.SayAsync(line.Officer, "ก่อนปิด");
            await line.PushAsync(line.Officer, key);
            await line.PostAsync("users", new { displayName = "คนใหม่" });
            line.Pass(TimeSpan.FromSeconds(30));
            left = line.World.Now;
        }

        await using var again = await StartAsync();
        (await again.ChatAsync(again.Officer)).Select(m => m.GetProperty("text").GetString()).ShouldBe(["ก่อนปิด", "สวัสดี"]);
        again.World.Now.ShouldBeInRange(left, left.AddMinutes(1));
        var state = (await again.SimAsync(HttpMethod.Get, "state")).Body;
        state.GetProperty("users").GetArrayLength().ShouldBe(11);
        state.GetProperty("quota").GetProperty("used").GetInt32().ShouldBe(1);
        (await again.PushAsync(again.Officer, key)).Status.ShouldBe(409);
        (await again.ReplyAsync(token)).Status.ShouldBe(200);
        (await again.ChatAsync(again.Officer))[^1].GetProperty("seq").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task Menus_tokens_and_what_is_being_prepared_outlive_the_process()
    {
        string menu, voice, token, revoked;
        await using (var line = await StartAsync())
        {
            menu = await MenuTalk.CreateWithImageAsync(line);
            await MenuTalk.LinkAsync(line, line.Officer, menu);
            await line.CallAsync(HttpMethod.Post, $"/v2/bot/user/all/richmenu/{menu}");
            await MenuTalk.AliasAsync(line, "tab", menu);
            voice = await line.UploadAsync(line.Officer, "audio/mpeg", [1, 2, 3]);
            var bot = await TokenTalk.StartAsync(line);
            (token, revoked) = ((await bot.IssueAsync()).Text("access_token"), await ShortLivedAsync(line));
            await line.FormAsync("/v2/oauth/revoke", ("access_token", revoked));
        }

        await using var again = await StartAsync();
        (await again.MenuShownToAsync(again.Officer)).ShouldBe(menu);
        (await again.MenuShownToAsync(again.Other)).ShouldBe(menu);
        using (var image = await again.RawAsync(HttpMethod.Get, $"/v2/bot/richmenu/{menu}/content", token: token))
            (await image.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(MenuTalk.Png(2500, 843));
        (await again.CallAsync(HttpMethod.Get, "/v2/bot/richmenu/alias/tab", token: token)).Text("richMenuId").ShouldBe(menu);
        (await again.CallAsync(HttpMethod.Get, $"/v2/bot/richmenu/{menu}")).Text("chatBarText").ShouldBe("เมนู");
        (await again.CallAsync(HttpMethod.Get, $"/v2/bot/message/{voice}/content")).Status.ShouldBe(202);
        (await again.CallAsync(HttpMethod.Get, "/v2/bot/info", token: revoked)).Status.ShouldBe(401);
        (await again.CallAsync(HttpMethod.Delete, $"/v2/bot/richmenu/{menu}")).Status.ShouldBe(200);
        Directory.GetFiles(Path.Combine(_folder, "content")).Select(Path.GetFileName).ShouldBe([voice]);
    }

    [Fact]
    public void A_folder_belongs_to_one_simulator_at_a_time()
    {
        using (new DataFolder(_folder))
            Should.Throw<StartException>(() => new DataFolder(_folder)).Message.ShouldContain("--data");

        new DataFolder(_folder).Dispose();
    }

    [Fact]
    public async Task What_was_said_is_on_disk_before_the_end_and_half_a_file_is_not_read()
    {
        await using (var line = await StartAsync())
        {
            await line.SayAsync(line.Officer, "ก่อนถูกปิดกะทันหัน");
            var copy = Path.Combine(_folder, "line.json");
            SpinWait.SpinUntil(() => File.Exists(copy) && File.ReadAllText(copy).Contains("ก่อนถูกปิดกะทันหัน", StringComparison.Ordinal), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "line.json.new"), "{\"now\":", TestContext.Current.CancellationToken);
        await using var again = await StartAsync();
        (await again.ChatAsync(again.Officer)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_spoilt_file_and_a_moment_already_past_refuse_the_start_plainly()
    {
        await (await StartAsync()).DisposeAsync();
        var earlier = await Should.ThrowAsync<StartException>(() => SimulatorHost.StartAsync(Options() with { Now = SimulatorOptions.DefaultNow.AddDays(-1) }));
        earlier.Message.ShouldContain("--now");
        await File.WriteAllTextAsync(Path.Combine(_folder, "line.json"), "{", TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<StartException>(() => SimulatorHost.StartAsync(Options()))).Message.ShouldContain("line.json");
    }

    [Fact]
    public async Task A_port_in_use_is_said_plainly()
    {
        await using var line = await StartAsync();
        var refused = await Should.ThrowAsync<StartException>(() => SimulatorHost.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true, Url = line.Simulator.BaseAddress }));
        refused.Message.ShouldContain("--urls");
        refused.Message.ShouldNotContain("\n");
    }

    private static async Task<string> ShortLivedAsync(PretendLine line)
        => (await line.FormAsync("/v2/oauth/accessToken", ("grant_type", "client_credentials"), ("client_id", PretendChannel.ChannelId), ("client_secret", PretendChannel.Secret))).Text("access_token");

    private SimulatorOptions Options() => SimulatorOptions.AnyPorts with { PlatformOnly = true, Data = _folder };

    private Task<PretendLine> StartAsync() => PretendLine.StartAsync(o => o with { Data = _folder });
}
