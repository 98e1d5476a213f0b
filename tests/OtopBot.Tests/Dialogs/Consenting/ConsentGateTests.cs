using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.Money;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Consenting;

public sealed class ConsentGateTests
{
    [Fact]
    public async Task A_new_notice_is_asked_about_once_and_the_sentence_goes_on_after_it()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.HasAcceptedOlderNoticeAsync(officer);
        Approved.Json((await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").BotSays("ประกาศความเป็นส่วนตัวฉบับใหม่", "ยังไม่ได้บันทึกอะไร").BotDoesNotSay("ตรวจสอบก่อนบันทึก").LastAsync())!.Json, "Asked");

        await officer.Taps("ยอมรับ").BotSays("บันทึกการยอมรับ", "52,000,000").Taps("ยืนยัน").BotSays("ย-2563-5602-06-01").BotDoesNotSay("ประกาศความเป็นส่วนตัว");
        var person = await script.PersonAsync(officer.ChatId);
        (person.PrivacyVersion, person.PrivacyAcceptedAt > PhayaoCampaign.Signed).ShouldBe((PrivacyNotice.Version, true));
    }

    [Fact]
    public async Task A_card_that_waits_is_neither_lost_nor_confirmed_by_the_yes_that_meant_it()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").BotOffers("ยืนยัน");
        await script.HasAcceptedOlderNoticeAsync(officer);
        await officer.Says("ยืนยัน").BotSays("ฉบับใหม่");
        (await script.PersonAsync(officer.ChatId)).PrivacyVersion.ShouldBe("0");
        (await script.ReportsAsync()).ShouldBeEmpty();

        await officer.Sends("sticker").BotSays("ฉบับใหม่").Says("ขอบคุณ").BotSays("ฉบับใหม่").Says("ยอมรับครับ").BotSays("บันทึกการยอมรับ", "52,000,000").BotOffers("ยืนยัน");
        (await script.ReportsAsync()).ShouldBeEmpty();
        await officer.Taps("ยืนยัน").BotSays("ย-2563-5602-06-01");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Total.ShouldBe(Baht.Of(52_000_000));
    }

    [Fact]
    public async Task Accepting_the_notice_certifies_nothing_that_waited_for_its_own_confirmation()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย");
        var confirm = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await script.HasAcceptedOlderNoticeAsync(officer);
        await officer.Presses(confirm).BotSays("ฉบับใหม่").Taps("ยอมรับ").BotSays("บันทึกการยอมรับ").BotOffers("ยืนยัน");
        (await script.CertificationsAsync()).ShouldBeEmpty();
        await officer.Taps("ยืนยัน").BotSays("ร-2563-5602-01");
    }

    [Fact]
    public async Task Declining_leaves_looking_and_nothing_else_until_it_is_accepted()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน");
        var confirm = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await script.HasAcceptedOlderNoticeAsync(officer);
        Approved.Json((await officer.Says("สถานะ").Taps("ไม่ยอมรับ").LastAsync())!.Json, "Declined");

        await officer.Says("สถานะ").BotSays("สถานะ อำเภอจุน").Says("ประวัติ").BotSays("อำเภอจุน").Says("ใบรับ").BotSays("ใบรับ อำเภอจุน").Says("เมนู").BotDoesNotOffer("รายงานยอด");
        Approved.Json((await officer.Presses(confirm).BotSays("ทำรายการนี้ยังไม่ได้").LastAsync())!.Json, "NotSaved");
        await officer.Says("ก.ค. ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน").BotSays("ดูข้อมูลได้อย่างเดียว").Says("รับรองเป้า").BotSays("ดูข้อมูลได้อย่างเดียว")
            .Presses("certify.confirm?d=5602").BotSays("ดูข้อมูลได้อย่างเดียว").Says("เปลี่ยนชื่อ").BotSays("ดูข้อมูลได้อย่างเดียว").Presses("change.reposition").BotSays("ดูข้อมูลได้อย่างเดียว");
        (await script.ReportsAsync()).ShouldBeEmpty();
        (await script.CertificationsAsync()).ShouldBeEmpty();

        await officer.Presses(confirm).Says("ยอมรับ").BotSays("52,000,000").BotDoesNotSay("ย-2563-5602-06-01").Taps("ยืนยัน").BotSays("ย-2563-5602-06-01");
        (await script.ReportsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("notice.accept?v=0")]
    [InlineData("notice.accept")]
    [InlineData("notice.accept?v=99")]
    [InlineData("change.confirm?m=00000000")]
    [InlineData("forget.confirm?m=00000000")]
    public async Task A_forged_button_accepts_nothing(string data)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.HasAcceptedOlderNoticeAsync(officer);
        await officer.Presses(data).BotSays("ฉบับใหม่");
        (await script.PersonAsync(officer.ChatId)).PrivacyVersion.ShouldBe("0");
    }

    [Fact]
    public async Task Own_data_can_be_seen_and_deleted_before_anything_is_accepted()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.HasAcceptedOlderNoticeAsync(officer);
        await officer.Says("ข้อมูลของฉัน").BotSays("ยอมรับฉบับที่ 0").Says("ประกาศความเป็นส่วนตัว").BotOffers("ยอมรับ", "ไม่ยอมรับ")
            .Says("ลบข้อมูลของฉัน").Says("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        (await script.LookAsync(db => db.People.CountAsync(p => p.LineUserId == officer.ChatId))).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_name_waits_for_the_acceptance()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.HasAcceptedOlderNoticeAsync(officer);
        await officer.Says("เปลี่ยนชื่อ").BotSays("ฉบับใหม่").Taps("ยอมรับ").BotSays("พิมพ์ชื่อ").Says("ชื่อใหม่ ทดลอง").Taps("ยืนยัน").BotSays("บันทึกแล้ว");
        (await script.PersonAsync(officer.ChatId)).Name.ShouldBe("ชื่อใหม่ ทดลอง");
    }

    [Fact]
    public async Task Whoever_accepted_the_notice_of_the_release_before_is_asked_once()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.ChangeAsync(async db => (await db.People.SingleAsync(p => p.LineUserId == officer.ChatId)).Accept("1", PhayaoCampaign.Signed));
        await officer.Says("สถานะ").BotSays("ประกาศความเป็นส่วนตัวฉบับใหม่").Taps("ยอมรับ").BotSays("สถานะ อำเภอจุน").Says("สถานะ").BotDoesNotSay("ประกาศความเป็นส่วนตัว");
    }

    [Fact]
    public async Task The_demo_office_has_accepted_the_notice_in_force()
    {
        await using var script = await DialogScript.BeginAsync();
        await using var db = script.Open();
        await DemoSeed.RunAsync(db, DemoOffice.BuiltIn, PhayaoCampaign.Signed, PhayaoCampaign.Signed, TestContext.Current.CancellationToken);
        (await db.People.ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(p => PrivacyNotice.IsInForce(p.PrivacyVersion));
    }
}
