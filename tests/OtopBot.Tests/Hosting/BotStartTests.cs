using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class BotStartTests : IDisposable
{
    private readonly TempDatabase _database = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_fresh_start_has_the_campaign_and_one_setup_code_that_is_only_hashed_in_the_database()
    {
        var words = await StartAsync();

        words.ShouldNotBeNull();
        await using var db = _database.Open();
        (await db.Campaigns.SingleAsync(Ct)).Code.ShouldBe("56-2563");
        (await db.People.AnyAsync(Ct)).ShouldBeFalse();
        var code = await db.Codes.SingleAsync(Ct);
        (code.Hash, code.Purpose, code.ProvinceCode, code.Post).ShouldBe((EnrolmentCode.HashOf(words), CodePurpose.Setup, "56", null));
    }

    [Fact]
    public async Task Another_start_without_administrator_gives_a_new_code_and_cancels_the_old()
    {
        var first = await StartAsync();
        var second = await StartAsync();

        second.ShouldNotBe(first);
        await using var db = _database.Open();
        (await db.Campaigns.CountAsync(Ct)).ShouldBe(1);
        var codes = await db.Codes.ToListAsync(Ct);
        codes.Single(c => c.Hash == EnrolmentCode.HashOf(first!)).IsUsable(TimeProvider.System.GetUtcNow()).ShouldBeFalse();
        codes.Single(c => c.Hash == EnrolmentCode.HashOf(second!)).IsUsable(TimeProvider.System.GetUtcNow()).ShouldBeTrue();
    }

    [Fact]
    public async Task With_an_administrator_there_is_no_setup_code()
    {
        await StartAsync();
        await using (var db = _database.Open())
        {
            var administrator = new Person("U1", "เจ้าหน้าที่ผู้ดูแลระบบ", "นักวิชาการพัฒนาชุมชน", "1", Phayao.Monday);
            administrator.Take(new Post("56", null, Role.Admin, "ผู้ดูแลระบบ"), Phayao.Monday);
            db.Add(administrator);
            await db.SaveChangesAsync(Ct);
        }

        (await StartAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task An_administrator_who_has_left_or_is_of_another_province_does_not_count()
    {
        await StartAsync();
        await using (var db = _database.Open())
        {
            var gone = new Person("U1", "เจ้าหน้าที่ผู้ดูแลระบบ", "นักวิชาการพัฒนาชุมชน", "1", Phayao.Monday);
            gone.Take(new Post("56", null, Role.Admin, "ผู้ดูแลระบบ"), Phayao.Monday);
            gone.Holdings[0].End(Phayao.Monday.AddDays(1));
            var other = new Person("U2", "เจ้าหน้าที่ผู้ดูแลระบบ", "นักวิชาการพัฒนาชุมชน", "1", Phayao.Monday);
            other.Take(new Post("57", null, Role.Admin, "ผู้ดูแลระบบ"), Phayao.Monday);
            db.AddRange(gone, other);
            await db.SaveChangesAsync(Ct);
        }

        (await StartAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_demo_start_enrols_the_demo_office_once_and_needs_no_setup_code()
    {
        string[] demo = ["--environment=Development", "--Simulation:Start=demo", "--environment=Development", "--Simulation:Now=2020-06-08T09:00:00+07:00"];

        (await StartAsync(demo)).ShouldBeNull();
        (await StartAsync(demo)).ShouldBeNull();

        await using var db = _database.Open();
        var people = await db.People.ToListAsync(Ct);
        people.Select(p => p.LineUserId).ShouldBe(DemoOffice.BuiltIn.People.Select(p => p.LineUserId), ignoreOrder: true);
        var jun = people.Single(p => p.Name == "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน").PostsAt(Phayao.Monday).ShouldHaveSingleItem();
        (jun.Role, jun.DistrictCode, jun.Duty).ShouldBe((Role.Officer, "5602", "ผู้รับผิดชอบ"));
        (await db.Groups.SingleAsync(Ct)).ChatId.ShouldBe(DemoOffice.BuiltIn.GroupId);
    }

    [Fact]
    public async Task A_demo_start_leaves_a_database_with_people_alone()
    {
        await StartAsync();
        await using (var db = _database.Open())
        {
            db.Add(new Person("U1", "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชน", "1", Phayao.Monday));
            await db.SaveChangesAsync(Ct);
        }

        await StartAsync("--environment=Development", "--Simulation:Start=demo");

        await using var again = _database.Open();
        (await again.People.CountAsync(Ct)).ShouldBe(1);
        (await again.Groups.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_demo_starts_at_once_enrol_one_office()
    {
        string[] demo = ["--environment=Development", "--Simulation:Start=demo"];

        await Task.WhenAll(Task.Run(() => StartAsync(demo), Ct), Task.Run(() => StartAsync(demo), Ct));

        await using var db = _database.Open();
        (await db.Campaigns.CountAsync(Ct), await db.People.CountAsync(Ct), await db.Groups.CountAsync(Ct)).ShouldBe((1, 10, 1));
    }

    [Fact]
    public async Task The_clock_starts_at_the_simulated_moment_and_runs()
    {
        await using var bot = Build("--environment=Development", "--environment=Development", "--Simulation:Now=2020-06-08T09:00:00+07:00");
        var clock = bot.Services.GetRequiredService<TimeProvider>();

        var first = clock.GetUtcNow();

        first.ShouldBe(Bangkok.At(new DateOnly(2020, 6, 8), new TimeOnly(9, 0)), TimeSpan.FromMinutes(5));
        SpinWait.SpinUntil(() => clock.GetUtcNow() > first, TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_clock_of_the_callers_own_is_kept()
    {
        var mine = new OffsetTimeProvider(TimeProvider.System, TimeSpan.FromDays(1));
        await using var bot = Bot.Build(Arguments([]), builder => builder.Services.AddSingleton<TimeProvider>(mine));

        bot.Services.GetRequiredService<TimeProvider>().ShouldBeSameAs(mine);
    }

    [Fact]
    public async Task A_campaign_folder_that_is_not_there_refuses_the_start()
        => (await Should.ThrowAsync<RefusedStartException>(() => StartAsync("--Campaign:Folder=/no/such/folder"))).Key.ShouldBe("Campaign:Folder");

    [Fact]
    public async Task A_table_with_a_fault_refuses_the_start_and_names_the_place()
    {
        var folder = Path.Combine(Path.GetDirectoryName(_database.Path)!, "letter");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(CampaignFolder.BuiltIn.Path, "campaign.json"), Path.Combine(folder, "campaign.json"));
        await File.WriteAllTextAsync(Path.Combine(folder, "targets.csv"), Phayao.Csv.Replace("63054386", "?", StringComparison.Ordinal), Ct);

        var refusal = await Should.ThrowAsync<RefusedStartException>(() => StartAsync($"--Campaign:Folder={folder}"));

        refusal.Message.ShouldContain("NotAnAmount at 5602/2563-06");
    }

    [Fact]
    public async Task A_letter_with_a_misspelt_line_refuses_the_start()
    {
        var folder = Path.Combine(Path.GetDirectoryName(_database.Path)!, "letter");
        Directory.CreateDirectory(folder);
        var letter = await File.ReadAllTextAsync(Path.Combine(CampaignFolder.BuiltIn.Path, "campaign.json"), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "campaign.json"), letter.Replace("\"dueOn\"", "\"doOn\"", StringComparison.Ordinal), Ct);

        (await Should.ThrowAsync<RefusedStartException>(() => StartAsync($"--Campaign:Folder={folder}"))).Key.ShouldBe("Campaign:Folder");
    }

    [Fact]
    public async Task Pending_migrations_refuse_the_start_by_their_names_when_migrating_is_not_allowed()
    {
        var refusal = await Should.ThrowAsync<RefusedStartException>(() => StartAsync("--Database:Migrate=false"));

        refusal.Key.ShouldBe("Database:Migrate");
        refusal.Message.ShouldContain("_Initial");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_database_of_a_newer_release_refuses_the_start_by_the_name_of_its_migration(string migrates)
    {
        await StartAsync();
        await NewerAsync("Future");

        var refusal = (await Should.ThrowAsync<RefusedStartException>(() => StartAsync($"--Database:Migrate={migrates}"))).Message;
        refusal.ShouldContain("29990101000000_Future");
        refusal.ShouldContain("takes programs that know Future");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Beside_a_newer_release_that_lets_it_a_start_works_and_prepares_nothing(string migrates)
    {
        await StartAsync();
        await NewerAsync("Operations");
        await ByHandAsync("DELETE FROM Holidays; UPDATE Campaigns SET Code = 'another'");

        (await StartAsync($"--Database:Migrate={migrates}")).ShouldNotBeNull();

        await using var db = _database.Open();
        (await db.Campaigns.SingleAsync(Ct)).Code.ShouldBe("another");
        (await db.Holidays.AnyAsync(Ct)).ShouldBeFalse();
        (await db.Database.GetAppliedMigrationsAsync(Ct)).ShouldContain("29990101000000_Future");
    }

    [Fact]
    public async Task Beside_a_newer_release_nothing_is_taken_over_into_an_emptied_audit()
    {
        await StartAsync();
        await NewerAsync("Operations");
        await ByHandAsync("DROP TRIGGER Audit_AppendOnly_Update; DROP TRIGGER Audit_AppendOnly_Delete; DROP TRIGGER Audit_AppendOnly_Insert; DELETE FROM Audit");

        await StartAsync("--Database:InheritAudit=true");

        (await VerifyAsync()).Breaks.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Records_of_a_release_without_an_audit_are_taken_over_by_the_start_that_makes_the_table()
    {
        await using (var db = _database.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial", Ct);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO Posts (ProvinceCode, DistrictCode, Role, Duty) VALUES ('56', '5602', 'Officer', 'x')", Ct);
        }

        await StartAsync();

        (await VerifyAsync()).Breaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_audit_that_was_wiped_is_not_written_anew_by_the_next_start()
    {
        await StartAsync();
        await ByHandAsync("DROP TRIGGER Audit_AppendOnly_Update; DROP TRIGGER Audit_AppendOnly_Delete; DROP TRIGGER Audit_AppendOnly_Insert; DELETE FROM Audit; UPDATE Campaigns SET FiscalYear = 2564");

        await StartAsync();

        (await VerifyAsync()).Breaks.ShouldContain(b => b.Fault == AuditFault.Unrecorded && b.Subject == "campaign 56-2563");
    }

    private Task NewerAsync(string oldest)
        => ByHandAsync($"INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99'); UPDATE Compatibility SET OldestRelease = '{oldest}'");

    private async Task ByHandAsync(string sql)
    {
        await using var db = _database.Open();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }

    private async Task<AuditVerdict> VerifyAsync()
    {
        await using var db = _database.Open();
        return await new AuditVerification(db).RunAsync(Ct);
    }

    private string[] Arguments(IEnumerable<string> more) =>
        ["--Line:ChannelSecret=s", "--Line:ChannelAccessToken=t", $"--Database:Provider={_database.Options.Provider}", $"--ConnectionStrings:OtopBot={_database.Options.ConnectionString}", "--Logging:LogLevel:Default=None", .. more];

    private WebApplication Build(params IEnumerable<string> more) => Bot.Build(Arguments(more));

    private async Task<string?> StartAsync(params IEnumerable<string> more)
    {
        await using var bot = Build(more);
        await bot.Services.GetRequiredService<BotStart>().PrepareAsync(Ct);
        return bot.Services.GetRequiredService<SetupCode>().Words;
    }
}
