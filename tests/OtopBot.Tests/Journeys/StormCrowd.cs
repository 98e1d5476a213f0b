using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Domain.People;
using OtopBot.Hosting;
using OtopBot.Simulator.Control;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;
using OtopBot.Tests.Domain.Reminders;

namespace OtopBot.Tests.Journeys;

// Everybody who talks in the storm, each with dice of their own: who says what does not depend on who comes first.
internal sealed class StormCrowd(IServiceProvider line, int events, uint seed, Func<Task> patience)
{
    private const int Strangers = 5;

    private static readonly string[] Nonsense = ["555", "ครับ", "…", "🙂🙂", "ขอบคุณมากนะ", "abc 12,3,4", "ทั่วไป", "๙๙๙", "ยืนยัน", "ไม่ใช่", "เดือนหน้า", "ย้อนกลับ"];
    private static readonly string[] Questions = ["สถานะ", "ประวัติ", "ช่วยเหลือ", "เมนู", "สรุป", "ใบรับ", "ปฏิทิน", "ข้อมูลของฉัน"];

    private readonly Courier _courier = line.GetRequiredService<Courier>();
    private readonly Taps _taps = line.GetRequiredService<Taps>();
    private readonly LineWorld _world = line.GetRequiredService<LineWorld>();
    private int _taken;

    // Events that a bot answered with 200 when they came for the first time.
    public int Taken => _taken;

    public async Task TalkAsync()
    {
        var office = DemoOffice.BuiltIn;
        var strangers = Enumerable.Range(0, Strangers).Select(n => $"U{n}{new string('5', 31)}").ToList();
        _world.Do(s =>
        {
            s.Users.AddRange(strangers.Select(id => new LineUser { UserId = id, DisplayName = "คนแปลกหน้า" }));
            return true;
        });
        var officers = office.People.Where(p => p.Role == Role.Officer).ToList();
        var (ofOfficer, ofAdministrator, ofStranger) = (events * 6 / 100, events * 6 / 100, events * 2 / 100);
        await Task.WhenAll([
            .. officers.Select((p, n) => ChatAsync(p.LineUserId, ofOfficer, Dice(n), OfficerTalk)),
            ChatAsync(office.Administrator.LineUserId, ofAdministrator, Dice(20), AdministratorTalk),
            .. strangers.Select((id, n) => ChatAsync(id, ofStranger, Dice(30 + n), StrangerTalk)),
            GroupAsync(office, events - (officers.Count * ofOfficer) - ofAdministrator - (Strangers * ofStranger), Dice(50)),
        ]);
    }

    private Dice Dice(int person) => new((seed * 100) + (uint)person);

    private static IEnumerable<string> OfficerTalk(Dice dice) => dice.Below(12) switch
    {
        < 5 => [$"มิ.ย. ทั่วไป {Amount(dice)} ออนไลน์ {Amount(dice)}", "พิมพ์ยอดผิด", "ยืนยัน"],
        5 => ["รายงาน", $"ทั่วไป {Amount(dice)}", $"ออนไลน์ {Amount(dice)}", "ปรับยอดสิ้นเดือน", "ยืนยัน"],
        6 => ["ย้อนกลับการบันทึก", "ยืนยัน"],
        7 => ["รับรองเป้า", "รับรองตามเป้าหมาย", "ยืนยัน"],
        8 => ["รับรองเป้า", "ขอแก้ไข", "มิ.ย. 15 ล้าน ก.ค. 10 ล้าน", "งดจัดงานแสดงสินค้าเพราะโรคระบาด", "ยืนยัน"],
        9 => ["ขอขยายเวลา", "รอข้อมูลจากกลุ่มผู้ผลิต", "ยืนยัน"],
        10 => [Questions[dice.Below(Questions.Length)], Questions[dice.Below(Questions.Length)]],
        _ => [Nonsense[dice.Below(Nonsense.Length)], "จะส่งวันพุธ"],
    };

    private static IEnumerable<string> AdministratorTalk(Dice dice) => dice.Below(4) switch
    {
        0 => ["ใครยังไม่ส่ง", "สรุป มิ.ย."],
        1 => ["อนุญาต จุน มิ.ย.", "ยืนยัน"],
        2 => ["ออกรหัส จุน", "ผู้รับผิดชอบ"],
        _ => [Questions[dice.Below(Questions.Length)], "โควตา"],
    };

    private static IEnumerable<string> StrangerTalk(Dice dice) => dice.Below(3) switch
    {
        0 => ["ลงทะเบียน", $"{dice.Below(900_000) + 100_000}"],
        1 => ["ยอมรับ", "มิ.ย. ทั่วไป 5 แสน ออนไลน์ 4 แสน", "ยืนยัน"],
        _ => ["สวัสดี", Questions[dice.Below(Questions.Length)]],
    };

    private async Task ChatAsync(string userId, int many, Dice dice, Func<Dice, IEnumerable<string>> talk)
    {
        for (var said = 0; said < many;)
        {
            foreach (var text in talk(dice).Take(many - said))
            {
                await patience();
                var tapped = dice.Below(3) == 0 && text is "ยืนยัน" or "รับรองตามเป้าหมาย" or "ขอแก้ไข";
                Count(tapped && await TapAsync(userId, text) is { } status ? status : await SayAsync(userId, null, text, false));
                said++;
            }
        }
    }

    // Most of it is not meant for the bot.
    private async Task GroupAsync(DemoOffice office, int many, Dice dice)
    {
        for (var said = 0; said < many; said++)
        {
            await patience();
            var speaker = office.People[dice.Below(office.People.Count)].LineUserId;
            var (text, mention) = dice.Below(20) switch
            {
                0 => ("สรุป มิ.ย.", true),
                1 => ("บอท ใครยังไม่ส่ง", false),
                _ => (Nonsense[dice.Below(Nonsense.Length)], false),
            };
            Count(await SayAsync(speaker, office.GroupId, text, mention));
        }
    }

    private async Task<int> SayAsync(string userId, string? groupId, string text, bool mention)
        => (await _courier.DeliverAsync(EventWriter.Text(userId, groupId, text, mention), CancellationToken.None)).Status ?? 0;

    // Null when there is no such button on the screen.
    private async Task<int?> TapAsync(string userId, string label)
    {
        try
        {
            return (await _taps.TapAsync(new Actor(userId, null), label, null, null)).Status ?? 0;
        }
        catch (ControlException)
        {
            return null;
        }
    }

    private void Count(int status)
    {
        if (status == 200)
            Interlocked.Increment(ref _taken);
    }

    private static string Amount(Dice dice) => ((dice.Below(9_000) + 1_000) * 1_111L).ToString("N0", CultureInfo.InvariantCulture);
}
