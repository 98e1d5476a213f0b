using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Extending;

// What becomes of what was sent, or not, while the province thought.
public sealed class LateDecisionTests
{
    private const string Ask = "ขอขยายเวลา";
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";
    private static readonly DateOnly Tuesday = new(2020, 6, 30);

    [Fact]
    public async Task Whoever_asked_in_time_is_not_late_because_the_province_answers_late()
    {
        await using var script = await ExtendingDialogTests.AskedAsync();
        var officer = script.Officer("จุน");
        script.At(new DateOnly(2020, 6, 29), new TimeOnly(9, 0));
        await officer.Says(Sentence).Taps("ยืนยัน").BotSays("(หลังกำหนด)").Says("มิ.ย. ทั่วไป 61 ล้าน ออนไลน์ 3 ล้าน").Taps("แก้เป็นยอดใหม่").Taps("พิมพ์ยอดผิด").Taps("ยืนยัน").BotSays("06-02", "(หลังกำหนด)");
        await script.Province().Says("อนุญาต").Says("ยืนยัน").BotSays("สิ่งที่อำเภอส่งระหว่างรอการพิจารณานับว่าภายในกำหนด");
        (await ExtendingDialogTests.PushedAsync(script, officer)).Text.ShouldContain("นับว่าภายในกำหนด");
        (await ExtendingDialogTests.PushedAsync(script, officer)).Buttons.ShouldBeEmpty();
        (await script.ReportsAsync()).ShouldAllBe(r => r.OnTime);
        (await ExtendingDialogTests.SentencesAsync(script)).Count(s => s.Contains("เลขที่ ย-2563-5602-06-0") && s.EndsWith("ว่าภายในกำหนด ตามเวลาที่ขยายให้", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_certification_sent_while_the_province_thinks_is_on_time_too()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 22), new TimeOnly(15, 0));
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await officer.Says($"{Ask} รับรอง").Says("24 มิ.ย.").Says("ติดราชการ").Says("ยืนยัน");
        script.At(new DateOnly(2020, 6, 23), new TimeOnly(9, 0));
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("หลังกำหนด");
        await province.Says("อนุญาต").Says("ยืนยัน").BotSays("นับว่าภายในกำหนด");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().OnTime.ShouldBeTrue();
        (await ExtendingDialogTests.SentencesAsync(script)).ShouldContain(s => s.StartsWith("นับการรับรองเป้าหมายอำเภอจุน", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_sent_while_the_province_thinks_is_on_time_as_its_first()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 22), new TimeOnly(15, 0));
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await officer.Says($"{Ask} รับรอง").Says("24 มิ.ย.").Says("ติดราชการ").Says("ยืนยัน");
        script.At(new DateOnly(2020, 6, 23), new TimeOnly(9, 0));
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("หลังกำหนด");
        script.At(new DateOnly(2020, 6, 25), new TimeOnly(9, 0));
        await script.ChangeAsync(async db =>
        {
            var history = new CertificationHistory(await db.Campaigns.AsSplitQuery().SingleAsync(), "5602", await db.Certifications.ToListAsync());
            db.Add(history.Correct([new MonthPlan(PhayaoCampaign.June, Baht.Of(1))], "น้ำท่วม", new Signatory(1, "ผู้ลงนาม", "นักวิชาการ"), script.Clock.GetUtcNow(), script.NextEventId()));
        });
        await province.Says("อนุญาต").Says("ยืนยัน").BotSays("นับว่าภายในกำหนด");
        (await script.CertificationsAsync()).Select(c => (c.Version, c.State, c.OnTime)).ShouldBe([(1, CertificationState.Superseded, true), (2, CertificationState.Pending, true)]);
    }

    [Fact]
    public async Task Who_asks_too_late_stays_late()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 26), new TimeOnly(9, 0));
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await officer.Says($"{Ask} มิ.ย.").Says("30 มิ.ย.").Says("เครื่องเสีย").Says("ยืนยัน").BotSays("ส่งคำขอ");
        script.At(new DateOnly(2020, 6, 29), new TimeOnly(9, 0));
        await officer.Says(Sentence).Taps("ยืนยัน").BotSays("(หลังกำหนด)");
        await province.Says("อนุญาต").Says("ยืนยัน").BotSays("อนุญาตให้ขยายเวลาแล้ว").BotDoesNotSay("ระหว่างรอ");
        (await script.ReportsAsync()).ShouldHaveSingleItem().OnTime.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_day_already_past_is_only_refused_when_it_would_excuse_nothing(bool sentAfterIt)
    {
        await using var script = await ExtendingDialogTests.AskedAsync();
        var (officer, province) = (script.Officer("จุน"), script.Province());
        script.At(Tuesday, new TimeOnly(23, 59));
        await province.Says("อนุญาต").BotSays("ยืนยันการอนุญาต");
        script.At(Tuesday.AddDays(1), new TimeOnly(9, 0));
        if (sentAfterIt)
            await officer.Says(Sentence).Taps("ยืนยัน").BotSays("(หลังกำหนด)");
        await province.Taps("ยืนยัน").BotSays("วันอังคารที่ 30 มิถุนายน 2563 ผ่านไปแล้ว", "ขอใหม่", "ยืนยันไม่อนุญาต").BotDoesNotSay("ยืนยันการอนุญาต")
            .Says("อนุญาต").BotSays("ผ่านไปแล้ว", "ยืนยันไม่อนุญาต");
        (await ExtendingDialogTests.ExtensionsAsync(script)).ShouldHaveSingleItem().State.ShouldBe(ExtensionState.Asked);
        await province.Taps("ยืนยัน").BotSays("ไม่อนุญาตให้ขยายเวลา");

        var told = await ExtendingDialogTests.PushedAsync(script, officer);
        told.Text.Contains("วันที่ขอขยายผ่านไปแล้ว", StringComparison.Ordinal).ShouldBe(!sentAfterIt);
        told.Buttons.ShouldBe(sentAfterIt ? [] : ["รายงานยอด มิ.ย. 63", Ask]);
        if (!sentAfterIt)
            await officer.Presses(ExtendingDialogTests.Data(told, Ask)).BotSays("ขอขยายถึงวันใด").Says("3 ก.ค.").BotSays("เพราะเหตุใด");
    }

    [Fact]
    public async Task A_day_already_past_is_still_granted_for_what_was_sent_within_it()
    {
        await using var script = await ExtendingDialogTests.AskedAsync();
        script.At(new DateOnly(2020, 6, 29), new TimeOnly(9, 0));
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน").BotSays("(หลังกำหนด)");
        script.At(Tuesday.AddDays(1), new TimeOnly(9, 0));
        await script.Province().Says("อนุญาต").BotSays("ยืนยันการอนุญาต").BotDoesNotSay("ผ่านไปแล้ว").Says("ยืนยัน").BotSays("นับว่าภายในกำหนด");
        (await script.ReportsAsync()).ShouldHaveSingleItem().OnTime.ShouldBeTrue();
    }
}
