using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// An office lives a while with a process that logs all it can; nothing in its log may be somebody's or open something.
public sealed partial class LogJourneyTests : IDisposable
{
    private const string Officer = "ชื่อในไลน์ของเจ้าหน้าที่";
    private const string Typed = "ชื่อที่พิมพ์เอง นามสกุลที่พิมพ์เอง";
    private const string Position = "ตำแหน่งที่พิมพ์เอง";
    private const string Chatter = "คำพูดที่ไม่มีใครอื่นพูด";

    // Everything, of everybody: each name stands in the settings with a level of its own.
    private static readonly string[] Talkers =
    [
        "Default", "Microsoft", "System", "Hangfire", "OtopBot", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing.Matching.DfaMatcher",
        "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Database.Command", "Microsoft.EntityFrameworkCore.Query", "Microsoft.EntityFrameworkCore.Update",
        "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Hosting.Lifetime", "System.Net.Http.HttpClient",
    ];

    // As the formatter escapes it.
    private static readonly string PlantedLeak = System.Text.Json.JsonSerializer.Serialize(new { Message = $"so said {Chatter}" });

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-logs-").FullName;
    private readonly HashSet<string> _secrets = [PretendChannel.Secret, PretendChannel.AccessToken];

    private string Database => Path.Combine(_folder, "otopbot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Not_even_the_most_talkative_log_of_a_whole_journey_holds_what_is_personal_or_secret()
    {
        var (address, figures) = (BotProcess.FreeAddress(), BotProcess.FreeAddress());
        await using var story = await Story.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true, Bots = [address], Database = Database });
        List<string> lines;
        await using (var bot = await BotProcess.StartAsync(Database, story.Address, address, Settings(address, figures)))
        {
            await LiveAsync(story, bot, address, figures);
            (await bot.EndAsync()).ShouldBe(0);
            lines = [.. bot.Lines];
        }

        await using (var later = await BotProcess.StartAsync(Database, story.Address, address, Settings(address, figures, "2020-06-26T09:01:00+07:00")))
        {
            await LookAtChartAsync(story, address);
            (await later.EndAsync()).ShouldBe(0);
            lines.AddRange(later.Lines);
        }

