using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OtopBot.Commands;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Commands;

public sealed class CommandLineTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("verfy-audit")]
    [InlineData("verify-audit", "x")]
    [InlineData("verify-audit", "--expect")]
    [InlineData("verify-audit", "--expect", "12ab")]
    [InlineData("verify-audit", "--expect=0000000000000000000000000000000000000000000000000000000000000000@x")]
    [InlineData("verify-audit", "--since", "2563-06-25")]
    [InlineData("trace")]
    [InlineData("audit", "--since", "เมื่อวาน")]
    [InlineData("audit", "--since", "2563-02-30")]
    public async Task A_command_that_is_not_understood_says_which_there_are(params string[] args)
    {
        using var desk = await AuditDesk.OpenAsync();

        var (code, said) = await RunAsync(desk.Database.Options, args);

        code.ShouldBe(2);
        said.ShouldContain("verify-audit [--expect HASH[@SEQ]]");
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named_and_not_made()
    {
        using var database = new TempDatabase();

        var (code, said) = await RunAsync(database.Options, "verify-audit");

        (code, File.Exists(database.Path)).ShouldBe((2, false));
        said.ShouldContain(database.Path);
    }

    [Fact]
    public async Task A_database_of_an_earlier_release_is_left_as_it_is()
    {
        using var database = new TempDatabase();
        await File.WriteAllBytesAsync(database.Path, [], Ct);

        var (code, said) = await RunAsync(database.Options, "verify-audit");

        code.ShouldBe(2);
        said.ShouldContain("ยังไม่ได้ปรับโครงสร้าง");
        new FileInfo(database.Path).Length.ShouldBeLessThan(10_000);
    }

    [Theory]
    [InlineData("DELETE", "verify-audit")]
    [InlineData("DELETE", "audit")]
    [InlineData("DELETE", "trace", "จุน", "มิ.ย.")]
    [InlineData("WAL", "verify-audit")]
    public async Task Looking_changes_no_byte_of_the_file(string journal, params string[] args)
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1, 2);
        await desk.ByHandAsync($"PRAGMA journal_mode={journal}");
        using (var connection = new SqliteConnection(desk.Database.Options.ConnectionString))
            SqliteConnection.ClearPool(connection);
        var before = await File.ReadAllBytesAsync(desk.Database.Path, Ct);

        (await RunAsync(desk.Database.Options, args)).Code.ShouldBe(0);

        (await File.ReadAllBytesAsync(desk.Database.Path, Ct)).ShouldBe(before);
        File.Exists($"{desk.Database.Path}-wal").ShouldBe(journal == "WAL");
    }

    [Fact]
    public async Task What_a_running_bot_has_only_in_its_log_is_seen()
    {
        using var desk = await AuditDesk.OpenAsync();
        await using var bot = desk.Database.Open();
        await bot.Database.OpenConnectionAsync(Ct);
        await desk.ReportAsync(1, 2);
        new FileInfo($"{desk.Database.Path}-wal").Length.ShouldBeGreaterThan(0);

        (await RunAsync(desk.Database.Options, "trace", "จุน", "มิ.ย.")).Code.ShouldBe(0);
        await desk.ReportAsync(3, 4);
        (await RunAsync(desk.Database.Options, "verify-audit")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_refused_by_the_name_of_its_migration()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ByHandAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99'); UPDATE Compatibility SET OldestRelease = 'Future'");

        var (code, said) = await RunAsync(desk.Database.Options, "verify-audit");

        code.ShouldBe(2);
        said.ShouldContain("29990101000000_Future");
    }

    [Fact]
    public async Task A_newer_release_that_lets_this_one_work_lets_it_look_as_well()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ByHandAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99')");

        (await RunAsync(desk.Database.Options, "verify-audit")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_to_be_none()
    {
        using var database = new TempDatabase();
        await File.WriteAllTextAsync(database.Path, string.Concat(Enumerable.Repeat("not a database ", 100)), Ct);

        var (code, said) = await RunAsync(database.Options, "audit");

        code.ShouldBe(2);
        said.ShouldContain("เปิดฐานข้อมูลไม่ได้");
    }

    [Fact]
    public void Only_a_bare_first_word_is_a_command()
    {
        CommandLine.IsMeant(["verify-audit"]).ShouldBeTrue();
        CommandLine.IsMeant([]).ShouldBeFalse();
        CommandLine.IsMeant(["--urls", "http://127.0.0.1:1"]).ShouldBeFalse();
        CommandLine.IsMeant(["Database:Migrate=true"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Verifying_says_how_many_and_the_head_to_write_down_and_finds_it_again()
    {
        using var desk = await AuditDesk.OpenAsync();
        var head = (await desk.EntriesAsync())[^1].Head;
        await desk.ReportAsync(1, 2);
        var now = (await desk.EntriesAsync())[^1].Head;

        var (code, said) = await RunAsync(desk.Database.Options, "verify-audit", "--Database:Provider=Sqlite", "--expect", $"{head}");

        code.ShouldBe(0);
        said.ShouldContain("ถูกต้องครบถ้วน");
        said.TrimEnd().ShouldEndWith($"result=ok entries={now.Sequence} head={now.Hash}@{now.Sequence}");
    }

    [Fact]
    public async Task A_broken_audit_is_said_in_a_sentence_and_by_the_exit_code()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1, 2);
        var entry = (await desk.EntriesAsync())[^1];
        await desk.ByHandAsync("UPDATE Reports SET Online = 900");

        var (code, said) = await RunAsync(desk.Database.Options, "verify-audit");

        code.ShouldBe(1);
        said.ShouldContain($"- รายงานยอดจำหน่าย 56-2563/ย-2563-5602-06-01 ไม่ตรงกับรายการที่ {entry.Sequence} ซึ่งเป็นรายการล่าสุดของข้อมูลนี้");
        said.ShouldContain($"result=broken fault=RecordDiffers at={entry.Sequence}");
    }

    [Fact]
    public void Every_fault_has_a_sentence()
    {
        foreach (var fault in Enum.GetValues<AuditFault>())
            VerdictView.Sentence(new(fault, 7, "report 1")).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Every_kind_of_record_has_a_Thai_word()
        => VerdictView.Kinds.Keys.ShouldBe(OtopBot.Audit.AuditedRecords.All.Select(r => r.Name), ignoreOrder: true);

    [Theory]
    [InlineData(13, "audit")]
    [InlineData(3, "audit", "--district", "จุน")]
    [InlineData(1, "audit", "--district", "อ.เชียงคำ")]
    [InlineData(13, "audit", "--since", "2563-06-08")]
    [InlineData(13, "audit", "--since=2020-06-08")]
    public async Task The_history_reads_in_sentences(int lines, params string[] args)
    {
        using var desk = await AuditDesk.OpenAsync();

        var (code, said) = await RunAsync(desk.Database.Options, args);

        code.ShouldBe(0);
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(lines);
        said.ShouldContain(" กำหนดเป้าหมายอำเภอ");
        said.ShouldContain("8 มิถุนายน 2563 เวลา 09.00 น.");
    }

    [Fact]
    public async Task A_history_of_tomorrow_is_empty_and_an_unknown_district_is_asked_for_again()
    {
        using var desk = await AuditDesk.OpenAsync();

        (await RunAsync(desk.Database.Options, "audit", "--since", "2563-06-09")).Said.Trim().ShouldBe("ไม่มีรายการตามที่ระบุ");
        (await RunAsync(desk.Database.Options, "audit", "--district", "บางรัก")).ShouldBe((2, $"ไม่พบอำเภอ “บางรัก”{Environment.NewLine}"));
    }

    public static async Task<(int Code, string Said)> RunAsync(DatabaseOptions options, params string[] args)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.RunAsync(args, () => options, output, Ct);
        return (code, output.ToString());
    }
}
