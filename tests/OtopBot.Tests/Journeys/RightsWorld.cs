using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Journeys;

// Two provinces in one installation, after the locks of June and July: officers, staff and administrators of both, and a stranger.
public sealed class RightsWorld : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = Bangkok.At(new DateOnly(2020, 8, 20), new TimeOnly(10, 0));
    private static readonly FiscalMonth June = new(2020, 6);

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-rights-").FullName;
    private Story _story = null!;

    public static IReadOnlyList<RightsActor> Actors { get; } =
        [new("stranger", null), new("จุน", Role.Officer), new("province", Role.Province), new("admin", Role.Admin)];

    public static IReadOnlyList<RightsActor> Neighbours { get; } =
        [new("neighbour officer", Role.Officer), new("neighbour province", Role.Province), new("neighbour admin", Role.Admin)];

    // What the bot said to the last attempt.
    public string LastWords { get; private set; } = "";

    public static async Task<RightsWorld> BeginAsync(Action<WebApplicationBuilder>? bot = null)
    {
        var world = new RightsWorld();
        world._story = await Story.StartAsync(SimulatorOptions.AnyPorts with { Data = world._folder, Now = Now, ConfigureBot = bot });
        await world.EnrolAsync("province", new Post("56", null, Role.Province, "เจ้าหน้าที่จังหวัด"));
        await world.EnrolAsync("neighbour officer", new Post("57", "5704", Role.Officer, "ผู้รับผิดชอบ"));
        await world.EnrolAsync("neighbour province", new Post("57", null, Role.Province, "เจ้าหน้าที่จังหวัด"));
        await world.EnrolAsync("neighbour admin", new Post("57", null, Role.Admin, "ผู้ดูแลระบบ"));
        await world.EnrolAsync("stranger", null);
        await world.ChangeAsync(async db =>
        {
            var phayao = await db.Campaigns.SingleAsync();
            var neighbour = Neighbour();
            db.Add(neighbour);
            await db.SaveChangesAsync();
            foreach (var place in (Place[])[Place.Own, Place.Other, Place.Foreign])
            {
                var campaign = place.ProvinceCode == "56" ? phayao : neighbour;
                db.Add(Reported(campaign, place));
                foreach (var number in (int[])[1, 2])
                    campaign.Add(Asked(campaign, place, number));
            }
        });
        return world;
    }

    // A district's own figure: seeing it is seeing the district. Together they give the province away.
    public static Baht SecretOf(Place place) => place.DistrictCode switch
    {
        "5602" => Baht.Of(11_222_333),
        "5603" => Baht.Of(44_555_666),
        _ => Baht.Of(77_888_999),
    };

    public static Baht SecretOfProvince(string provinceCode) => provinceCode == "56" ? SecretOf(Place.Own) + SecretOf(Place.Other) : SecretOf(Place.Foreign);

    public Task<string> SayAsync(RightsActor actor, string text) => HearAsync(actor, "/sim/say", new { @as = _story.People[actor.Name], text });

    // A button that need not be on anybody's screen.
    public Task<string> PressAsync(RightsActor actor, string data) => HearAsync(actor, "/sim/event", new
    {
        @event = new { type = "postback", source = new { type = "user", userId = _story.People[actor.Name] }, postback = new { data } },
    });

    // Taps the button when it is there, as a curious person would.
    public async Task<string> TapAsync(RightsActor actor, string label)
    {
        var answer = await _story.PostAsync("/sim/tap", new { @as = _story.People[actor.Name], label });
        return answer.IsSuccessStatusCode ? await ReadAsync(actor) : "";
    }

    // Where the newest button of that name leads; null when there is none.
    public async Task<Uri?> OpenAsync(RightsActor actor, string label)
    {
        var answer = await _story.PostAsync("/sim/tap", new { @as = _story.People[actor.Name], label });
        return answer.IsSuccessStatusCode && (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["opened"] is { } address ? new Uri(address) : null;
    }

    public Task WaitAsync(TimeSpan time) => _story.PutAsync("/sim/clock", new { advance = XmlConvert.ToString(time) });

    public Task EndPostsAsync(RightsActor actor) => ChangeAsync(async db =>
    {
        var id = _story.People[actor.Name];
        foreach (var holding in (await db.People.SingleAsync(p => p.LineUserId == id)).Holdings)
            holding.End(Now);
    });

    public async Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look)
    {
        await using var db = DatabaseSetup.Open(DatabaseOptions.SqliteFile(Path.Combine(_folder, "otopbot.db")));
        return await look(db);
    }

    public async Task EnrolAsync(string name, Post? post)
    {
        _story.People[name] = (string)(await _story.MakeAsync("/sim/users", new { displayName = name }))["userId"]!;
        if (post is null)
            return;
        await ChangeAsync(db =>
        {
            var person = new Person(_story.People[name], $"เจ้าหน้าที่ {name}", "นักวิชาการพัฒนาชุมชน", PrivacyNotice.Version, Now.AddDays(-60));
            person.Take(post, Now.AddDays(-60));
            db.Add(person);
            return Task.CompletedTask;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _story.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task ChangeAsync(Func<OtopDbContext, Task> change) => LookAsync(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync();
    });

    private async Task<string> HearAsync(RightsActor actor, string path, object body)
    {
        (await _story.PostAsync(path, body)).IsSuccessStatusCode.ShouldBeTrue();
        return await ReadAsync(actor);
    }

    private async Task<string> ReadAsync(RightsActor actor)
    {
        await _story.SettleAsync();
        return LastWords = (await _story.NewAsync(_story.People[actor.Name])).Words();
    }

    private static MonthlyReport Reported(Campaign campaign, Place place)
        => new(campaign, place.DistrictCode, June, null, new Sales(SecretOf(place), Baht.Zero), new Signatory(1, "ผู้ลงนามเดิม", "นักวิชาการ"), Now.AddDays(-58), string.Create(CultureInfo.InvariantCulture, $"seed-{place.DistrictCode}"));

    // For August and September.
    private static Extension Asked(Campaign campaign, Place place, int number)
    {
        var deadline = campaign.ReportDeadline(June.AddMonths(number + 1));
        return new(campaign, place.DistrictCode, deadline, number, deadline.DueOn.AddDays(3), "รอข้อมูล", new Signatory(1, "ผู้ลงนามเดิม", "นักวิชาการ"), Now.AddDays(-1), $"asked-{place.DistrictCode}-{number}");
    }

    private static Campaign Neighbour()
    {
        var letter = new Letter("ชร ๐๐๑๙/ว ๑", new DateOnly(2020, 6, 7), "http://central.test", "0 5300 0000");
        var campaign = new Campaign("57-2563", "57", "เชียงราย", 2563, letter, June, new FiscalMonth(2020, 9), Baht.Of(400));
        campaign.Add(new District(1, "5704", "เทิง", "เทิง"), new DistrictTarget("5704", 1, Baht.Of(999_000_111), [.. campaign.Months.Select(m => new MonthPlan(m, Baht.Of(90_000_111)))], TargetSource.Letter, Now.AddDays(-70)));
        campaign.Add(new Deadline(DeadlineKind.Certification, null, new DateOnly(2020, 6, 7), new DateOnly(2020, 6, 22), new DateOnly(2020, 10, 10)));
        foreach (var month in campaign.Months)
            campaign.Add(new Deadline(DeadlineKind.MonthlyReport, month, month.FirstDay, new DateOnly(month.Year, month.Month, 25), month.Next.FirstDay.AddDays(9)));
        return campaign;
    }
}