        await CollectAsync(story);
        lines.Count.ShouldBeGreaterThan(2000, "it was talkative");
        lines.ShouldAllBe(l => l.StartsWith('{'), "every line is JSON");
        HeardLogs.Leaks([PlantedLeak], _secrets).ShouldHaveSingleItem("a planted leak is found").ShouldContain(Chatter);
        HeardLogs.Leaks(lines, _secrets).Take(20).ShouldBeEmpty();
        HeardLogs.Plain(lines).Where(l => PersonId().IsMatch(l)).Take(5).ShouldBeEmpty("ids of LINE");
        EveryStageTells(lines);
    }

    // What was not handled or sent says why, where, and by which of LINE's ids.
    private static void EveryStageTells(List<string> lines)
    {
        var told = HeardLogs.Plain(lines).ToList();
        told.ShouldContain(l => l.Contains("LINE did not answer a question of enrolment (ServerError 500, LINE request ", StringComparison.Ordinal));
        var failed = told.First(l => l.Contains("OtopBot.Outbox.ChatSender | Message | Outbox row", StringComparison.Ordinal) && l.Contains("Warning", StringComparison.Ordinal));
        foreach (var needed in (string[])["LINE request ", "TraceId", "Scopes", "Row"])
            failed.ShouldContain(needed);
        told.Count(l => l.Contains("Inbox row", StringComparison.Ordinal) && l.Contains("TraceId", StringComparison.Ordinal)).ShouldBeGreaterThan(100, "what the database is asked meanwhile bears row and trace");
    }

    private async Task LiveAsync(Story story, BotProcess bot, Uri address, Uri figures)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        await MeetAsync(story, "province", "ชื่อในไลน์ของจังหวัด");
        await MeetAsync(story, "officer", Officer);
        await EnrolAsync(story, "province", SetupCode(bot));
        await story.SayAsync("province", "ออกรหัส จุน");
        var code = Secret(CodeIn(await story.TapAsync("province", "ผู้รับผิดชอบ")));
        await EnrolAsync(story, "officer", code, Typed, Position);
        foreach (var said in (string[])["ข้อมูลของฉัน", Chatter, "มิ.ย. รวม 63,054,386 ออนไลน์ 12,554,386"])
            await story.SayAsync("officer", said);
        await story.TapAsync("officer", "ยืนยัน");

        var group = (string)(await story.MakeAsync("/sim/groups", new { name = "ชื่อกลุ่มที่ไม่มีใครใช้", members = new[] { story.People["province"], story.People["officer"] } }))["groupId"]!;
        await story.PostAsync("/sim/join", new { @in = group });
        story.People["group"] = group;
        var binding = Secret(CodeIn(await story.SayAsync("province", "ผูกกลุ่ม")));
        foreach (var said in (string[])[$"บอท {binding}", "บอท สรุป"])
            await story.MakeAsync("/sim/say", new { @as = story.People["province"], @in = group, text = said });
        await story.SettleAsync();
        await story.SayAsync("province", "แดชบอร์ด");

        var signIn = Paths(await MessagesAsync(story)).ShouldHaveSingleItem();
        Secret(signIn.Split('/')[^1]);
        (await http.GetAsync(signIn)).IsSuccessStatusCode.ShouldBeTrue();
        (await http.PostAsync(signIn, null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await StrangersAsync(http, address);
        await StormAsync(story, bot);

        await story.PostAsync("/sim/unfollow", new { @as = story.People["officer"] });
        await story.PostAsync("/sim/follow", new { @as = story.People["officer"] });
        await story.SettleAsync();
        await story.SayAsync("officer", "ลบข้อมูลของฉัน");
        await story.TapAsync("officer", "ยืนยันการลบ");

        using var monitoring = new HttpClient { BaseAddress = figures };
        foreach (var path in (string[])["/health/ready", "/metrics"])
            HeardLogs.Leaks([await monitoring.GetStringAsync(path)], [.. _secrets, .. story.People.Values, Officer, Typed]).ShouldBeEmpty();
    }

    private async Task StrangersAsync(HttpClient http, Uri address)
    {
        _secrets.UnionWith(["ABCDEFGHJKMNPQRSTUVWXYZ", "QUERYSECRET", "STRANGERPATH", "BROKENPATH"]);
        await http.GetAsync("/signin/ABCDEFGHJKMNPQRSTUVWXYZ?token=QUERYSECRET");
        await http.GetAsync("/no/such/place/STRANGERPATH");
        await http.PostAsync("/webhook", Webhooks.WithSignature("{}"u8.ToArray(), Secret("d3Jvbmctc2lnbmF0dXJlLXRoYXQtd2FzLWdpdmVu")));
        using var wire = new TcpClient();
        await wire.ConnectAsync(address.Host, address.Port);
        await wire.GetStream().WriteAsync("GET /signin/BROKENPATH HTTP/9.9\r\n\r\n"u8.ToArray());
        (await wire.GetStream().ReadAtLeastAsync(new byte[100], 12, throwOnEndOfStream: false)).ShouldBeGreaterThan(0);
    }

    // LINE fails whatever it is asked, while somebody enrols and others talk.
    private async Task StormAsync(Story story, BotProcess bot)
    {
        await MeetAsync(story, "deputy", "ชื่อในไลน์ของผู้ช่วย");
        await story.SayAsync("province", "ออกรหัส จุน");
        var code = Secret(CodeIn(await story.TapAsync("province", "ผู้รับผิดชอบสำรอง")));
        await story.PutAsync("/sim/weather", new { seed = 7, rate500 = 1.0 });
        foreach (var (who, said) in ((string, string)[])[("deputy", code), ("officer", Chatter), ("officer", "สถานะ")])
            await story.PostAsync("/sim/say", new { @as = story.People[who], text = said });
        await Eventually.TrueAsync(() => bot.Lines.Any(l => l.Contains("question of enrolment", StringComparison.Ordinal)) && bot.Lines.Any(l => l.Contains("is Waiting, LINE request", StringComparison.Ordinal)), "LINE failed");
        await story.PutAsync("/sim/weather", new { seed = 7, rate500 = 0.0 });
        // What failed is tried again after a pause, and what is said next in its chat waits for it.
        await Eventually.TrueAsync(async () => (int)(await story.GetAsync("/sim/facts"))["outbox"]!["waiting"]! == 0, "all that failed has been sent");
    }

    // After the due day the group gets the figures with a picture.
    private async Task LookAtChartAsync(Story story, Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        IReadOnlyList<string> charts = [];
        await Eventually.TrueAsync(async () => (charts = [.. Paths(await MessagesAsync(story)).Where(p => p.Contains("charts", StringComparison.Ordinal))]).Count > 0, "the picture is posted");
        Secret(charts[0].Split('/')[^1].Split('.')[0]);
        (await http.GetAsync(charts[0])).IsSuccessStatusCode.ShouldBeTrue();
    }

    // All that was said to and by the bot, to whom, and with which tokens.
    private async Task CollectAsync(Story story)
    {
        var state = await story.GetAsync("/sim/state");
        _secrets.UnionWith(state["users"]!.AsArray().SelectMany(u => (string[])[(string)u!["userId"]!, (string)u["displayName"]!]));
        _secrets.UnionWith(state["groups"]!.AsArray().SelectMany(g => (string[])[(string)g!["groupId"]!, (string)g["name"]!]));
        _secrets.UnionWith([Typed, Position, Chatter, "63,054,386", "63054386", "12,554,386", "12554386"]);
        _secrets.UnionWith((await MessagesAsync(story)).Select(m => (string?)m["text"] ?? "").Where(text => text.Length > 15));
        foreach (var call in await story.CallsAsync())
        {
            if ((string?)call["body"]?["replyToken"] is { } token)
                _secrets.Add(token);
        }

        _secrets.Count.ShouldBeGreaterThan(30);
    }

    private static async Task<IReadOnlyList<JsonNode>> MessagesAsync(Story story)
    {
        List<JsonNode> messages = [];
        foreach (var chat in story.People.Values)
            messages.AddRange((await story.GetAsync($"/sim/chats/{chat}?after=0"))["messages"]!.AsArray().Select(m => m!));
        return messages;
    }

    private static IEnumerable<string> Paths(IEnumerable<JsonNode> messages) => messages.SelectMany(m => Link().Matches(m.ToJsonString()).Select(l => l.Groups[1].Value)).Distinct();

    private string Secret(string text)
    {
        _secrets.Add(text);
        return text;
    }

    // By design the only line of its kind: said once, as a warning.
    private static string SetupCode(BotProcess bot)
    {
        var line = HeardLogs.Plain(bot.Lines).Where(l => l.Contains("Setup code", StringComparison.Ordinal)).ShouldHaveSingleItem();
        line.ShouldContain("Warning");
        return Code().Matches(line)[^1].Value;
    }

    private static string CodeIn(IEnumerable<Seen> answer) => Code().Match(answer.Words()).Value;

    private static async Task MeetAsync(Story story, string who, string displayName)
    {
        story.People[who] = (string)(await story.MakeAsync("/sim/users", new { displayName }))["userId"]!;
        await story.PostAsync("/sim/follow", new { @as = story.People[who] });
        await story.SettleAsync();
    }

    private static async Task EnrolAsync(Story story, string who, string code, params string[] typed)
    {
        var answer = await story.SayAsync(who, code);
        foreach (var text in typed)
            answer = await story.SayAsync(who, text);
        for (var step = 0; step < 5 && await RoleAsync(story, who) is null; step++)
            answer = await story.TapAsync(who, answer[^1].Buttons[0]);
        (await RoleAsync(story, who)).ShouldNotBeNull(answer.Words());
    }

    private static async Task<string?> RoleAsync(Story story, string who)
        => (string?)(await story.GetAsync("/sim/state"))["users"]!.AsArray().Single(u => (string)u!["userId"]! == story.People[who])!["role"];

    private static Dictionary<string, string> Settings(Uri address, Uri figures, string now = "2020-06-08T09:00:00+07:00")
    {
        var settings = new Dictionary<string, string>
        {
            ["Simulation__Now"] = now,
            ["Simulation__Start"] = "fresh",
            ["Public__BaseAddress"] = address.ToString(),
            ["Hangfire__Dashboard"] = "true",
            ["Monitoring__Address"] = figures.ToString(),
            ["Logging__Console__FormatterName"] = "json",
        };
        foreach (var talker in Talkers)
            settings[$"Logging__LogLevel__{talker}"] = "Trace";
        return settings;
    }

    [GeneratedRegex(@"\b[UCR][0-9a-f]{32}\b")]
    private static partial Regex PersonId();

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+(/(?:charts|signin)/[\w.-]+)")]
    private static partial Regex Link();
}
