using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Journeys;

// The drill: backups under load, the database destroyed, restored by the scripts. Everything runs as it would in an office; LINE is played here.
[Collection(OneAtATime.Name)]
public sealed class RestoreDrillTests : IDisposable
{
    private static readonly string[] Busy = [.. new[] { "เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "ภูซาง" }.Select(Officer)];

    private static readonly string Later = Officer("ภูกามยาว");

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-").FullName;
    private readonly Uri _address = BotProcess.FreeAddress();

    private string Database => Path.Combine(_folder, "data", "otopbot.db");

    private string Backups => Path.Combine(_folder, "backups");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_accepted_before_the_backup_is_there_after_everything_was_lost()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        // The pretend LINE does not know the database: only bots have it open.
        await using var story = await Story.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true, Bots = [_address] });
        await story.PutAsync("/sim/weather", new { redeliver = 0.000001 });
        List<BusyOfficer> officers;
        List<Receipt> safe;
        var watch = new Stopwatch();
        await using (var bot = await BotProcess.StartAsync(Database, story.Address, _address))
        {
            officers = [.. Busy.Select(district => new BusyOfficer(story, district))];
            var work = Task.WhenAll(officers.Select(o => Task.Run(o.WorkAsync, Ct)));
            await HaveAsync(officers, Busy.Length);
            await BackUpAsync();
            await HaveAsync(officers, officers.Sum(o => o.Receipts.Count) + 4);

            // What has its receipt at this moment must come back.
            safe = [.. officers.SelectMany(o => o.Receipts)];
            watch.Start();
            await BackUpAsync();
            watch.Stop();
            await HaveAsync(officers, officers.Sum(o => o.Receipts.Count) + 4);

            var (refused, why) = await Script.RunAsync("restore-sqlite.sh", Database, Newest(), Database);
            refused.ShouldBe(1);
            why.ShouldContain("stop every bot first");
            await bot.KillAsync();
            await work;
        }

        Destroy();
        var restoring = Stopwatch.StartNew();
        var (code, said) = await Script.RunAsync("restore-sqlite.sh", Database, Newest(), Database);
        code.ShouldBe(0, said);
        restoring.Stop();

        // LINE brings again what nobody took.
        var late = new BusyOfficer(story, Later);
        (await late.SayAsync("มิ.ย. ทั่วไป 1,111,111 ออนไลน์ 2,222,222")).ShouldBeNull();
        await using var again = await BotProcess.StartAsync(Database, story.Address, _address);
        while (!(await late.HearAsync(60_000)).ShouldNotBeNull().Contains("1,111,111", StringComparison.Ordinal))
        {
        }

        (await late.TapAsync("ยืนยัน")).ShouldNotBeNull().ShouldContain("บันทึกรายงานแล้ว");
        (await officers[0].ReportAsync()).ShouldBeTrue();

        var there = await FiguresAsync();
        safe.ShouldNotBeEmpty();
        safe.Where(r => there.GetValueOrDefault(r.Number) != r.General).ShouldBeEmpty("a receipt was given before the backup began");
        (await VerifiedAsync()).ShouldBeTrue();

        var given = officers.SelectMany(o => o.Receipts.SkipLast(o == officers[0] ? 1 : 0)).ToList();
        var lost = given.Count(r => there.GetValueOrDefault(r.Number) != r.General);
        lost.ShouldBeGreaterThan(0, "the drill reported after the backup as well");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Of {given.Count} receipts {safe.Count} were given before the backup and all are there; {lost} of those given after it began are lost. Backup under load {watch.Elapsed.TotalSeconds:0.0} s, restore {restoring.Elapsed.TotalSeconds:0.0} s.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // By the name in LINE: whoever plays LINE without the database knows no districts.
    private static string Officer(string district) => $"เจ้าหน้าที่พัฒนาชุมชนอำเภอ{district}";

    private static async Task HaveAsync(IReadOnlyList<BusyOfficer> officers, int receipts)
    {
        var patience = Stopwatch.StartNew();
        while (officers.Sum(o => o.Receipts.Count) < receipts)
        {
            patience.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), "the officers got no receipts");
            await Task.Delay(20, Ct);
        }
    }

    private async Task BackUpAsync()
    {
        var before = Directory.Exists(Backups) ? Directory.GetFiles(Backups, "*.db").Length : 0;
        var (code, said) = await Script.RunAsync("backup-sqlite.sh", Database, Backups, "7");
        code.ShouldBe(0, said);
        Directory.GetFiles(Backups, "*.db").Length.ShouldBe(before + 1);
    }

    private string Newest() => Directory.GetFiles(Backups, "*.db").Order(StringComparer.Ordinal).Last();

    private void Destroy()
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Database)!, "otopbot.db*"))
            File.Delete(file);
    }

    private async Task<Dictionary<string, decimal>> FiguresAsync()
    {
        await using var db = Open();
        return (await db.Reports.AsNoTracking().ToListAsync(Ct)).ToDictionary(r => r.Number, r => r.General.Amount);
    }

    private async Task<bool> VerifiedAsync()
    {
        await using var db = Open();
        return (await new AuditVerification(db).RunAsync(Ct)).Holds;
    }

    private OtopDbContext Open() => DatabaseSetup.Open(new(DatabaseProvider.Sqlite, $"Data Source={Database};Pooling=False"));
}
