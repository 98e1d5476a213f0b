using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Dialogs.Certifying;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Certifying;

public sealed class WithdrawingTests
{
    [Fact]
    public async Task A_certification_is_withdrawn_with_a_reason_and_one_confirmation_and_counts_no_more_anywhere()
    {
        await using var script = await DialogScript.BeginAsync();
        var (officer, province) = (await CertifiedAsync(script), script.Province());
        await officer.Says("ถอนการรับรอง").BotSays("ถอนการรับรองเป้าหมาย", "อำเภอจุน", "ร-2563-5602-01", "จะนับว่ายังไม่รับรอง", "10 กรกฎาคม 2563", "หากทำหลังวันที่ 22 มิถุนายน 2563", "ถอนเพราะเหตุใด").BotDoesNotOffer("ยืนยัน")
            .Taps("ผู้บริหารให้ทบทวน").BotSays("ยืนยันการถอน", "เหตุผล: ผู้บริหารให้ทบทวน", "ผู้ถอน: เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน").BotOffers("ยืนยัน", "ย้อนกลับ", "ยกเลิก");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().State.ShouldBe(CertificationState.InForce);
        await officer.Taps("ยืนยัน").BotSays("ถอนการรับรองเป้าหมายแล้ว", "ร-2563-5602-01", "ขณะนี้นับว่ายังไม่รับรอง", "“ใบรับ”").BotOffers("รับรองเป้าหมาย");

        var saved = (await script.CertificationsAsync()).ShouldHaveSingleItem();
        (saved.State, saved.Withdrawal!.Reason, saved.Withdrawal.By.Name).ShouldBe((CertificationState.Withdrawn, "ผู้บริหารให้ทบทวน", "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน"));
        saved.Withdrawal.SourceEventId.ShouldNotBe(saved.SourceEventId);
        (await script.PushedToAsync(province.ChatId)).ShouldHaveSingleItem().ShouldContain("อำเภอจุนถอนการรับรองเป้าหมาย เลขที่ ร-2563-5602-01");
        await officer.Says("สถานะ").BotSays("ยังไม่รับรอง").BotOffers("รับรองเป้าหมาย");
        await province.Says("สถานะ").BotSays("0/9 อำเภอ").Says("ใครยังไม่ส่ง").BotSays("ส่งแล้ว 0/9 อำเภอ");
        await script.Group().BindAsync();
        await script.Group().Member().Says("บอท ใครยังไม่ส่ง").BotSays("รับรองเป้าหมายส่งแล้ว 0/9 อำเภอ");
        await officer.Says("รับรองเป้า").BotSays("ถอนเลขที่ ร-2563-5602-01 แล้ว", "เลขที่ ร-2563-5602-01 รับรอง ถอนแล้ว").BotDoesNotOffer("ถอนการรับรอง");
    }

    [Fact]
    public async Task Withdrawing_a_correction_brings_back_the_certification_that_it_had_replaced()
    {
        await using var script = await DialogScript.BeginAsync();
        var (officer, admin) = (await CertifiedAsync(script), script.Admin());
        await CorrectAsync(officer).BotSays("ร-2563-5602-02").Says("รับรองเป้า").BotOffers("ถอนคำขอ").BotDoesNotOffer("ถอนการรับรอง").BotSays("เลขที่ ร-2563-5602-01 รับรอง ยังใช้แผนตามฉบับนี้")
            .Taps("ถอนคำขอ").BotSays("ลดลง 3,054,386 บาท", "การรับรองเลขที่ ร-2563-5602-01 จะกลับมามีผล").Says("ใช้แผนเดิมได้").Says("ยืนยัน")
            .BotSays("ถอนคำขอแก้ไขเป้าหมายแล้ว", "การรับรองเลขที่ ร-2563-5602-01 กลับมามีผล").BotDoesNotOffer("รับรองเป้าหมาย");
        (await script.CertificationsAsync()).Select(c => c.State).ShouldBe([CertificationState.InForce, CertificationState.Withdrawn]);
        (await script.PushedToAsync(admin.ChatId))[^1].ShouldContain("ไม่ต้องพิจารณา");
        await officer.Says("สถานะ").BotSays("รับรองแล้ว", "ร-2563-5602-01");
        await script.Province().Says("สถานะ").BotSays("1/9 อำเภอ").BotDoesNotSay("รอพิจารณา");
        await officer.Says("รับรองเป้า").BotSays("รับรองแล้ว เลขที่ ร-2563-5602-01", "เลขที่ ร-2563-5602-02 ขอแก้ไข ถอนแล้ว").Taps("รับรองตามเป้าหมาย").BotSays("จะใช้แทนฉบับก่อน เลขที่ ร-2563-5602-01").Taps("ยืนยัน").BotSays("ร-2563-5602-03");
        (await script.CertificationsAsync()).Select(c => c.State).ShouldBe([CertificationState.Superseded, CertificationState.Withdrawn, CertificationState.InForce]);
    }

