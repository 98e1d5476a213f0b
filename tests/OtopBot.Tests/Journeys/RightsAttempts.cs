using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;

namespace OtopBot.Tests.Journeys;

// How somebody would try a deed in a place, and whether it was done.
public static class RightsAttempts
{
    private static readonly FiscalMonth August = new(2020, 8);

    public static Task<bool> TryAsync(RightsWorld world, Deed deed, RightsActor actor, Place place) => deed switch
    {
        Deed.SeeDistrict => SeeAsync(world, actor, RightsWorld.SecretOf(place).ToString(),
            [.. Named(place, "ประวัติ", "สถานะ", "สรุป", "ใบรับ"), "ประวัติ", $"ย-2563-{place.DistrictCode}-06-01", $"{place.Name} มิ.ย.", $"รายงาน {place.Name} มิ.ย."],
            [$"history.show?d={place.DistrictCode}", $"status.show?d={place.DistrictCode}", $"report.start?d={place.DistrictCode}&m=2563-06", $"report.central?r={Uri.EscapeDataString($"ย-2563-{place.DistrictCode}-06-01")}&e=Entered", $"report.confirm?n=00000000&d={place.DistrictCode}&m=2563-06"]),
        Deed.SeeProvince => SeeAsync(world, actor, RightsWorld.SecretOfProvince(place.ProvinceCode).ToString(),
            ["สรุป", "สรุป มิ.ย.", "ใครยังไม่ส่ง", "ประวัติ", "สถานะ"],
            ["sum.month?m=2563-06", "sum.missing", "history.show", "status.show"]),
        Deed.Certify => ChangeAsync(world, actor, db => db.Certifications.CountAsync(c => c.DistrictCode == place.DistrictCode), async () =>
        {
            foreach (var start in (string[])["รับรองเป้า", $"รับรองเป้า {place.Name}"])
            {
                await world.SayAsync(actor, start);
                await world.TapAsync(actor, $"อำเภอ{place.Name}");
                await world.TapAsync(actor, "รับรองตามเป้าหมาย");
                await world.SayAsync(actor, "ยืนยัน");
            }

            await world.PressAsync(actor, $"certify.start?d={place.DistrictCode}");
            await world.TapAsync(actor, "รับรองตามเป้าหมาย");
            await world.TapAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, $"certify.confirm?n=00000000&d={place.DistrictCode}&v=1");
        }),
        Deed.Report => ChangeAsync(world, actor, db => db.Reports.CountAsync(r => r.DistrictCode == place.DistrictCode && r.Month == August), async () =>
        {
            await world.SayAsync(actor, $"{place.Name} ส.ค. ทั่วไป 1.5 ล้าน ออนไลน์ 250,000");
            await world.SayAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, $"report.start?d={place.DistrictCode}&m=2563-08");
            await world.SayAsync(actor, "ทั่วไป 1.5 ล้าน ออนไลน์ 250,000");
            await world.TapAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, $"report.confirm?n=00000000&d={place.DistrictCode}&m=2563-08");
        }),
        Deed.IssueCode => ChangeAsync(world, actor, db => db.Codes.CountAsync(c => c.Post != null && c.Post.DistrictCode == place.DistrictCode), async () =>
        {
            await world.SayAsync(actor, $"ออกรหัส {place.Name}");
            await world.TapAsync(actor, "ผู้รับผิดชอบ");
            await world.PressAsync(actor, $"codes.post?d={place.DistrictCode}&t=0");
        }),
        Deed.Reopen => ChangeAsync(world, actor, db => db.Reopenings.CountAsync(r => r.DistrictCode == place.DistrictCode && r.State == ReopeningState.Opened), async () =>
        {
            // What one of them has opened, the other need not open again: each has a month.
            var (word, month) = actor.Role == Role.Admin ? ("ก.ค.", "2563-07") : ("มิ.ย.", "2563-06");
            await world.SayAsync(actor, $"เปิดแก้ไข {place.Name} {word}");
            await world.SayAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, $"unlock.open?d={place.DistrictCode}&m={month}");
            await world.TapAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, $"unlock.open?d={place.DistrictCode}&q=1");
            await world.SayAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, $"unlock.confirm?n=00000000&d={place.DistrictCode}&q=1");
        }),
        Deed.Extend => ChangeAsync(world, actor, async db => (await db.Campaigns.AsSplitQuery().ToListAsync()).Sum(c => c.Extensions.Count(e => e.DistrictCode == place.DistrictCode && e.State == ExtensionState.Granted)), async () =>
        {
            // Decided once: each of those who may has a request to decide.
            var (word, number) = actor.Role == Role.Admin ? ("ก.ย.", 2) : ("ส.ค.", 1);
            await world.SayAsync(actor, $"อนุญาต {place.Name} {word}");
            await world.SayAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, $"extend.grant?d={place.DistrictCode}&q={number}");
            await world.TapAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, $"extend.confirm?n=00000000&d={place.DistrictCode}&q={number}");
        }),
        Deed.EditCalendar => ChangeAsync(world, actor, db => db.Holidays.CountAsync(h => h.ProvinceCode == place.ProvinceCode), async () =>
        {
            // A day that nobody has entered yet, in each place another.
            var day = place == Place.Own ? "5" : place == Place.Other ? "6" : "7";
            await world.SayAsync(actor, $"เพิ่มวันหยุด {day} ต.ค. 63 วันหยุดพิเศษ");
            await world.TapAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, "calendar.add");
            await world.SayAsync(actor, $"{day} ต.ค. 63 วันหยุดพิเศษ");
            await world.SayAsync(actor, "ยืนยัน");
            await world.PressAsync(actor, "calendar.confirm?n=00000000");
        }),
        // The page belongs to no place; whether the door it leads to holds is the matter of EndpointMatrixTests.
        Deed.OpenDashboard => ChangeAsync(world, actor, db => db.Set<SignInLink>().CountAsync(), async () =>
        {
            await world.SayAsync(actor, "แดชบอร์ด");
            await world.SayAsync(actor, "หน้างานระบบ");
            await world.PressAsync(actor, "signin.open");
        }),
        Deed.OwnData => throw new ArgumentOutOfRangeException(nameof(deed), deed, "Own data are nobody else's: there is no place to try them in."),
    };

    private static IEnumerable<string> Named(Place place, params IEnumerable<string> words) => words.Select(w => $"{w} {place.Name}");

    private static async Task<bool> SeeAsync(RightsWorld world, RightsActor actor, string secret, IReadOnlyList<string> words, IReadOnlyList<string> buttons)
    {
        var seen = false;
        foreach (var word in words)
            seen |= (await world.SayAsync(actor, word)).Contains(secret, StringComparison.Ordinal);
        foreach (var data in buttons)
            seen |= (await world.PressAsync(actor, data)).Contains(secret, StringComparison.Ordinal);
        await world.SayAsync(actor, "ยกเลิก");
        return seen;
    }

    private static async Task<bool> ChangeAsync(RightsWorld world, RightsActor actor, Func<OtopDbContext, Task<int>> count, Func<Task> attempt)
    {
        var before = await world.LookAsync(count);
        await attempt();
        await world.SayAsync(actor, "ยกเลิก");
        return await world.LookAsync(count) > before;
    }
}
