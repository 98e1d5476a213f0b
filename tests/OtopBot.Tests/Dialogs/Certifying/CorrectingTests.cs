using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Dialogs.Certifying;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Certifying;

public sealed class CorrectingTests
{
    [Fact]
    public async Task One_message_corrects_and_waits_for_the_province_which_is_told()
    {
        await using var script = await DialogScript.BeginAsync();
        var (province, admin) = (script.Province(), script.Admin());
        await script.Officer("จุน").Says("รับรองเป้า").Taps("ขอแก้ไข").Says("มิ.ย. 60 ล้าน ก.ค. 120 ล้าน").BotSays("เพราะเหตุใด").Says("ผู้ประกอบการปิดกิจการ")
            .BotSays("มิ.ย. 63 เดิม", "63,054,386 บาท", "มิ.ย. 63 ใหม่", "60,000,000 บาท", "120,000,000 บาท", "คงเดิม 107,407,461 บาท")
            .BotSays("314,459,317 บาท", "302,948,701 บาท", "ลดลง 11,510,616 บาท", "เป้าทั้งปี (ไม่เปลี่ยน)", "777,163,996 บาท", "765,653,380 บาท", "คำนวณจากเป้า ไม่ใช่ผลจริง")
            .BotSays("เหตุผล: ผู้ประกอบการปิดกิจการ").BotOffers("ยืนยัน", "ยกเลิก").Taps("ยืนยัน").BotSays("บันทึกการขอแก้ไขแล้ว", "ร-2563-5602-01", "รอจังหวัดพิจารณา");

        var saved = (await script.CertificationsAsync()).ShouldHaveSingleItem();
        (saved.Decision, saved.State, saved.Reason).ShouldBe((CertificationDecision.Corrected, CertificationState.Pending, "ผู้ประกอบการปิดกิจการ"));
        saved.Proposed.Select(p => p.Amount).ShouldBe([Baht.Of(60_000_000), Baht.Of(120_000_000), Baht.Of(107_407_461), Baht.Of(15_541_240)]);
        var plan = await script.LookAsync(async db => (await db.Campaigns.SingleAsync()).TargetOf("5602"));
        (plan.Version, plan.Plan[0].Amount).ShouldBe((1, Baht.Of(63_054_386)));
        var pushes = await script.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.ReplyToken == null).ToListAsync());
        pushes.Select(p => p.ChatId).ShouldBe([province.ChatId, admin.ChatId], ignoreOrder: true);
        pushes.ShouldAllBe(p => p.Messages.Contains("อำเภอจุน") && p.Messages.Contains("ร-2563-5602-01"));
    }

    [Fact]
    public async Task Month_by_month_keeps_changes_and_asks_what_is_ambiguous()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง").Says("รับรองเป้า").Taps("ขอแก้ไข").BotSays("มิ.ย. 63 เดิม", "986,000 บาท").Taps("คงเดิม")
            .BotSays("ก.ค. 63 เดิม").Says("1.250").BotOffers("1,250 บาท", "1,250,000 บาท", "พิมพ์ใหม่").Taps("1,250,000 บาท")
            .BotSays("ส.ค. 63 เดิม").Says("ย้อนกลับ").BotSays("ก.ค. 63 เดิม").Says("1.3 ล้าน").BotSays("ส.ค. 63 เดิม").Says("คงเดิม").BotSays("ก.ย. 63 เดิม").Says("๗๐๐,๐๐๐")
            .BotSays("เพราะเหตุใด").Says("ตลาดนัดงดจัด").BotSays("1,300,000 บาท", "700,000 บาท").Says("ยืนยัน").BotSays("ร-2563-5606-01");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().Proposed.Select(p => p.Amount).ShouldBe([Baht.Of(986_000), Baht.Of(1_300_000), Baht.Of(1_191_523), Baht.Of(700_000)]);
    }

    [Fact]
    public async Task Keeping_every_month_is_no_correction()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง").Says("ขอแก้ไข").BotOffers("คงเดิม").Says("คงเดิม").Says("คงเดิม").Says("คงเดิม").Says("คงเดิม").BotSays("ไม่มีอะไรต้องแก้ไข").BotOffers("รับรองตามเป้าหมาย").BotDoesNotOffer("ยืนยัน");
        (await script.CertificationsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ต.ค. 63 5 ล้าน", "ไม่อยู่ในแผนที่แก้ไขได้")]
    [InlineData("มิ.ย. ประมาณ 60 ล้าน", "ยอดประมาณ")]
    [InlineData("-5 ล้าน", "ติดลบ")]
    [InlineData("ไม่ทราบ", "ไม่เข้าใจ")]
    public async Task What_cannot_be_taken_is_said_and_asked_again(string text, string why)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รับรองเป้า").Says("ขอแก้ไข").Says(text).BotSays(why, "มิ.ย. 63 เดิม");
    }

    [Fact]
    public async Task The_reason_can_be_switched_off()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.Configure<CertifyingOptions>(o => o.AskReason = false));
        await script.Officer("จุน").Says("รับรองเป้า").Says("ขอแก้ไข มิ.ย. 60 ล้าน").BotOffers("ยืนยัน").BotSays("ลดลง 3,054,386 บาท").Taps("ยืนยัน");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().Reason.ShouldBeNull();
    }
}
