using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Certifying;

public sealed class CertifyingDialogTests
{
    [Fact]
    public async Task The_letters_table_is_certified_by_one_tap_and_one_confirmation()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า")
            .BotSays("เป้าหมายรายได้ OTOP ปีงบประมาณ 2563", "อำเภอจุน", "777,163,996 บาท", "ต.ค. 62 – พ.ค. 63", "462,704,679 บาท", "คำนวณจากเป้า ไม่ใช่ผลจริง")
            .BotSays("63,054,386 บาท", "128,456,230 บาท", "107,407,461 บาท", "15,541,240 บาท", "วันจันทร์ที่ 22 มิถุนายน 2563 (เหลือ 14 วัน)")
            .BotOffers("รับรองตามเป้าหมาย", "ขอแก้ไข").BotDoesNotOffer("ยืนยัน")
            .Taps("รับรองตามเป้าหมาย").BotSays("ผู้รับรอง: เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน นักวิชาการพัฒนาชุมชนชำนาญการ");
        (await officer.LastAsync())!.Buttons.ShouldBe(["ยืนยัน", "ยกเลิก"]);
        (await script.CertificationsAsync()).ShouldBeEmpty();
        await officer.Taps("ยืนยัน").BotSays("บันทึกการรับรองแล้ว", "ร-2563-5602-01", "8 มิถุนายน 2563 เวลา 09.00 น. (ภายในกำหนด)");

        var saved = (await script.CertificationsAsync()).ShouldHaveSingleItem();
        (saved.Decision, saved.State, saved.OnTime, saved.Version).ShouldBe((CertificationDecision.Certified, CertificationState.InForce, true, 1));
        saved.Digest.ShouldBe(await script.LookAsync(async db => await db.Campaigns.SingleAsync() is var campaign ? TargetDigest.Of(campaign, campaign.TargetOf("5602")) : ""));
    }

    [Theory]
    [InlineData("รับรอง", "รับรอง", "ใช่")]
    [InlineData("รับรองเป้าหมาย", "รับรองตามเป้าหมาย", "ยืนยัน")]
    [InlineData("รับรองตามเป้าหมาย", "รับรองตามเป้าหมาย", "ยืนยันครับ")]
    public async Task Typed_words_do_what_buttons_do(string opens, string decides, string confirms)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง").Says(opens).BotSays("10,029,133 บาท").Says(decides).BotOffers("ยืนยัน").Says(confirms).BotSays("ร-2563-5606-01");
        (await script.CertificationsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Late_is_accepted_and_marked_and_the_lock_names_the_provinces_telephone()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 23), TimeOnly.MinValue);
        await script.Officer("จุน").Says("รับรองเป้า").BotSays("เลยกำหนด 1 วัน").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("(หลังกำหนด)");
        await script.Officer("ปง").Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย");
        script.At(new DateOnly(2020, 7, 11), TimeOnly.MinValue);
        await script.Officer("ปง").Says("ยืนยัน").BotSays("ปิดรับ", "0 5544 9544");
        await script.Officer("จุน").Says("รับรองเป้า").BotSays("ปิดรับ", "0 5544 9544", "ร-2563-5602-01");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().OnTime.ShouldBeFalse();
    }

    [Fact]
    public async Task A_target_that_changed_in_between_is_shown_again_and_not_certified()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย");
        await script.ChangeAsync(async db =>
        {
            var campaign = await db.Campaigns.SingleAsync();
            var plan = campaign.TargetOf("5602").Plan.Select(p => new MonthPlan(p.Month, p.Amount - Baht.Of(1))).ToList();
            campaign.Revise("5602", Baht.Of(700_000_000), plan, TargetSource.Revision, script.Clock.GetUtcNow());
        });
        await officer.Taps("ยืนยัน").BotSays("เป้าหมายเปลี่ยนไป", "700,000,000 บาท").BotDoesNotOffer("ยืนยัน");
        (await script.CertificationsAsync()).ShouldBeEmpty();
        await officer.Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("ร-2563-5602-01");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().TargetVersion.ShouldBe(2);
    }

    [Fact]
    public async Task Certifying_again_shows_the_first_and_replaces_it()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Says("รับรองเป้า").BotSays("รับรองแล้ว เลขที่ ร-2563-5602-01").Taps("รับรองตามเป้าหมาย").BotSays("จะใช้แทนฉบับก่อน").Taps("ยืนยัน").BotSays("ร-2563-5602-02");
        (await script.CertificationsAsync()).Select(c => c.State).ShouldBe([CertificationState.Superseded, CertificationState.InForce]);
    }

    [Fact]
    public async Task A_doubled_tap_certifies_once_and_an_old_card_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        var confirm = (await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Presses(confirm).BotSays("ร-2563-5602-01").Presses(confirm).BotSays("ร-2563-5602-01").Says("ยืนยัน").BotSays("ร-2563-5602-01");
        await officer.Says("รับรองเป้า").Presses(confirm).BotSays("ข้อความเก่า");
        await officer.Says("ยกเลิก").Waits(TimeSpan.FromDays(1)).Presses("certify.confirm?n=00000000&d=5602&v=7").BotSays("ไม่ใช่ข้อมูลล่าสุด");
        (await script.CertificationsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_colleague_who_was_faster_is_shown()
    {
        await using var script = await DialogScript.BeginAsync();
        var (first, second) = (script.Officer("จุน", "เจ้าหน้าที่คนที่หนึ่ง"), script.Officer("จุน", "เจ้าหน้าที่คนที่สอง"));
        await first.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย");
        await second.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย");
        await first.Taps("ยืนยัน");
        await second.Taps("ยืนยัน").BotSays("เข้ามาก่อนแล้ว", "ร-2563-5602-01");
        (await script.CertificationsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_officer_of_two_is_asked_and_others_are_refused()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await script.OfficerOfTwoAsync("จุน", "ปง");
        await officer.Says("รับรองเป้า").BotSays("อำเภอใด").Says("เชียงคำ").BotSays("เชียงคำ").BotDoesNotSay("471,709,836").Says("ปง").BotSays("10,029,133 บาท");
        await script.Province().Says("รับรองเป้า").BotSays("เจ้าหน้าที่พัฒนาชุมชนอำเภอ");
    }
}
