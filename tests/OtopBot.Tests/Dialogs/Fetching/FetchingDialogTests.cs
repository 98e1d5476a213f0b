using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Fetching;

public sealed class FetchingDialogTests
{
    [Theory]
    [InlineData("ใบรับ")]
    [InlineData("ใบรับรอง")]
    [InlineData("ขอใบรับครับ")]
    [InlineData("เลขที่")]
    public async Task The_newest_of_each_is_listed_with_a_button_for_it(string asked)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await DoneAsync(script);
        await officer.Says(asked).BotSays("ใบรับ อำเภอจุน", "ร-2563-5602-01", "มีผลอยู่", "ย-2563-5602-06-02", "63,054,386 บาท").BotSays("ฉบับก่อนหน้าพิมพ์เลขที่ เช่น “ย-2563-5602-06-01”").BotDoesNotSay("5603")
            .Taps("ใบรับ มิ.ย. 63 จุน").BotSays("ใบรับรายงานยอดจำหน่าย", "ย-2563-5602-06-02", "มีผลอยู่", "50,500,000 บาท", "ตรงกับข้อมูลที่เก็บไว้", "ฉบับที่ 1 เลขที่ ย-2563-5602-06-01")
            .Taps("ใบรับทั้งหมด").Taps("ใบรับเป้าหมาย จุน").BotSays("ใบรับการรับรองเป้าหมาย", "777,163,996 บาท", "8 มิถุนายน 2563", "ตรงกับข้อมูลที่เก็บไว้").BotOffers("ถอนการรับรอง");
    }

    [Theory]
    [InlineData("ร-2563-5602-01")]
    [InlineData("ร25635602 01")]
    [InlineData("ร-๒๕๖๓-๕๖๐๒-๐๑ ค่ะ")]
    [InlineData("\u200bร－２５６３－５６０２－０１")]
    public async Task A_number_is_found_in_any_form_and_in_the_middle_of_anything(string typed)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await DoneAsync(script);
        await officer.Says("ก.ค. ทั่วไป 1 ล้าน").Says(typed).BotSays("ใบรับการรับรองเป้าหมาย", "ร-2563-5602-01", "ทำค้างไว้").BotOffers("ทำต่อ").Says("ยกเลิก");
        await officer.Says("ขอแก้ไข มิ.ย. 60 ล้าน").BotSays("เพราะเหตุใด").Says(typed).BotSays("ใบรับการรับรองเป้าหมาย").Says("ใบรับสินค้าหาย").BotDoesNotSay("ใบรับ อำเภอจุน");
    }

    [Fact]
    public async Task A_receipt_tells_how_it_stands_now()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await DoneAsync(script);
        await officer.Says("ย-2563-5602-06-01").BotSays("มีฉบับใหม่แทนแล้ว", "ใช้เลขที่ ย-2563-5602-06-02 แทน").Taps("ใบรับฉบับปัจจุบัน").BotSays("ย-2563-5602-06-02", "มีผลอยู่");
        await officer.Says("ขอแก้ไข มิ.ย. 60 ล้าน").Says("ตลาดปิด").Taps("ยืนยัน").Says("ร-2563-5602-01").BotSays("ยังใช้แผนตามฉบับนี้ มีคำขอแก้ไขเลขที่ ร-2563-5602-02 รอพิจารณา").BotDoesNotOffer("ถอนการรับรอง", "ถอนคำขอ")
            .Taps("ใบรับคำขอแก้ไข").BotSays("ใบรับคำขอแก้ไขเป้าหมาย", "รอจังหวัดพิจารณา", "มิ.ย. 63 ใหม่", "60,000,000 บาท", "ตลาดปิด").Taps("ถอนคำขอ").Says("ใช้แผนเดิม").Taps("ยืนยัน")
            .Says("ร-2563-5602-02").BotSays("ถอนแล้ว", "ถอนเมื่อ 8 มิถุนายน 2563", "เหตุผลที่ถอน: ใช้แผนเดิม", "เลขที่ ร-2563-5602-01 รับรอง มีผลอยู่");
    }

    [Fact]
    public async Task A_month_by_its_name_and_what_is_missing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await DoneAsync(script);
        await officer.Says("ใบรับ มิ.ย.").BotSays("ใบรับรายงานยอดจำหน่าย", "ย-2563-5602-06-02").Says("ขอใบรับ ก.ค.").BotSays("ยังไม่มีรายงานยอดจำหน่าย ก.ค. 63", "ใบรับ อำเภอจุน").Says("ใบรับสมัคร").BotSays("ไม่เข้าใจ “สมัคร”", "ใบรับ อำเภอจุน");
        await script.Officer("ปง").Says("ใบรับ").BotSays("ยังไม่มีการรับรองหรือรายงานที่บันทึกไว้");
    }

    [Fact]
    public async Task The_province_sees_every_district_by_number_or_name()
    {
        await using var script = await DialogScript.BeginAsync();
        await DoneAsync(script);
        foreach (var staff in (Speaker[])[script.Province(), script.Admin()])
        {
            await staff.Says("ใบรับ").BotSays("อำเภอใด").Taps("อำเภอจุน").BotSays("ร-2563-5602-01").Says("ใบรับ จุน").BotSays("ย-2563-5602-06-02").Says("ร-2563-5602-01").BotSays("777,163,996 บาท").BotDoesNotOffer("ถอนการรับรอง", "รับรองเป้าหมาย");
            await staff.Says("ร-2563-5603-01").BotSays("ไม่พบเลขที่ “ร-2563-5603-01”", "ในจังหวัดนี้");
        }
    }

    [Fact]
    public async Task Another_districts_receipt_is_refused_in_the_words_of_one_that_does_not_exist()
    {
        await using var script = await DialogScript.BeginAsync();
        await DoneAsync(script);
        var other = script.Officer("เชียงคำ");
        var (theirs, nobodys) = ((await other.Says("ร-2563-5602-01").LastAsync())!.Json, (await other.Says("ร-2563-5602-07").LastAsync())!.Json);
        theirs.Replace("5602-01", "5602-07", StringComparison.Ordinal).ShouldBe(nobodys);
        (await other.Presses("receipt.show?r=%E0%B8%A3-2563-5602-01").LastAsync())!.Json.ShouldBe(theirs);
        await other.Says("ใบรับ จุน").BotSays("อำเภอจุนไม่ได้").BotDoesNotSay("ร-2563").Presses("receipt.list?d=5602").BotSays("อำเภอจุนไม่ได้").BotDoesNotSay("ร-2563");
        foreach (var forged in (string[])["receipt.list?d=5701", "receipt.list?d=", "receipt.show", "receipt.show?r=x", "receipt.show?r=%25", "receipt.nothing"])
            await other.Presses(forged).BotSays("ใบรับ อำเภอเชียงคำ").BotDoesNotSay("5602-01");
        await script.Stranger().Says("ร-2563-5602-01").BotDoesNotSay("777,163,996", "ใบรับ").Says("ใบรับ").BotDoesNotSay("ไม่พบ").Presses("receipt.list?d=5602").BotDoesNotSay("ร-2563");
    }

    [Fact]
    public async Task The_staff_of_another_province_find_nothing_of_this_one()
    {
        await using var script = await DialogScript.BeginAsync();
        await DoneAsync(script);
        await script.ChangeAsync(async db =>
        {
            var campaign = new Campaign("57-2563", "57", "เชียงราย", 2563, (await db.Campaigns.SingleAsync()).Letter with { }, PhayaoCampaign.June, PhayaoCampaign.June, Baht.Of(1));
            campaign.Add(new District(1, "5701", "เมืองเชียงราย", "เมืองเชียงราย"), new DistrictTarget("5701", 1, Baht.Of(1), [new MonthPlan(PhayaoCampaign.June, Baht.Of(1))], TargetSource.Letter, PhayaoCampaign.Signed));
            db.Add(campaign);
            var person = new Person(LineIds.User("เชียงราย"), "เจ้าหน้าที่จังหวัดเชียงราย", "นักวิชาการ", PrivacyNotice.Version, PhayaoCampaign.Signed);
            person.Take(new Post("57", null, Role.Province, "เจ้าหน้าที่จังหวัด"), PhayaoCampaign.Signed);
            db.Add(person);
        });
        var foreign = script.Stranger("เชียงราย");
        await foreign.Says("ร-2563-5602-01").BotSays("ไม่พบเลขที่").BotDoesNotSay("777,163,996").Presses("receipt.show?r=%E0%B8%A2-2563-5602-06-02").BotSays("ไม่พบเลขที่").Presses("receipt.list?d=5602").BotDoesNotSay("ร-2563-5602-01");
    }

    [Fact]
    public async Task A_digest_that_does_not_match_what_is_stored_is_said_and_logged()
    {
        using var log = new LogLines();
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddLogging(b => b.AddProvider(log)));
        var officer = await DoneAsync(script);
        await script.ChangeAsync(db => db.Database.ExecuteSqlAsync($"UPDATE TargetMonths SET Amount = Amount + 100 WHERE DistrictTargetId = (SELECT Id FROM DistrictTargets WHERE DistrictCode = '5602') AND Month = '2563-06'"));
        await script.ChangeAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Reports SET General = General + 100 WHERE Version = 2"));
        await officer.Says("ร-2563-5602-01").BotSays("ไม่ตรงกับข้อมูลที่เก็บไว้", "0 5544 9544").BotDoesNotSay("(ตรงกับข้อมูลที่เก็บไว้)")
            .Says("ย-2563-5602-06-02").BotSays("ไม่ตรงกับข้อมูลที่เก็บไว้").Says("ย-2563-5602-06-01").BotSays("(ตรงกับข้อมูลที่เก็บไว้)");
        log.Errors.ShouldBe(["Receipt ร-2563-5602-01 does not have the digest of what is stored", "Receipt ย-2563-5602-06-02 does not have the digest of what is stored"]);
    }

    [Fact]
    public async Task Groups_are_given_no_receipts()
    {
        await using var script = await DialogScript.BeginAsync();
        await DoneAsync(script);
        await script.Group().BindAsync();
        await script.Group().Member("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน").Says("ร-2563-5602-01").BotIsSilent().Says("บอท ใบรับ จุน").BotDoesNotSay("ร-2563").Presses("receipt.show?r=%E0%B8%A3-2563-5602-01").BotDoesNotSay("777,163,996");
    }

    private static async Task<Speaker> DoneAsync(DialogScript script)
    {
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("“ใบรับ”");
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 40_000_000, 12_554_386);
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 50_500_000, 12_554_386);
        return officer;
    }
}
