using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Promising;

public sealed class PromisingDialogTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";
    private const string Later = "promise.ask?d=5602&m=2563-06";
    private static readonly TimeOnly Morning = new(9, 0);

    [Fact]
    public async Task The_button_of_a_reminder_offers_working_days_up_to_the_due_day_and_one_tap_is_remembered()
    {
        await using var script = await ThursdayAsync();
        var officer = script.Officer("จุน");
        await officer.Presses(Later).BotSays("ยอดจำหน่าย มิ.ย. 63 อำเภอจุน", "จะส่งวันใด", "วันพฤหัสบดีที่ 25 มิถุนายน 2563")
            .BotOffers("วันศุกร์ 19 มิ.ย. 63", "วันจันทร์ 22 มิ.ย. 63", "วันพฤหัสบดี 25 มิ.ย. 63").BotDoesNotOffer("วันเสาร์ 20 มิ.ย. 63", "วันศุกร์ 26 มิ.ย. 63")
            .Taps("วันพุธ 24 มิ.ย. 63").BotSays("จะถามอีกครั้งเช้าวันพุธที่ 24 มิถุนายน 2563", "วันครบกำหนดยังเตือนตามปกติ").BotOffers("รายงานยอด มิ.ย. 63", "ยกเลิกนัด");
        var promised = (await ObligationsAsync(script)).ShouldHaveSingleItem();
        (promised.DistrictCode, promised.Kind, promised.Month, promised.PromisedFor, promised.PromisedBy).ShouldBe(("5602", DeadlineKind.MonthlyReport, PhayaoCampaign.June, new DateOnly(2020, 6, 24), (await script.PersonAsync(officer.ChatId)).Id));
    }

    [Theory]
    [InlineData("จะส่งวันพุธ", 24)]
    [InlineData("จะส่งพรุ่งนี้", 19)]
    [InlineData("ส่งวันศุกร์นี้", 19)]
    [InlineData("จะส่ง 24 มิ.ย.", 24)]
    [InlineData("จะส่งยอด มิ.ย. วันที่ ๒๔ ค่ะ", 24)]
    [InlineData("จะส่ง จุน มิ.ย. วันพุธ", 24)]
    [InlineData("จะรายงานยอดมิ.ย.วันจันทร์", 22)]
    public async Task A_day_in_words_is_remembered(string words, int day)
    {
        await using var script = await ThursdayAsync(certified: true);
        await script.Officer("จุน").Says(words).BotSays("จดวันนัดไว้แล้ว", "ยอดจำหน่าย มิ.ย. 63").BotDoesNotSay("จะส่งวันใด");
        (await ObligationsAsync(script)).Single(o => o.PromisedFor is not null).PromisedFor.ShouldBe(new DateOnly(2020, 6, day));
    }

    [Fact]
    public async Task The_certification_is_promised_by_its_own_word()
    {
        await using var script = await ThursdayAsync();
        await script.Officer("จุน").Says("จะรับรองวันจันทร์").BotSays("การรับรองเป้าหมาย", "จะถามอีกครั้งเช้าวันจันทร์ที่ 22 มิถุนายน 2563", "วันทำการสุดท้ายก่อนครบกำหนด").BotOffers("รับรองเป้าหมาย");
        (await ObligationsAsync(script)).ShouldHaveSingleItem().Kind.ShouldBe(DeadlineKind.Certification);
    }

    [Fact]
    public async Task Of_several_things_it_is_asked_which_is_meant()
    {
        await using var script = await ThursdayAsync();
        await script.Officer("จุน").Says("จะส่งพรุ่งนี้").BotSays("ของรายการใด", "วันศุกร์ที่ 19 มิถุนายน 2563").BotOffers("การรับรองเป้าหมาย", "ยอดจำหน่าย มิ.ย. 63")
            .Taps("ยอดจำหน่าย มิ.ย. 63").BotSays("จดวันนัดไว้แล้ว")
            .Says("จะส่งภายหลัง").BotOffers("การรับรองเป้าหมาย").Taps("การรับรองเป้าหมาย").BotSays("จะส่งวันใด").Says("วันศุกร์").BotSays("จดวันนัดไว้แล้ว", "การรับรองเป้าหมาย");
        (await ObligationsAsync(script)).ShouldAllBe(o => o.PromisedFor == new DateOnly(2020, 6, 19));
    }

    [Fact]
    public async Task What_may_be_two_days_is_asked_and_what_is_typed_to_the_question_is_read()
    {
        await using var script = await ThursdayAsync(certified: true);
        var officer = script.Officer("จุน");
        // Friday next week would be late, so only this week's is meant.
        await officer.Says("จะส่งศุกร์หน้า").BotSays("จะถามอีกครั้งเช้าวันศุกร์ที่ 19 มิถุนายน 2563");
        await officer.Says("จะส่งสัปดาห์หน้า").BotSays("จะส่งวันใด").BotOffers("วันจันทร์ 22 มิ.ย. 63", "วันพฤหัสบดี 25 มิ.ย. 63").BotDoesNotOffer("วันศุกร์ 26 มิ.ย. 63")
            .Says("อังคาร").BotSays("จะถามอีกครั้งเช้าวันอังคารที่ 23 มิถุนายน 2563");
        await officer.Says("จะส่งภายหลัง").Says("ไม่").BotDoesNotSay("จดวันนัด").Says("จะส่งภายหลัง").Says(Sentence).BotSays("ตรวจสอบก่อนบันทึก");
    }

    [Fact]
    public async Task A_holiday_a_past_day_and_a_day_too_late_are_answered_with_a_sensible_one()
    {
        await using var script = await ThursdayAsync(certified: true);
        var officer = script.Officer("จุน");
        await officer.Says("จะส่งวันเสาร์").BotSays("วันเสาร์ที่ 20 มิถุนายน 2563 เป็นวันหยุด").BotOffers("วันศุกร์ 19 มิ.ย. 63", "วันจันทร์ 22 มิ.ย. 63")
            .Says("จะส่ง 17 มิ.ย.").BotSays("ผ่านไปแล้ว").BotOffers("วันศุกร์ 19 มิ.ย. 63")
            .Says("จะส่ง 30 มิ.ย.").BotSays("จะนับว่าหลังกำหนด").BotOffers("ขอขยายเวลา", "ยกเลิกนัด").Taps("ยกเลิกนัด")
            .Says("จะส่งวันนี้").BotSays("ส่งวันนี้ได้เลย").BotOffers("รายงานยอด มิ.ย. 63");
        (await ObligationsAsync(script)).ShouldAllBe(o => o.PromisedFor == null);
        await script.ChangeAsync(db =>
        {
            db.Add(new Holiday("56", new DateOnly(2020, 6, 24), "วันหยุดพิเศษ", script.Clock.GetUtcNow()));
            return Task.CompletedTask;
        });
        await officer.Says("จะส่งวันพุธ").BotSays("เป็นวันหยุด").BotOffers("วันอังคาร 23 มิ.ย. 63", "วันพฤหัสบดี 25 มิ.ย. 63").BotDoesNotSay("จดวันนัด");
    }

    [Fact]
    public async Task On_the_last_day_and_after_it_late_days_are_offered_with_a_way_on()
    {
        await using var script = await ThursdayAsync();
        script.At(new DateOnly(2020, 6, 25), Morning);
        await script.Officer("จุน").Presses(Later).BotSays("ครบกำหนดวันนี้", "จะนับว่าหลังกำหนด").BotOffers("วันศุกร์ 26 มิ.ย. 63", "รายงานยอด มิ.ย. 63", "ขอขยายเวลา");
        script.At(new DateOnly(2020, 6, 26), Morning);
        await script.Officer("จุน").Presses(Later).BotSays("เลยกำหนด 1 วัน", "จะนับว่าหลังกำหนด").BotOffers("รายงานยอด มิ.ย. 63", "ขอขยายเวลา")
            .Says("จะส่งยอด ก.ค. พรุ่งนี้").BotSays("ยังไม่เปิดรับ");
        script.At(new DateOnly(2020, 7, 20), Morning);
        await script.Officer("จุน").Presses(Later).BotSays("ปิดรับแล้ว").BotOffers("ขอให้จังหวัดเปิด");
        (await ObligationsAsync(script)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Status_shows_the_promise_and_it_is_taken_back_in_words_or_by_its_button()
    {
        await using var script = await ThursdayAsync();
        var officer = script.Officer("จุน");
        await officer.Says("ยกเลิกนัด").BotSays("ไม่มีนัดส่ง").Presses(Later).Says("วันพุธ").Says("สถานะ").BotSays("นัดส่ง 24 มิ.ย. 63 ยอดจำหน่าย มิ.ย. 63")
            .Says("ยกเลิกนัดค่ะ").BotSays("ยกเลิกนัดแล้ว", "ยอดจำหน่าย มิ.ย. 63").Says("สถานะ").BotDoesNotSay("นัดส่ง");
        await officer.Presses(Later).Says("วันพุธ").Says("จะรับรองพรุ่งนี้").Says("ยกเลิกนัด").BotSays("ของรายการใด").Says("ยกเลิกนัด รับรอง").BotSays("ยกเลิกนัดแล้ว", "การรับรองเป้าหมาย")
            .Says("ยกเลิกนัด").BotSays("ยกเลิกนัดแล้ว", "ยอดจำหน่าย มิ.ย. 63");
        (await ObligationsAsync(script)).ShouldAllBe(o => o.PromisedFor == null);
    }

    [Fact]
    public async Task Sending_forgets_the_promise_and_what_is_done_needs_none()
    {
        await using var script = await ThursdayAsync(certified: true);
        var officer = script.Officer("จุน");
        await officer.Says("จะส่งวันพุธ").BotSays("จดวันนัด").Says(Sentence).Taps("ยืนยัน").BotSays("บันทึก");
        (await ObligationsAsync(script)).ShouldAllBe(o => o.PromisedFor == null);
        await officer.Presses(Later).BotSays("บันทึกแล้ว จึงไม่ต้องนัดวันส่ง").Presses("promise.drop?d=5602&m=2563-06").BotSays("บันทึกแล้ว").Says("จะส่งวันพุธ").BotSays("ไม่มีรายการค้าง").Says("จะส่งยอด มิ.ย. วันพุธ").BotSays("บันทึกแล้ว");
    }

    [Fact]
    public async Task Nobody_promises_for_another_district()
    {
        await using var script = await ThursdayAsync();
        await script.Officer("จุน").Presses("promise.set?d=5606&m=2563-06&t=2020-06-24").BotDoesNotSay("จดวันนัด").Says("จะส่ง ปง มิ.ย. วันพุธ").BotSays("อำเภอปงไม่ได้").Presses("promise.set?d=5602&m=2563-13&t=2020-06-24").BotDoesNotSay("จดวันนัด");
        await script.Province().Presses("promise.set?d=5602&m=2563-06&t=2020-06-24").BotDoesNotSay("จดวันนัด").Says("จะส่งวันพุธ").BotDoesNotSay("จดวันนัด");
        (await ObligationsAsync(script)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_left_the_district_while_asked_for_the_day_promises_nothing_there()
    {
        await using var script = await ThursdayAsync();
        var officer = script.Officer("จุน");
        await officer.Presses(Later).BotSays("จะส่งวันใด");
        await script.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(p => p.LineUserId == officer.ChatId);
            person.Holdings[0].End(script.Clock.GetUtcNow());
            person.Take(new Post("56", "5606", Role.Officer, "ผู้รับผิดชอบ"), script.Clock.GetUtcNow());
        });
        await officer.Says("วันพุธ").BotDoesNotSay("จดวันนัด").BotSays("อำเภอปง");
        (await ObligationsAsync(script)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_ends_kindly_when_another_round_has_come()
    {
        await using var script = await ThursdayAsync();
        var officer = script.Officer("จุน");
        await officer.Presses(Later).BotSays("จะส่งวันใด");
        await script.ChangeAsync(db =>
        {
            db.Add(PhayaoCampaign.Next());
            return Task.CompletedTask;
        });
        await officer.Says("วันพุธ").BotSays("ไม่อยู่ในรอบปัจจุบันแล้ว").Says("วันพุธ").BotDoesNotSay("รอบปัจจุบัน");
        (await ObligationsAsync(script)).ShouldBeEmpty();
    }

    private static async Task<DialogScript> ThursdayAsync(bool certified = false)
    {
        var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 18), Morning);
        if (certified)
            await script.Officer("จุน").Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        return script;
    }

    private static Task<List<Obligation>> ObligationsAsync(DialogScript script) => script.LookAsync(db => db.Obligations.OrderBy(o => o.Id).ToListAsync());
}