    [Fact]
    public async Task After_the_deadline_a_new_certification_is_late_and_the_lock_names_whom_to_ask()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await CertifiedAsync(script);
        script.At(new DateOnly(2020, 7, 10), new TimeOnly(9, 0));
        await officer.Says("ถอน").BotSays("และจะบันทึกว่าหลังกำหนด").Says("ตรวจแล้วผิด").Taps("ยืนยัน").Taps("รับรองเป้าหมาย").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("ร-2563-5602-02", "(หลังกำหนด)");
        await officer.Says("รับรองเป้า").BotSays("(หลังกำหนด)").Says("สถานะ").BotSays("หลังกำหนด").Says("ร-2563-5602-02").BotSays("(หลังกำหนด)").BotOffers("ถอนการรับรอง");
        var open = (await officer.LastAsync())!.Button("ถอนการรับรอง").GetProperty("data").GetString()!;
        await officer.Says("ถอน").Says("ตรวจแล้วผิด").BotOffers("ยืนยัน");

        script.At(new DateOnly(2020, 7, 11), TimeOnly.MinValue);
        await officer.Says("ยืนยัน").BotSays("ปิดรับ", "0 5544 9544").Says("ถอน").BotSays("ปิดรับ", "0 5544 9544").Presses(open).BotSays("ปิดรับ").Says("ร-2563-5602-02").BotSays("มีผลอยู่").BotDoesNotOffer("ถอนการรับรอง");
        (await script.CertificationsAsync()).Select(c => (c.State, c.OnTime)).ShouldBe([(CertificationState.Withdrawn, true), (CertificationState.InForce, false)]);
    }

    [Fact]
    public async Task Doubled_taps_and_old_cards_withdraw_once()
    {
        await using var script = await DialogScript.BeginAsync();
        var (officer, province) = (await CertifiedAsync(script), script.Province());
        var card = (await officer.Says("รับรองเป้า").LastAsync())!;
        var open = card.Button("ถอนการรับรอง").GetProperty("data").GetString()!;
        var confirm = (await officer.Presses(open).Says("ตรวจสอบใหม่").LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Presses(confirm).BotSays("ถอนการรับรองเป้าหมายแล้ว").Presses(confirm).BotSays("ถอนการรับรองเป้าหมายแล้ว").Says("ยืนยัน").BotSays("ถอนการรับรองเป้าหมายแล้ว").BotDoesNotSay("บันทึกการรับรองแล้ว");
        (await script.PushedToAsync(province.ChatId)).Count.ShouldBe(1);

        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("ร-2563-5602-02").Presses(confirm).BotSays("ไม่ใช่ข้อมูลล่าสุด").Presses(open).BotSays("ข้อความเก่า").Says("ยกเลิก");
        await officer.Says("ถอน").Presses(confirm).BotSays("ข้อความเก่า");
        (await script.CertificationsAsync()).Select(c => c.State).ShouldBe([CertificationState.Withdrawn, CertificationState.InForce]);
    }

    [Fact]
    public async Task What_a_colleague_did_in_between_is_noticed()
    {
        await using var script = await DialogScript.BeginAsync();
        var (first, second) = (script.Officer("จุน", "เจ้าหน้าที่คนที่หนึ่ง"), script.Officer("จุน", "เจ้าหน้าที่คนที่สอง"));
        await first.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        await first.Says("ถอน").Says("ตรวจสอบใหม่").BotOffers("ยืนยัน");
        await second.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("ร-2563-5602-02");
        await first.Taps("ยืนยัน").BotSays("เข้ามาก่อนแล้ว", "ร-2563-5602-02").BotDoesNotOffer("ยืนยัน");

        await first.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย");
        await second.Says("ถอน").Says("ตรวจสอบใหม่").Taps("ยืนยัน");
        await first.Taps("ยืนยัน").BotSays("เข้ามาก่อนแล้ว", "ถอนเลขที่ ร-2563-5602-02 แล้ว");
        (await script.CertificationsAsync()).Select(c => c.State).ShouldBe([CertificationState.Superseded, CertificationState.Withdrawn]);
    }

    [Fact]
    public async Task With_nothing_to_withdraw_the_table_is_shown_and_nothing_else_is_taken_for_a_yes()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง").Says("ถอน").BotSays("ไม่มีการรับรองหรือคำขอแก้ไขที่ถอนได้", "10,029,133 บาท").BotOffers("รับรองตามเป้าหมาย").Says("ยกเลิกการรับรอง").BotSays("ปิดรายการรับรองเป้าหมายแล้ว");
        var officer = await CertifiedAsync(script);
        await officer.Says("ยกเลิกการรับรอง").BotSays("เพราะเหตุใด").Says("ใช่").BotSays("ยังไม่ใช่เหตุผล").Says("ตรวจสอบใหม่").Says("รับรอง").BotSays("ยืนยันการรับรองข้อมูลตามเป้าหมาย").Says("ไม่")
            .Says("ถอน").Says("ตรวจสอบใหม่").Says("รับรอวค่ะ").BotDoesNotSay("ถอนการรับรองเป้าหมายแล้ว").Says("ย้อนกลับ").BotSays("เพราะเหตุใด").Says("ย้อนกลับ").BotOffers("รับรองตามเป้าหมาย", "ถอนการรับรอง")
            .Taps("ถอนการรับรอง").Taps("ยกเลิก").BotSays("ไม่ได้ถอน");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().State.ShouldBe(CertificationState.InForce);
    }

    [Fact]
    public async Task The_reason_can_be_switched_off_and_a_correction_may_follow()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.Configure<CertifyingOptions>(o => o.AskReason = false));
        var officer = await CertifiedAsync(script);
        await officer.Says("ถอน").BotOffers("ยืนยัน").Says("มิ.ย. 60 ล้าน").BotSays("ตรวจสอบคำขอแก้ไข").Says("ถอน").Taps("ยืนยัน").BotSays("ถอนการรับรองเป้าหมายแล้ว").BotDoesNotSay("เหตุผล");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().Withdrawal!.Reason.ShouldBeNull();
    }

    [Fact]
    public async Task An_officer_of_two_is_asked_only_when_both_have_something_and_others_are_refused()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await script.OfficerOfTwoAsync("จุน", "ปง");
        await officer.Says("รับรองเป้า").Taps("อำเภอปง").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Says("ถอน").BotSays("อำเภอปง", "ร-2563-5606-01").Says("ยกเลิก");
        await officer.Says("รับรองเป้า").Taps("อำเภอจุน").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Says("ถอน").BotSays("อำเภอใด").Taps("อำเภอจุน").BotSays("ร-2563-5602-01").Says("ถอนการรับรอง ปง").BotSays("ร-2563-5606-01").Says("ถอน เชียงคำ").BotSays("อำเภอเชียงคำไม่ได้").Says("ยกเลิก");
        await script.Officer("เชียงคำ").Presses("certify.withdraw?d=5602&v=1").BotSays("ไม่ใช่ของอำเภอ").Says("ถอน จุน").BotSays("อำเภอจุนไม่ได้");
        await script.Province().Says("ถอน").BotSays("เจ้าหน้าที่พัฒนาชุมชนอำเภอ").Presses("certify.withdraw?d=5602&v=1").BotDoesNotOffer("ยืนยัน");
        (await script.CertificationsAsync()).ShouldAllBe(c => c.State == CertificationState.InForce);
    }

    [Fact]
    public async Task A_target_that_changed_shows_its_table_and_the_restored_certification_must_be_given_again()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await CertifiedAsync(script);
        await CorrectAsync(officer);
        await script.ChangeAsync(async db =>
        {
            var campaign = await db.Campaigns.SingleAsync();
            campaign.Revise("5602", Baht.Of(700_000_000), campaign.TargetOf("5602").Plan, TargetSource.Revision, script.Clock.GetUtcNow());
        });
        await officer.Says("ถอน").BotSays("เป้าหมายเปลี่ยนหลังจากนั้น จึงต้องรับรองใหม่").Says("ตรวจสอบใหม่").Taps("ยืนยัน").BotSays("ร-2563-5602-01 กลับมามีผล แต่เป้าหมายเปลี่ยน").BotOffers("รับรองเป้าหมาย").Says("สถานะ").BotSays("ต้องรับรองใหม่");
    }

    private static async Task<Speaker> CertifiedAsync(DialogScript script)
    {
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        return officer;
    }

    private static Speaker CorrectAsync(Speaker officer) => officer.Says("ขอแก้ไข มิ.ย. 60 ล้าน").Says("ตลาดปิด").Taps("ยืนยัน");
}
