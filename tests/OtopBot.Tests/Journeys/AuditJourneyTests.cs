using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using OtopBot.Data;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Journeys;

// The program's own commands, as an administrator calls them beside the running bot.
public sealed class AuditJourneyTests : IDisposable
{
    private static readonly string[] Districts = ["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "ภูซาง", "ภูกามยาว"];

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-").FullName;

    private string Database => Path.Combine(_folder, "otopbot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_the_letter_asks_for_is_verified_and_traced_while_the_bot_runs_and_after_it_was_killed()
    {
        var address = BotProcess.FreeAddress();
        await using var story = await Story.StartAsync(Platform(address));
        string head;
        await using (var bot = await BotProcess.StartAsync(Database, story.Address, address))
        {
            await story.MeetAsync();
            await story.SayAsync("จุน", "รับรองเป้า");
            await story.TapAsync("จุน", "รับรองตามเป้าหมาย");
            await story.TapAsync("จุน", "ยืนยัน");
            foreach (var district in Districts)
            {
                await story.SayAsync(district, "มิ.ย. ทั่วไป 1,234,567 ออนไลน์ 7,654,321");
                await story.TapAsync(district, "ยืนยัน");
            }

            var (code, verdict) = await RunAsync("verify-audit");
            code.ShouldBe(0, verdict);
            head = verdict.Trim().Split("head=")[^1];

            (code, var traced) = await RunAsync("trace", "ย-2563-5602-06-01");
            code.ShouldBe(0, traced);
            traced.ShouldContain("รวม 8,888,888 บาท");
            traced.ShouldContain("แตะปุ่ม");
            traced.ShouldContain("พิมพ์ “มิ.ย. ทั่วไป 1,234,567 ออนไลน์ 7,654,321”");
            traced.ShouldContain("ส่งแล้ว (แถวที่ ");
            traced.ShouldContain("x-line-request-id");
            (await RunAsync("audit", "--district", "จุน")).Said.ShouldContain("รับรองเป้าหมายอำเภอจุน");

            // The power goes while nine reports are being changed.
            foreach (var district in Districts)
                await story.PostAsync("/sim/say", new { @as = story.People[district], text = "ลงระบบกลางแล้ว" });
            await bot.KillAsync();
        }

        (await RunAsync("verify-audit", "--expect", head)).Code.ShouldBe(0);
        await using var again = await BotProcess.StartAsync(Database, story.Address, address);
        await story.SettleAsync();
        var (after, said) = await RunAsync("verify-audit", "--expect", head);
        after.ShouldBe(0, said);
        (await RunAsync("audit")).Said.Split("ระบบกลาง “ลงแล้ว”").Length.ShouldBe(10);
    }

    [Fact]
    public async Task Two_processes_on_one_file_make_one_chain_and_a_hand_in_the_file_is_found()
    {
        var (one, two) = (BotProcess.FreeAddress(), BotProcess.FreeAddress());
        await using var story = await Story.StartAsync(Platform(one, two));
        await using (await BotProcess.StartAsync(Database, story.Address, one))
        await using (await BotProcess.StartAsync(Database, story.Address, two))
        {
            await story.MeetAsync();
            await Task.WhenAll(Districts.Select(async district =>
            {
                foreach (var text in new[] { "มิ.ย. ทั่วไป 1,111,111 ออนไลน์ 2,222,222", "ยืนยัน", "ลงระบบกลางแล้ว" })
                    await story.PostAsync("/sim/say", new { @as = story.People[district], text });
            }));
            await story.SettleAsync();
        }

        var (code, said) = await RunAsync("verify-audit");
        code.ShouldBe(0, said);
        (await RunAsync("audit")).Said.Split("บันทึกยอดจำหน่ายอำเภอ").Length.ShouldBe(10);

        await TamperAsync("UPDATE Reports SET General = General + 100 WHERE DistrictCode = '5602'");
        (code, said) = await RunAsync("verify-audit");
        code.ShouldBe(1, said);
        said.ShouldContain("รายงานยอดจำหน่าย 56-2563/ย-2563-5602-06-01 ไม่ตรงกับรายการ");
    }

    private SimulatorOptions Platform(params Uri[] bots) => SimulatorOptions.AnyPorts with { PlatformOnly = true, Bots = bots, Database = Database };

    private async Task TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection(DatabaseOptions.SqliteFile(Database).ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        SqliteConnection.ClearPool(connection);
    }

    // Without a channel's secrets, and in a machine's language that knows no Thai.
    private async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OtopBot.dll"), .. args]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["LC_ALL"] = "C";
        start.Environment["ConnectionStrings__OtopBot"] = DatabaseOptions.SqliteFile(Database).ConnectionString;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
