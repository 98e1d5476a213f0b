using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Commands;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Commands;

public sealed class ImportHolidaysCommandTests : IDisposable
{
    private const string Csv = "date,name,declared\n2020-06-25,วันหยุดพิเศษ,\n2020-07-27,ชดเชยวันสงกรานต์,2020-06-30\n2020-07-28,วันเฉลิมพระชนมพรรษา,\n2020-08-15,วันเสาร์,\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("otopbot-holidays-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_added_what_was_known_and_what_moved_is_said_and_the_audit_holds()
    {
        using var desk = await DeskAsync();

        var (code, said) = await RunAsync(desk, Write("h.csv", Csv));
        var (again, saidAgain) = await RunAsync(desk, Write("h.csv", Csv));

        code.ShouldBe(0);
        said.ShouldContain("บรรทัดที่ 5: ตรงกับวันเสาร์หรือวันอาทิตย์อยู่แล้ว จึงไม่ได้เพิ่ม “2020-08-15”");
        said.ShouldContain("เพิ่มวันหยุด 3 วัน");
        said.ShouldContain("วันจันทร์ที่ 27 กรกฎาคม 2563 ชดเชยวันสงกรานต์ (ประกาศวันที่ 30 มิถุนายน 2563)");
        said.ShouldContain("กำหนดส่งเปลี่ยน 1 รายการ");
        said.ShouldContain("รายงานยอด มิ.ย. 63: เดิม 25 มิถุนายน 2563 → ใหม่ 26 มิถุนายน 2563");
        again.ShouldBe(0);
        saidAgain.ShouldContain("เพิ่มวันหยุด 0 วัน");
        saidAgain.ShouldContain("มีอยู่แล้ว 3 วัน");
        saidAgain.ShouldContain("กำหนดส่งไม่เปลี่ยน");
        (await desk.ReadAsync(db => db.Holidays.OrderBy(h => h.Day).Select(h => h.KnownSince).ToListAsync(Ct)))
            .ShouldBe([Phayao.Monday, Bangkok.StartOf(new(2020, 6, 30)), Phayao.Monday]);
        (await desk.EntriesAsync()).TakeLast(4).Select(e => (e.Kind, e.Cause, e.Actor)).ShouldBe(
            [("campaign.changed", "import-holidays", "ระบบ"), .. Enumerable.Repeat(("holiday.added", "import-holidays", "ระบบ"), 3)]);
        (await desk.VerifyAsync()).Breaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_with_an_odd_line_adds_nothing()
    {
        using var desk = await DeskAsync();

        var (code, said) = await RunAsync(desk, Write("h.csv", $"{Csv}27/7/2563,ชดเชย,"));

        code.ShouldBe(1);
        said.ShouldContain("บรรทัดที่ 6: ไม่ใช่วันที่ทั้งวันที่มีจริง “27/7/2563”");
        (await desk.ReadAsync(db => db.Holidays.AnyAsync(Ct))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_calendar_is_read_as_well()
    {
        using var desk = await DeskAsync();

        (await RunAsync(desk, Write("h.ICS", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20200706\nDTEND;VALUE=DATE:20200708\nSUMMARY:วันเข้าพรรษา\nEND:VEVENT\nEND:VCALENDAR"))).Said.ShouldContain("เพิ่มวันหยุด 2 วัน");
    }

    [Fact]
    public async Task A_running_bot_that_enters_the_same_day_at_the_same_moment_is_coped_with()
    {
        using var desk = await DeskAsync();
        var path = Write("h.csv", Csv);

        var said = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync(desk, path), Ct)));

        said.ShouldAllBe(s => s.Code == 0);
        (await desk.ReadAsync(db => db.Holidays.CountAsync(Ct))).ShouldBe(3);
        (await desk.ReadAsync(async db => (await db.Campaigns.AsSplitQuery().SingleAsync(Ct)).Moves.Count)).ShouldBe(1);
        (await desk.VerifyAsync()).Breaks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("h.csv", "--province", "99")]
    [InlineData]
    public async Task Without_a_file_or_with_an_unknown_province_nothing_is_done(params string[] args)
    {
        using var desk = await DeskAsync();
        Write("h.csv", Csv);

        (await CommandLineTests.RunAsync(desk.Database.Options, ["import-holidays", .. args.Select(a => a == "h.csv" ? Path.Combine(_folder.FullName, a) : a)])).Code.ShouldBe(2);
    }

    [Fact]
    public async Task From_the_command_line_it_writes_and_a_file_that_is_not_there_is_named()
    {
        using var desk = await DeskAsync();

        (await CommandLineTests.RunAsync(desk.Database.Options, "import-holidays", Write("h.csv", Csv), "--province", "56")).Said.ShouldContain("เพิ่มวันหยุด 3 วัน");
        var (code, said) = await CommandLineTests.RunAsync(desk.Database.Options, "import-holidays", "/no/such/file.csv");

        (await desk.ReadAsync(db => db.Holidays.CountAsync(Ct))).ShouldBe(3);
        code.ShouldBe(2);
        said.ShouldContain("/no/such/file.csv");
    }

    [Fact]
    public void Every_odd_line_has_words()
    {
        foreach (var kind in Enum.GetValues<HolidayOddityKind>())
            HolidayImportView.Odd(new(3, kind, "x")).ShouldStartWith("บรรทัดที่ 3: ");
    }

    private static async Task<AuditDesk> DeskAsync()
    {
        var desk = await AuditDesk.EmptyAsync();
        await desk.SaveAsync(db => db.Add(Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Phayao.Monday)));
        return desk;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Said)> RunAsync(AuditDesk desk, string path)
    {
        await using var db = desk.Database.Open();
        await using var output = new StringWriter();
        var code = await new ImportHolidaysCommand(new FakeTimeProvider(Phayao.Monday)).RunAsync(db, CommandWords.Read([path], [])!, output, Ct);
        return (code, output.ToString());
    }
}
