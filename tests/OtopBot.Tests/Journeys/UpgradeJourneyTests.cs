using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.Webhooks;

namespace OtopBot.Tests.Journeys;

// Programs of two releases on one database, as processes of their own; LINE is played here.
[Collection(OneAtATime.Name)]
public sealed class UpgradeJourneyTests : IDisposable
{
    private static readonly string[] Districts = ["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "ภูซาง", "ภูกามยาว"];

    // Two working days before the certification is due: both programs find reminders to send as soon as they start.
    private static readonly Dictionary<string, string> Eve = new() { ["Simulation__Now"] = "2020-06-19T09:05:00+07:00" };

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-").FullName;
    private readonly Uri _one = BotProcess.FreeAddress();
    private readonly Uri _two = BotProcess.FreeAddress();

    private string Database => Path.Combine(_folder, "otopbot.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_previous_release_and_this_one_work_side_by_side_and_nobody_notices()
    {
        var previous = await PreviousRelease.ProgramAsync();
        await using var story = await Story.StartAsync(Platform());
        await using var old = await BotProcess.StartAsync(Database, story.Address, _one, Eve, previous);
        await story.MeetAsync();
        (await AppliedAsync()).ShouldNotContain(m => m.EndsWith("_Operations", StringComparison.Ordinal));

        // The old one alone.
        To(story, _one);
        await ReportAsync(story, Districts[0]);
        await DraftAsync(story, Districts[1], Districts[2], Districts[3]);

        // The new one brings the tables up to date while the old one is at work.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var load = LoadAsync(story, [Districts[4], Districts[5], Districts[6]], enough.Token);
        await using var fresh = await BotProcess.StartAsync(Database, story.Address, _two, Eve);
        await enough.CancelAsync();
        (await load).ShouldAllBe(status => status == 200);
        (await AppliedAsync()).ShouldContain(m => m.EndsWith("_Operations", StringComparison.Ordinal));
        await story.SettleAsync();

        // What the old one began the new one ends, and the other way round.
        To(story, _two);
        await ConfirmAsync(story, Districts[1], Districts[2], Districts[3]);
        await DraftAsync(story, Districts[4], Districts[5]);
        To(story, _one);
        await ConfirmAsync(story, Districts[4], Districts[5]);
        To(story, _one, _two);
        await ReportAsync(story, Districts[6]);
        await ReportAsync(story, Districts[7]);

        // The old one ends, the new one goes on.
        (await old.EndAsync().WaitAsync(TimeSpan.FromMinutes(1), Ct)).ShouldBe(0);
        await ReportAsync(story, Districts[8]);

        await OneReportEachAsync(story);
        await NobodyWasRemindedTwiceAsync();
        fresh.HasEnded.ShouldBeFalse();
    }

    [Fact]
    public async Task This_release_starts_and_works_beside_newer_tables_that_allow_it_and_not_beside_others()
    {
        await using var story = await Story.StartAsync(Platform());
        await using (await BotProcess.StartAsync(Database, story.Address, _one, Eve))
        {
            await story.MeetAsync();
            await ReportAsync(story, Districts[0]);

            await ByHandAsync("ALTER TABLE Inbox ADD COLUMN Lane TEXT; INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99')");
            await using var second = await BotProcess.StartAsync(Database, story.Address, _two, Eve);
            second.Lines.ShouldContain(line => line.Contains("29990101000000_Future", StringComparison.Ordinal));
            foreach (var district in Districts[1..])
                await ReportAsync(story, district);
        }

        await OneReportEachAsync(story);

        await ByHandAsync("UPDATE Compatibility SET OldestRelease = 'Future'");
        await using var refused = BotProcess.Launch(Database, story.Address, _one, Eve);
        (await refused.EndedAsync().WaitAsync(TimeSpan.FromMinutes(1), Ct)).ShouldBe(1);
        refused.Lines.ShouldContain(line => line.Contains("OtopBot does not start", StringComparison.Ordinal) && line.Contains("29990101000000_Future", StringComparison.Ordinal) && line.Contains("programs that know Future", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SimulatorOptions Platform() => SimulatorOptions.AnyPorts with { PlatformOnly = true, Bots = [_one, _two], Database = Database };

    private static void To(Story story, params IReadOnlyList<Uri> bots) => story.Services.GetRequiredService<WebhookSender>().SendTo(bots);

    private static async Task ReportAsync(Story story, string district)
    {
        await DraftAsync(story, district);
        await ConfirmAsync(story, district);
    }

    private static async Task DraftAsync(Story story, params IReadOnlyList<string> districts)
    {
        foreach (var district in districts)
            (await story.SayAsync(district, "มิ.ย. ทั่วไป 1,234,567 ออนไลน์ 7,654,321")).SelectMany(s => s.Buttons).ShouldContain("ยืนยัน");
    }

    private static async Task ConfirmAsync(Story story, params IReadOnlyList<string> districts)
    {
        foreach (var district in districts)
            (await story.TapAsync(district, "ยืนยัน")).Words().ShouldContain("บันทึกรายงานแล้ว");
    }

    // Questions without end; answers each webhook's status.
    private static async Task<IReadOnlyList<int>> LoadAsync(Story story, IReadOnlyList<string> districts, CancellationToken enough)
    {
        List<int> statuses = [];
        while (!enough.IsCancellationRequested)
        {
            var round = await Task.WhenAll(districts.Select(d => story.MakeAsync("/sim/say", new { @as = story.People[d], text = "สถานะ" })));
            statuses.AddRange(round.Select(r => (int)r["status"]!));
        }

        statuses.ShouldNotBeEmpty();
        return statuses;
    }

    private async Task OneReportEachAsync(Story story)
    {
        await story.SettleAsync();
        foreach (var district in Districts)
        {
            var report = (await story.DistrictAsync(district))["reports"]!.AsArray().ShouldHaveSingleItem()!;
            ((decimal)report["general"]!, (decimal)report["online"]!).ShouldBe((1_234_567m, 7_654_321m));
            var shown = (await story.GetAsync($"/sim/chats/{story.People[district]}?after=0"))["messages"]!.AsArray();
            shown.Count(m => ((string)m!["text"]!).Contains("บันทึกรายงานแล้ว", StringComparison.Ordinal)).ShouldBe(1, district);
        }

        var facts = await story.GetAsync("/sim/facts");
        foreach (var (road, state) in new[] { ("inbox", "waiting"), ("inbox", "failed"), ("outbox", "waiting"), ("outbox", "failed") })
            ((int)facts[road]![state]!).ShouldBe(0, $"{road} {state}");
        await using var db = Open();
        (await new AuditVerification(db).RunAsync(Ct)).Breaks.ShouldBeEmpty();
    }

    private async Task NobodyWasRemindedTwiceAsync()
    {
        await using var db = Open();
        var reminders = await db.Reminders.Where(r => r.State != ReminderState.Dropped).ToListAsync(Ct);
        reminders.Count.ShouldBeGreaterThanOrEqualTo(Districts.Length);
        reminders.GroupBy(r => (r.PersonId, r.DistrictCode, r.Kind, r.Month)).ShouldAllBe(g => g.Count() == 1);
        (await db.Set<OutboxMessage>().CountAsync(m => m.Status == OutboxStatus.Sent && m.Kind == PushKind.Eve, Ct)).ShouldBe(Districts.Length);
    }

    private async Task<IReadOnlyList<string>> AppliedAsync()
    {
        await using var db = Open();
        return [.. await db.Database.GetAppliedMigrationsAsync(Ct)];
    }

    private async Task ByHandAsync(string sql)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }

    private OtopDbContext Open() => DatabaseSetup.Open(new(DatabaseProvider.Sqlite, $"Data Source={Database};Pooling=False"));
}
