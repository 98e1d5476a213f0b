using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OtopBot.Commands;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Commands;

public sealed class MigrateCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_is_not_there_is_made_and_a_second_run_finds_nothing_to_do()
    {
        using var database = new TempDatabase();

        var (code, said) = await CommandLineTests.RunAsync(database.Options, "migrate");
        code.ShouldBe(0);
        said.ShouldContain("Initial Floor Timetable Operations");
        said.ShouldContain("เป็นรุ่นปัจจุบันแล้ว");
        await using (var db = database.Open())
            (await db.Database.GetPendingMigrationsAsync(Ct)).ShouldBeEmpty();

        (code, said) = await CommandLineTests.RunAsync(database.Options, "migrate");
        (code, said.Trim()).ShouldBe((0, "ฐานข้อมูลเป็นรุ่นปัจจุบันอยู่แล้ว ไม่มีอะไรต้องปรับ"));
    }

    [Fact]
    public async Task Several_at_once_all_end_well()
    {
        using var database = new TempDatabase();

        var ended = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => CommandLineTests.RunAsync(database.Options, "migrate"), Ct)));

        ended.ShouldAllBe(e => e.Code == 0);
    }

    [Fact]
    public async Task Records_that_nobody_audited_yet_are_named_with_the_setting_that_takes_them_over()
    {
        using var database = new TempDatabase();
        await using (var db = database.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial", Ct);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO Posts (ProvinceCode, DistrictCode, Role, Duty) VALUES ('56', '5602', 'Officer', 'x')", Ct);
        }

        (await CommandLineTests.RunAsync(database.Options, "migrate")).Said.ShouldContain("Database:InheritAudit=true");
    }

    [Fact]
    public async Task Newer_tables_that_take_this_program_need_nothing_and_others_are_refused()
    {
        using var database = await TempDatabase.MigratedAsync();
        await using (var db = database.Open())
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99')", Ct);
        (await CommandLineTests.RunAsync(database.Options, "migrate")).Code.ShouldBe(0);

        await using (var db = database.Open())
            await db.Database.ExecuteSqlRawAsync("UPDATE Compatibility SET OldestRelease = 'Future'", Ct);
        var (code, said) = await CommandLineTests.RunAsync(database.Options, "migrate");
        code.ShouldBe(2);
        said.ShouldContain("29990101000000_Future");
    }

    [Fact]
    public async Task Tables_of_the_jobs_that_could_not_be_made_are_a_failure()
    {
        using var database = new TempDatabase();
        await using var output = new StringWriter();

        (await CommandLine.RunAsync(["migrate"], () => database.Options, output, Ct, (_, _) => Task.FromResult(false))).ShouldBe(1);
        output.ToString().ShouldContain("Hangfire");
    }

    [Theory]
    [InlineData("migrate", "x")]
    [InlineData("after-restore", "x")]
    [InlineData("backup")]
    [InlineData("backup", "a", "b")]
    public async Task Words_that_are_not_understood_change_nothing(params string[] args)
    {
        using var desk = await AuditDesk.OpenAsync();

        (await CommandLineTests.RunAsync(desk.Database.Options, args)).Code.ShouldBe(2);
    }
}
