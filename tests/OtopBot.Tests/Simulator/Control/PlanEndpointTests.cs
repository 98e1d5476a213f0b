using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Hosting;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Simulator.Control;

public sealed class PlanEndpointTests
{
    // Long after the round: nothing of the bot's own is due any more.
    private static readonly DateTimeOffset Start = Moment("2021-03-01T09:00:00+07:00");

    private static readonly DemoPerson Officer = DemoOffice.BuiltIn.People[2];

    [Fact]
    public async Task What_the_plans_foresee_stands_in_order_with_names_and_price()
    {
        await using var simulator = await StartAsync(
            new PlannedPush(Start.AddDays(40), PushKind.GroupClose, "post:1:close:2564-03:20210325:1", DemoOffice.BuiltIn.GroupId, 10) { About = ["2564-03"] },
            new PlannedPush(Start.AddDays(2), PushKind.Eve, "second", Officer.LineUserId, 1) { Step = "eve", About = [Officer.DistrictCode!, "certification"] },
            new PlannedPush(Start.AddDays(1), PushKind.Eve, "first", Officer.LineUserId, 1) { Step = "eve", About = [$"{Officer.DistrictCode}:2564-03"] });

        var plan = await PlanAsync(simulator);

        plan.GetProperty("planned").GetBoolean().ShouldBeTrue();
        plan.GetProperty("nextWorkingDay").GetString().ShouldBe("2021-03-02");
        var next = plan.GetProperty("next").EnumerateArray().Where(n => Text(n, "key") is "first" or "second" || Text(n, "key")!.StartsWith("post:1:close", StringComparison.Ordinal)).ToList();
        next.Select(n => Text(n, "key")).ShouldBe(["first", "second", "post:1:close:2564-03:20210325:1"]);
        next[0].GetRawText().ShouldBe($$"""{"at":"2021-03-02T09:00:00+07:00","kind":"eve","step":"eve","chatId":"{{Officer.LineUserId}}","to":"{{Officer.DisplayName}}","about":[{"district":"5602","name":"จุน","thing":"2564-03"}],"price":1,"key":"first"}""");
        next[1].GetProperty("about").GetRawText().ShouldBe("""[{"district":"5602","name":"จุน","thing":null},{"district":null,"name":null,"thing":"certification"}]""");
        (Text(next[2], "kind"), Text(next[2], "to")).ShouldBe(("groupClose", DemoOffice.BuiltIn.GroupName));
        plan.GetProperty("months").EnumerateArray().Select(m => (Text(m, "month"), m.GetProperty("planned").GetInt32() % 10)).ShouldBe([("2564-03", 2), ("2564-04", 0)]);
    }

    [Fact]
    public async Task What_is_far_ahead_is_found_when_nothing_is_near()
    {
        await using var simulator = await StartAsync(new PlannedPush(Start.AddDays(300), PushKind.Eve, "far", Officer.LineUserId, 1));
        (await PlanAsync(simulator)).GetProperty("next").EnumerateArray().Select(n => Text(n, "key")).ShouldContain("far");
    }

    [Fact]
    public async Task What_was_sent_tells_its_fate_its_rule_and_what_it_was_about()
    {
        await using var simulator = await StartAsync();
        await StoreAsync(simulator, db =>
        {
            Add(db, "late", Start, r => r.Accept(Start.AddMinutes(1), "request", ["11", "12"]), planned: Start.AddDays(-1), reminders: [("5602", FiscalMonth.Parse("2563-06"), "day"), ("5602", null, "eve")]);
            Add(db, "promptly", Start, r => r.Accept(Start, "request", ["13"]), planned: Start.AddSeconds(-59), reminders: [("5602", null, "eve")]);
            Add(db, "expired", Start, r => r.Abandon(Start.AddDays(1), "Too late.", mayHaveArrived: false), sendBy: Start.AddHours(7));
            Add(db, "taken back", Start, r => r.Withdraw(Start, QueuedReminders.Done), reminders: [("5602", null, "eve")]);
            Add(db, "forgotten", Start, r => r.Forget(Start));
            Add(db, "spared", Start, r => r.Abandon(Start, "Budget.", mayHaveArrived: false), sendBy: Start.AddHours(7));
            Add(db, "refused", Start, r => r.Fail(Start, "400"));
            Add(db, "parked", Start, r => r.Park(Start.AddDays(30), "429"));
            db.Add(OutboxMessage.Reply("a reply is no push", Officer.LineUserId, null, Words, Start.AddDays(30)));
            var left = new Reminder("left out", 1, 3, "afternoon", Start) { DistrictCode = "5602", Kind = DeadlineKind.Certification };
            left.Drop(Start.AddMinutes(2));
            db.Add(left);
        });

        var sent = (await PlanAsync(simulator)).GetProperty("sent").EnumerateArray().ToDictionary(s => Text(s, "key")!);

        sent.Keys.ShouldNotContain("a reply is no push");
        sent.Select(s => (s.Key, Text(s.Value, "status"))).ShouldBe(
        [
            ("left out", "dropped"), ("parked", "parked"), ("refused", "failed"), ("spared", "dropped"), ("forgotten", "withdrawn"),
            ("taken back", "withdrawn"), ("expired", "expired"), ("promptly", "sent"), ("late", "sent"),
        ], "newest first");
        sent["late"].GetRawText().ShouldBe($$"""
            {"at":"2021-03-01T09:01:00+07:00","queuedAt":"2021-03-01T09:00:00+07:00","kind":"dueDay","chatId":"{{Officer.LineUserId}}","to":"{{Officer.DisplayName}}","status":"sent","price":1,"key":"late","plannedFor":"2021-02-28T09:00:00+07:00","step":"day","about":[{"district":"5602","name":"จุน","thing":"2563-06","step":"day","plannedFor":"2021-02-28T09:00:00+07:00"},{"district":"5602","name":"จุน","thing":"certification","step":"eve","plannedFor":"2021-02-28T09:00:00+07:00"}],"problem":null,"caughtUp":true,"messageIds":["11","12"]}
            """);
        sent["promptly"].GetProperty("caughtUp").GetBoolean().ShouldBeFalse();
        (Text(sent["forgotten"], "to"), Text(sent["expired"], "problem")).ShouldBe((null, "Too late."));
        (Text(sent["left out"], "kind"), Text(sent["left out"], "step"), Text(sent["left out"], "to")).ShouldBe((null, "afternoon", Officer.DisplayName));
    }

