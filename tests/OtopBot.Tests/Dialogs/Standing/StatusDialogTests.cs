using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Standing;

public sealed class StatusDialogTests
{
    [Fact]
    public async Task An_officer_sees_the_own_district_and_what_is_due_next_with_its_button()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("สถานะ").BotSays("สถานะ อำเภอจุน", "ยังไม่รับรอง", "ยังไม่รายงาน เหลือ 17 วัน", "เปิดรับ 1 ก.ค. 63", "วันจันทร์ที่ 22 มิถุนายน 2563").BotOffers("รับรองเป้าหมาย");
        await officer.Taps("รับรองเป้าหมาย").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Says("สถานะ").BotSays("รับรองแล้ว", "ร-2563-5602-01", "25 มิถุนายน 2563")
            .Taps("รายงานยอด มิ.ย. 63").Says("ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖").Taps("ยืนยัน").Says("สถานะ").BotSays("63,054,386 บาท", "ภายในกำหนด 100%", "ไม่มีรายการค้าง");
        Approved.Json((await officer.LastAsync())!.Json, "Officer");
    }

    [Fact]
    public async Task What_was_missed_and_is_closed_is_not_nothing_left()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 12, 1), new TimeOnly(9, 0));
        await script.Officer("จุน").Says("สถานะ").BotSays("รายการที่ขาดปิดรับแล้ว", "0 5544 9544").BotDoesNotSay("ไม่มีรายการค้าง");
    }

    [Fact]
    public async Task A_share_just_short_of_the_plan_is_not_the_whole_plan()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 13 ล้าน").BotSays("99%").Says("ยืนยัน").Says("สถานะ").BotSays("รับรองเป้า", "99% ของแผน 63,054,386 บาท");
        var said = (await script.Officer("จุน").Says("รับรองเป้า").Says("รับรอง").Says("ยืนยัน").Says("สถานะ").LastAsync())!.Text;
        said.Split("รับรองแล้ว").Length.ShouldBe(3);
    }

    [Fact]
    public async Task The_province_sees_counts_and_who_is_missing()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖").Taps("ยืนยัน");
        await script.Officer("ปง").Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        var province = script.Province();
        await province.Says("สถานะ").BotSays("1/9 อำเภอ", "63,054,386 บาท", "ยังไม่รับรอง: เมืองพะเยา จุน", "ยังไม่รายงาน: เมืองพะเยา เชียงคำ");
        Approved.Json((await province.LastAsync())!.Json, "Province");
    }

    [Fact]
    public async Task A_pending_correction_and_a_changed_target_are_told()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รับรองเป้า").Says("ขอแก้ไข มิ.ย. 60 ล้าน").Says("ปิดกิจการ").Taps("ยืนยัน").Says("สถานะ").BotSays("ขอแก้ไข รอพิจารณา");
        await script.Province().Says("สถานะ").BotSays("ขอแก้ไข รอพิจารณา: จุน");
    }
}
