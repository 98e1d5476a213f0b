using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// What people met who played the bot from end to end.
public sealed class PlayedThroughTests
{
    [Fact]
    public async Task A_code_is_issued_by_typing_office_and_duty()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Admin().Says("ออกรหัส จุน").BotSays("ออกรหัส จุน ผู้รับผิดชอบ").Says("ออกรหัส จุน ผู้รับผิดชอบ").BotSays("ออกรหัสแล้ว", "ผู้รับผิดชอบ")
            .Says("ออกรหัส จังหวัด").BotSays("หน้าที่ใด").Says("ออกรหัส จังหวัด เจ้าหน้าที่จังหวัด").BotSays("ออกรหัสแล้ว", "เจ้าหน้าที่จังหวัด").Says("ออกรหัส กลุ่มจังหวัด").BotSays("รหัสผูกกลุ่มจังหวัด");
    }

    [Fact]
    public async Task Receipts_of_a_month_and_a_district_are_found_by_words()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 60_000_000, 3_000_000);
        await script.Province().Says("ใบรับ").BotSays("“ใบรับ เมืองพะเยา”").Says("ใบรับ มิ.ย. 63 จุน").BotSays("ใบรับรายงานยอดจำหน่าย", "อำเภอจุน").Says("๕๖๐๒-๐๑").BotSays("ไม่พบเลขที่ “๕๖๐๒-๐๑”");
        await script.Officer("จุน").Says("ทุกฉบับ มิ.ย. 63").BotSays("ประวัติ มิ.ย. 63 อำเภอจุน").Says("๕๖๐๒-๐๑").BotSays("ไม่พบเลขที่").BotDoesNotOffer("ยืนยัน").Says("ใบรับ").BotDoesNotSay("ฉบับก่อนหน้า");
    }

    [Fact]
    public async Task Whoever_also_works_for_the_province_is_told_what_may_be_saved()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.ChangeAsync(db =>
        {
            db.People.Single(p => p.LineUserId == officer.ChatId).Take(new Post("56", null, Role.Province, "เจ้าหน้าที่จังหวัด"), PhayaoCampaign.Signed);
            return Task.CompletedTask;
        });
        await officer.Says("รับรองเป้า แม่ใจ").BotSays("บัญชีนี้บันทึกข้อมูลอำเภอแม่ใจไม่ได้ บันทึกได้เฉพาะอำเภอจุน").BotDoesNotOffer("รับรองตามเป้าหมาย").Says("สถานะ แม่ใจ").BotSays("สถานะ อำเภอแม่ใจ").BotDoesNotSay("สถานะ จังหวัด");
    }

    [Fact]
    public async Task The_province_sees_the_district_and_the_month_that_it_names()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Province().Says("สถานะ จุน").BotSays("สถานะ อำเภอจุน").BotDoesNotSay("สถานะ จังหวัด").Says("ประวัติ มิ.ย.").BotSays("ประวัติ มิ.ย. 63 จังหวัดพะเยา").BotDoesNotSay("ก.ค. 63")
            .Says("สรุป ก.ค.").BotSays("ยังไม่เปิดรับ").BotDoesNotSay("ยังไม่ส่ง");
    }

    [Fact]
    public async Task At_the_target_table_months_with_amounts_are_a_correction()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รับรองเป้า").Says("มิ.ย. 60 ล้าน บาท ก.ค. 8.250.100").BotDoesNotSay("ช่องทาง").Says("ยกเลิก")
            .Says("รับรองเป้า").Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").BotSays("ออนไลน์").BotDoesNotSay("ขอแก้ไขแผน");
    }

    [Fact]
    public async Task The_receipt_holds_while_its_correction_waits()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Says("รับรองตามเป้าหมาย").Says("ยืนยัน").Says("ขอแก้ไข มิ.ย. 60 ล้าน").Says("ยอดเดิมไม่ตรง").Says("ยืนยัน").BotSays("ร-2563-5602-02");
        await officer.Says("ร-2563-5602-01").BotSays("ยังใช้แผนตามฉบับนี้ มีคำขอแก้ไขเลขที่ ร-2563-5602-02 รอพิจารณา", "รหัสตรวจสอบตารางเป้าหมาย").BotDoesNotSay("แทนแล้ว");
        await officer.Says("ใบรับ").BotSays("“ร-2563-5602-01”").Says("ถอนคำขอ").Says("ผิด").BotSays("ยังไม่ได้ถอน").Says("รับรองเป้า").Says("ธ.ค. 5 ล้าน").BotSays("ไม่อยู่ในแผนที่แก้ไขได้ (มิ.ย. 63 – ก.ย. 63) ยังไม่รับยอดในข้อความนี้");
    }

    [Fact]
    public async Task A_closed_certification_says_since_when_and_offers_the_way()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 11, 20), new TimeOnly(9, 0));
        await script.Province().Says("เปิดแก้ไข จุน รับรอง").Says("ยืนยัน").BotSays("เปิดให้แก้ไขแล้ว");
        script.At(new DateOnly(2020, 11, 25), new TimeOnly(9, 0));
        await script.Officer("จุน").Says("รับรองเป้า").BotSays("23 พฤศจิกายน 2563 ขอให้จังหวัดเปิดได้จากปุ่มนี้").BotOffers("ขอให้จังหวัดเปิด");
    }
}
