using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Line;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Standing;

public sealed class HistoryDialogTests
{
    [Fact]
    public async Task The_months_stand_against_their_plan()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("ประวัติ").BotSays("ประวัติ อำเภอจุน", "ยังไม่มีรายงาน").Says("มิ.ย. ทั่วไป 30 ล้าน ออนไลน์ 1,527,193").Taps("ยืนยัน")
            .Says("ประวัติ").BotSays("31,527,193 บาท", "แผน 63,054,386 บาท", "50%", "แผน 128,456,230 บาท", "สะสมเดือนที่รายงาน").BotDoesNotSay("25,214,632");
        Approved.Json((await officer.LastAsync())!.Json, "Officer");
        await script.Province().Says("ประวัติ").BotSays("จังหวัดพะเยา", "31,527,193 บาท", "1/9 อำเภอ");
    }

    [Fact]
    public async Task Every_version_is_shown_with_who_when_and_why_and_void_and_late_ones_are_marked()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 2), new TimeOnly(9, 0));
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 30 ล้าน ออนไลน์ 1 ล้าน").Taps("ยืนยัน").Says("แก้ทั่วไป 31 ล้าน").Says("ได้ข้อมูลเพิ่ม").Taps("ยืนยัน").Says("แก้ทั่วไป 90 ล้าน").Says("พิมพ์ยอดผิด").Taps("ยืนยัน").Taps("ย้อนกลับการบันทึก").Taps("ยืนยัน");
        await officer.Says("ประวัติ").BotSays("32,000,000 บาท", "(หลังกำหนด)", "ฉบับที่ 1 31,000,000 บาท 2 ก.ค. 63 09.00 น. โดย เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "ฉบับที่ 2 32,000,000 บาท", "“ได้ข้อมูลเพิ่ม”", "ฉบับที่ 3 91,000,000 บาท", "“พิมพ์ยอดผิด” เป็นโมฆะ 2 ก.ค. 63", "สะสมเดือนที่รายงาน");
        Approved.Json((await officer.LastAsync())!.Json, "Versions");
        await officer.Taps("ทุกฉบับ มิ.ย. 63").BotSays("เลขที่ ย-2563-5602-06-03", "ใช้อยู่", "ถูกแทนที่", "เหตุผล: พิมพ์ยอดผิด", "เป็นโมฆะ");
        Approved.Json((await officer.LastAsync())!.Json, "Month");
        await script.Province().Says("สรุป มิ.ย.").BotSays("32,000,000").BotDoesNotSay("91,000,000").Says("สถานะ").BotSays("32,000,000 บาท").BotDoesNotSay("91,000,000");
    }

    [Fact]
    public async Task The_province_sees_a_named_district_and_an_officer_only_the_own()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 20), new TimeOnly(9, 0));
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 30_000_000, 1_000_000);
        var province = script.Province();
        await province.Says("ประวัติ จุน").BotSays("ประวัติ อำเภอจุน", "31,000,000 บาท").BotDoesNotSay("1/9 อำเภอ").Says("ประวัติ จุน มิ.ย.").BotSays("ประวัติ มิ.ย. 63 อำเภอจุน", "ผู้ลงนามอำเภอจุน")
            .Says("ประวัติ เชียง").BotDoesNotSay("31,000,000").Says("ประวัติ นครนายก").BotSays("ไม่พบอำเภอหรือเดือน").Says("ประวัติ จุน").BotOffers("เปิดแก้ไข").Taps("เปิดแก้ไข").BotOffers("ยอดจำหน่าย มิ.ย. 63");
        await script.Officer("ปง").Says("ประวัติ จุน").BotSays("อำเภอจุนไม่ได้").BotDoesNotSay("31,000,000").Presses("history.show?d=5602").BotSays("อำเภอจุนไม่ได้").BotDoesNotSay("31,000,000")
            .Says("ประวัติ จุน มิ.ย.").BotSays("อำเภอจุนไม่ได้").Says("ประวัติ ปง").BotSays("ประวัติ อำเภอปง").BotDoesNotOffer("เปิดแก้ไข").Says("ประวัติ มิ.ย.").BotSays("ประวัติ มิ.ย. 63 อำเภอปง", "ยังไม่มีรายงาน");
    }

    [Fact]
    public async Task An_officer_of_two_sees_both()
    {
        await using var script = await DialogScript.BeginAsync();
        await (await script.OfficerOfTwoAsync("จุน", "ปง")).Says("ประวัติ").BotSays("อำเภอจุน", "อำเภอปง").Says("สถานะ").BotSays("สถานะ อำเภอจุน", "สถานะ อำเภอปง");
    }

    [Fact]
    public async Task Many_versions_and_a_province_of_a_hundred_districts_fit_in_what_LINE_takes()
    {
        await using var script = await DialogScript.BeginAsync(Large());
        script.At(new DateOnly(2020, 12, 20), new TimeOnly(9, 0));
        var officer = script.Officer("จุน");
        await script.ChangeAsync(async db =>
        {
            var person = db.People.Single(p => p.LineUserId == officer.ChatId);
            for (var i = 10; i < 40; i++)
                person.Take(new OtopBot.Domain.People.Post("56", $"56{i}", OtopBot.Domain.People.Role.Officer, "ผู้รับผิดชอบ"), PhayaoCampaign.Signed);
            await Task.CompletedTask;
        });
        for (var i = 0; i < 60; i++)
            await script.HasReportedAsync("จุน", PhayaoCampaign.June, 1_234_567_890_123m + i, 1_234_567_890_123m);

        foreach (var text in new[] { "ประวัติ", "สถานะ", "ประวัติ จุน", "ประวัติ จุน มิ.ย." })
            MessageBatch.FromJson((await officer.Says(text).LastAsync())!.Json).Count.ShouldBeInRange(1, LineLimits.MessagesMax);
        await officer.Says("ประวัติ จุน มิ.ย.").BotSays("ย-2563-5602-06-60", "ย-2563-5602-06-01").Says("ประวัติ จุน").BotSays("และอีก 56 ฉบับก่อนหน้า");
        var province = script.Province();
        await province.Says("สถานะ").BotSays("และอีก 70 อำเภอ").Says("ประวัติ").BotSays("1/100 อำเภอ").Says("ประวัติ ทดสอบอำเภอที่มีชื่อยาว99").BotSays("ยังไม่มีรายงาน");
    }

    // A hundred districts with long names: จุน and ninety-nine more.
    private static Campaign Large()
    {
        var campaign = new Campaign("56-2563", "56", "พะเยา", 2563, PhayaoCampaign.Create().Letter, PhayaoCampaign.June, new FiscalMonth(2020, 9), Baht.Zero);
        for (var i = 1; i <= 100; i++)
        {
            var (code, name) = i == 2 ? ("5602", "จุน") : ($"56{i:00}", $"ทดสอบอำเภอที่มีชื่อยาว{i}");
            var plan = Enumerable.Range(0, 4).Select(m => new MonthPlan(PhayaoCampaign.June.AddMonths(m), Baht.Of(1_000_000))).ToList();
            campaign.Add(new District(i, code, name, name), new DistrictTarget(code, 1, Baht.Of(12_000_000), plan, TargetSource.Letter, PhayaoCampaign.Signed));
        }

        foreach (var deadline in PhayaoCampaign.Create().Deadlines)
            campaign.Add(deadline with { });
        return campaign;
    }
}