    [Fact]
    public async Task Of_a_bot_elsewhere_only_the_past_is_known()
    {
        await using var bot = await StartAsync();
        await StoreAsync(bot, db => Add(db, "done", Start, r => r.Accept(Start, null, [])));
        var database = bot.Services.GetRequiredService<BotWindow>();
        var file = await database.LookAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        await using var line = await PretendLine.StartAsync(o => o with { Database = file });

        var plan = (await line.SimAsync(HttpMethod.Get, "plan")).Body;

        (plan.GetProperty("planned").GetBoolean(), plan.GetProperty("next").GetArrayLength()).ShouldBe((false, 0));
        plan.GetProperty("sent").EnumerateArray().Select(s => Text(s, "key")).ShouldContain("done");
        await using var blind = await PretendLine.StartAsync();
        (await blind.SimAsync(HttpMethod.Get, "plan")).Status.ShouldBe(409);
    }

    [Fact]
    public async Task A_jump_tells_what_was_sent_on_its_way_and_that_facts_changed()
    {
        var due = Start.AddHours(1);
        await using var simulator = await StartAsync(options => options with
        {
            Moments = bot => new ScheduledMoments(
                _ => Task.FromResult<DateTimeOffset?>(bot.GetRequiredService<TimeProvider>().GetUtcNow() < due ? due : null),
                async ct =>
                {
                    await using var scope = bot.CreateAsyncScope();
                    var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
                    db.Add(OutboxMessage.Push("on the way", Officer.LineUserId, Words, due, PushKind.Eve));
                    await db.SaveChangesAsync(ct);
                }),
        });
        await StoreAsync(simulator, db => Add(db, "before", Start.AddDays(-1), r => r.Accept(Start, null, [])));
        using var news = simulator.Services.GetRequiredService<Feed>().Subscribe();
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };

        var answer = await Answer.OfAsync(await http.PutAsync("/sim/clock", new StringContent("""{"advance":"PT2H"}"""), TestContext.Current.CancellationToken));

        answer.Body.GetProperty("visited").EnumerateArray().Select(v => v.GetString()).ShouldContain("2021-03-01T10:00:00+07:00");
        var sent = answer.Body.GetProperty("sent").EnumerateArray().ToList();
        sent.Select(s => Text(s, "key")).ShouldContain("on the way");
        sent.Select(s => Text(s, "key")).ShouldNotContain("before");
        sent.Select(s => Text(s, "queuedAt")).ShouldContain("2021-03-01T10:00:00+07:00");
        List<Type> told = [];
        while (news.News.TryRead(out var one))
            told.Add(one.GetType());
        told.ShouldContain(typeof(FactsChanged));
    }

    private static MessageBatch Words => MessageBatch.Of(new TextMessage("ก"));

    private static Task<SimulatorHost> StartAsync(params PlannedPush[] ahead)
        => StartAsync(options => options with
        {
            ConfigureBot = builder =>
            {
                // The bot's own plans are silent here.
                builder.Configuration["Reminders:Enabled"] = builder.Configuration["Summaries:Enabled"] = "false";
                builder.Services.AddSingleton<PushPlan>(new Foreseen(ahead));
            },
        });

    private static Task<SimulatorHost> StartAsync(Func<SimulatorOptions, SimulatorOptions> with)
        => SimulatorHost.StartAsync(with(SimulatorOptions.AnyPorts with { Now = Start }));

    private static async Task StoreAsync(SimulatorHost simulator, Action<OtopDbContext> store) => await simulator.Services.GetRequiredService<BotWindow>().LookAsync(async db =>
    {
        store(db);
        return await db.SaveChangesAsync();
    });

    private static void Add(
        OtopDbContext db, string key, DateTimeOffset at, Action<OutboxMessage> settle, DateTimeOffset? sendBy = null, DateTimeOffset? planned = null,
        IReadOnlyList<(string District, FiscalMonth? Month, string Step)>? reminders = null)
    {
        var row = OutboxMessage.Push(key, Officer.LineUserId, Words, at, PushKind.DueDay, sendBy: sendBy);
        settle(row);
        db.Add(row);
        foreach (var (district, month, step) in reminders ?? [])
        {
            var reminder = new Reminder($"{key} {month} {step}", 1, 3, step, planned ?? at) { DistrictCode = district, Month = month, Kind = month is null ? DeadlineKind.Certification : DeadlineKind.MonthlyReport };
            reminder.Queue(key, at);
            db.Add(reminder);
        }
    }

    private static async Task<JsonElement> PlanAsync(SimulatorHost simulator)
    {
        using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
        var answer = await Answer.OfAsync(await http.GetAsync("/sim/plan", TestContext.Current.CancellationToken));
        answer.Status.ShouldBe(200);
        return answer.Body;
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private sealed class Foreseen(IReadOnlyList<PlannedPush> pushes) : PushPlan
    {
        public override Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
            => Task.FromResult<IReadOnlyList<PlannedPush>>([.. pushes.Where(p => p.At < until)]);
    }
}
