using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Unlocking;

public sealed class UnlockingDialogTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";
    private const string Ask = "ขอให้จังหวัดเปิด";
    private static readonly TimeOnly Morning = new(9, 0);

    [Fact]
    public async Task A_district_asks_the_province_opens_and_the_month_is_reported_late()
    {
        await using var script = await LockedAsync();
        var (officer, colleague, province, admin) = (script.Officer("จุน"), script.Officer("จุน", "เพื่อนร่วมงาน"), script.Province(), script.Admin());
        await officer.Says(Sentence).BotSays("ปิดรับ", "0 5544 9544").BotDoesNotOffer("ยืนยัน").Taps(Ask).BotSays("เพราะเหตุใด", "ยอดจำหน่าย มิ.ย. 63").BotDoesNotOffer("ยืนยัน")
            .Taps("ส่งไม่ทันกำหนด").BotSays("เหตุผล: ส่งไม่ทันกำหนด").BotOffers("ยืนยัน", "ยกเลิก");
        (await ReopeningsAsync(script)).ShouldBeEmpty();
        await officer.Taps("ยืนยัน").BotSays("ส่งคำขอให้จังหวัดแล้ว");
        await colleague.Says($"{Ask} มิ.ย.").BotSays("ส่งคำขอเปิด ยอดจำหน่าย มิ.ย. 63 แล้ว", "รอจังหวัดพิจารณา");

        var card = await PushedAsync(script, province);
        card.Text.ShouldContain("อำเภอจุน");
        card.Text.ShouldContain("ส่งไม่ทันกำหนด");
        (await PushedAsync(script, admin)).Buttons.ShouldBe(card.Buttons);
        await province.Presses(Data(card, "เปิดให้ 3 วัน")).BotSays("วันพฤหัสบดีที่ 23 กรกฎาคม 2563").BotOffers("ยืนยัน");
        (await ReopeningsAsync(script)).ShouldHaveSingleItem().State.ShouldBe(ReopeningState.Asked);
        await province.Says("ส่งให้ครบทั้งสองช่องทาง").BotSays("ข้อความถึงอำเภอ: ส่งให้ครบทั้งสองช่องทาง").Taps("ยืนยัน").BotSays("เปิดให้แก้ไขแล้ว", "แจ้งเจ้าหน้าที่อำเภอแล้ว 2 คน");

        var told = await PushedAsync(script, officer);
        told.Text.ShouldContain("วันพฤหัสบดีที่ 23 กรกฎาคม 2563");
        told.Text.ShouldContain("ส่งให้ครบทั้งสองช่องทาง");
        (await PushedAsync(script, colleague)).Text.ShouldBe(told.Text);
        await officer.Presses(Data(told, "รายงานยอด มิ.ย. 63")).BotSays("ช่องทางทั่วไป เท่าใด").Says("60 ล้าน").Says("3 ล้าน").BotSays("หลังกำหนด").Taps("ยืนยัน").BotSays("ย-2563-5602-06-01", "(หลังกำหนด)")
            .Taps("ย้อนกลับการบันทึก").Taps("ยืนยัน").BotSays("เป็นโมฆะ").Says(Sentence).Taps("ยืนยัน").BotSays("ย-2563-5602-06-02");

        var opened = (await ReopeningsAsync(script)).ShouldHaveSingleItem();
        (opened.DistrictCode, opened.Kind, opened.Month, opened.State, opened.Until).ShouldBe(("5602", DeadlineKind.MonthlyReport, PhayaoCampaign.June, ReopeningState.Opened, new DateOnly(2020, 7, 23)));
        (opened.AskedReason, opened.Reason, opened.AskedBy!.Name, opened.By!.Name).ShouldBe(("ส่งไม่ทันกำหนด", "ส่งให้ครบทั้งสองช่องทาง", "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "เจ้าหน้าที่พัฒนาชุมชนจังหวัดพะเยา"));
        opened.AskedEventId.ShouldNotBe(opened.EventId);
        (await script.ReportsAsync()).ShouldAllBe(r => !r.OnTime);
    }

    [Fact]
    public async Task When_the_named_day_is_over_the_lock_holds_again()
    {
        await using var script = await LockedAsync();
        await script.Province().Says("เปิดแก้ไข จุน มิ.ย.").BotOffers("ยืนยัน").Taps("ยืนยัน");
        script.At(new DateOnly(2020, 7, 23), new TimeOnly(23, 59));
        await script.Officer("จุน").Says("สถานะ").BotSays("เปิดให้ถึง 23 ก.ค. 63").Says(Sentence).BotOffers("ยืนยัน");
        await script.Officer("ปง").Says(Sentence).BotSays("ปิดรับ").BotDoesNotOffer("ยืนยัน");
        script.At(new DateOnly(2020, 7, 24), TimeOnly.MinValue);
        await script.Officer("จุน").Says("ยืนยัน").BotSays("ปิดรับ").BotOffers(Ask).BotDoesNotSay("บันทึกรายงานแล้ว");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_of_the_province_decided_stays_the_province_s_when_the_person_is_forgotten()
    {
        await using var script = await LockedAsync();
        var admin = script.Admin();
        _ = script.Admin("ผู้ดูแลระบบอีกคน");
        await admin.Says("เปิดแก้ไข จุน มิ.ย.").Taps("ยืนยัน").Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        (await ReopeningsAsync(script)).ShouldHaveSingleItem().By!.Name.ShouldBe("ผู้ดูแลระบบ จังหวัดพะเยา");
    }

    [Theory]
    [InlineData("เปิดแก้ไข จุน รับรอง")]
    [InlineData("เปิดแก้ไข อำเภอจุน รับรองเป้า")]
    public async Task The_certification_is_opened_in_the_same_way(string words)
    {
        await using var script = await LockedAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").BotSays("ปิดรับการรับรอง").BotOffers(Ask).BotDoesNotOffer("รับรองตามเป้าหมาย").Says("ขอให้จังหวัดเปิด รับรอง").BotSays("ไม่มีเจ้าหน้าที่จังหวัด");
        await script.Province().Says(words).BotSays("การรับรองเป้าหมาย", "อำเภอจุน").Says("ยืนยัน").BotSays("แจ้งเจ้าหน้าที่อำเภอแล้ว 1 คน");
        await officer.Presses(Data(await PushedAsync(script, officer), "รับรองเป้าหมาย")).BotOffers("รับรองตามเป้าหมาย").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("ร-2563-5602-01", "หลังกำหนด");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().OnTime.ShouldBeFalse();
        await officer.Says(Sentence).BotSays("ปิดรับ");
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_reason_and_may_be_asked_anew()
    {
        await using var script = await LockedAsync();
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await officer.Says($"{Ask} มิ.ย.").Says("พบยอดคลาดเคลื่อน").Says("ยืนยัน");
        var card = await PushedAsync(script, province);
        await province.Presses(Data(card, "ไม่เปิดให้")).BotSays("ยืนยันไม่เปิดให้แก้ไข").Says("ปิดงวดแล้ว").BotSays("ปิดงวดแล้ว").Taps("ยืนยัน").BotSays("จังหวัดไม่เปิดให้แก้ไข");
        var told = await PushedAsync(script, officer);
        told.Text.ShouldContain("ปิดงวดแล้ว");
        told.Buttons.ShouldBeEmpty();
        await script.Province("เจ้าหน้าที่จังหวัดอีกคน").Presses(Data(card, "เปิดให้ 3 วัน")).BotSays("ไม่เปิดให้", "พิจารณาโดย เจ้าหน้าที่พัฒนาชุมชนจังหวัดพะเยา").BotDoesNotOffer("ยืนยัน");
        await officer.Says(Sentence).BotSays("ปิดรับ").Taps(Ask).BotSays("เพราะเหตุใด");
        (await ReopeningsAsync(script)).ShouldHaveSingleItem().State.ShouldBe(ReopeningState.Refused);
    }

    [Fact]
    public async Task Of_two_staff_the_second_is_told_who_decided()
    {
        await using var script = await LockedAsync();
        var (first, second) = (script.Province("จังหวัดคนที่หนึ่ง"), script.Province("จังหวัดคนที่สอง"));
        await script.Officer("จุน").Says($"{Ask} มิ.ย.").Says("ได้ข้อมูลเพิ่ม").Says("ยืนยัน");
        var card = await PushedAsync(script, first);
        await second.Presses(Data(card, "ไม่เปิดให้")).BotOffers("ยืนยัน");
        var confirm = Data((await first.Presses(Data(card, "เปิดให้ 3 วัน")).LastAsync())!, "ยืนยัน");
        await first.Presses(confirm).BotSays("เปิดให้แก้ไขแล้ว").Presses(confirm).BotSays("พิจารณาโดย จังหวัดคนที่หนึ่ง");
        await second.Taps("ยืนยัน").BotSays("เปิดให้แก้ไขแล้ว", "พิจารณาโดย จังหวัดคนที่หนึ่ง", "จึงไม่ได้บันทึกการพิจารณาของท่าน").Says("เปิดแก้ไข จุน มิ.ย.").BotSays("พิจารณาโดย จังหวัดคนที่หนึ่ง").BotDoesNotOffer("ยืนยัน");
        (await ReopeningsAsync(script)).ShouldHaveSingleItem().By!.Name.ShouldBe("จังหวัดคนที่หนึ่ง");
        (await script.PushedToAsync(script.Officer("จุน").ChatId)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_own_province_decides_and_only_the_own_district_asks()
    {
        await using var script = await LockedAsync();
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await officer.Says($"{Ask} ปง มิ.ย.").BotSays("อำเภอปงไม่ได้").Presses("unlock.ask?d=5606&m=2563-06").BotDoesNotOffer("ยืนยัน")
            .Says("เปิดแก้ไข จุน มิ.ย.").BotSays("เพราะเหตุใด").Says("ยกเลิก").Presses("unlock.open?d=5602&m=2563-06").BotDoesNotOffer("ยืนยัน").BotDoesNotSay("เปิดให้ถึง");
        await officer.Says($"{Ask} มิ.ย.").Says("ได้ข้อมูลเพิ่ม").Says("ยืนยัน").Presses("unlock.open?d=5602&q=1").BotDoesNotOffer("ยืนยัน").Presses("unlock.confirm?d=5602&q=1&n=00000000").BotDoesNotSay("เปิดให้แก้ไขแล้ว");
        var foreigner = script.Stranger("จังหวัดอื่น");
        await script.ChangeAsync(db =>
        {
            var person = new Person(foreigner.ChatId, "จังหวัดอื่น", "นักวิชาการ", PrivacyNotice.Version, PhayaoCampaign.Signed);
            person.Take(new Post("57", null, Role.Province, "เจ้าหน้าที่จังหวัด"), PhayaoCampaign.Signed);
            db.Add(person);
            return Task.CompletedTask;
        });
        await foreigner.Presses("unlock.open?d=5602&q=1").BotDoesNotOffer("ยืนยัน").Says("เปิดแก้ไข จุน มิ.ย.").BotDoesNotOffer("ยืนยัน");
        (await script.PushedToAsync(foreigner.ChatId)).ShouldBeEmpty();
        await province.Presses("unlock.ask?d=5602&m=2563-07").BotDoesNotOffer("ยืนยัน");
        (await ReopeningsAsync(script)).ShouldHaveSingleItem().State.ShouldBe(ReopeningState.Asked);
    }

    [Fact]
    public async Task What_is_not_locked_or_not_named_is_answered_kindly()
    {
        await using var script = await LockedAsync();
        var province = script.Province();
        await province.Says("เปิดแก้ไข").BotSays("เปิดแก้ไข เมืองพะเยา มิ.ย. 63").Says("เปิดแก้ไข จุน ก.ค.").BotSays("ยังไม่ปิดรับ", "10 สิงหาคม 2563").Says("เปิดแก้ไข เชียงใหม่").BotSays("ไม่เข้าใจ")
            .Says("เปิดแก้ไข จุน").BotOffers("ยอดจำหน่าย มิ.ย. 63", "การรับรองเป้าหมาย").Taps("ยอดจำหน่าย มิ.ย. 63").BotOffers("ยืนยัน").Says("ไม่").BotSays("ยังไม่ได้เปิดแก้ไข").Says("ยืนยัน").BotDoesNotSay("เปิดให้แก้ไขแล้ว");
        await script.Officer("จุน").Says(Ask).BotOffers("ยอดจำหน่าย มิ.ย. 63", "การรับรองเป้าหมาย").Says($"{Ask} ก.ค.").BotSays("ยังไม่ปิดรับ").BotOffers("รายงานยอด ก.ค. 63")
            .Says($"{Ask} มิ.ย.").Says("ยืนยัน").BotSays("ยังไม่ใช่เหตุผล").Says("เครื่องเสีย").BotOffers("ยืนยัน").Says("ย้อนกลับ").BotSays("เพราะเหตุใด").Taps("ยกเลิก").BotSays("ยังไม่ได้บันทึกอะไร");
        (await ReopeningsAsync(script)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_for_something_else_in_between_is_not_decided_by_mistake()
    {
        await using var script = await LockedAsync();
        var province = script.Province();
        await province.Says("เปิดแก้ไข จุน มิ.ย.").BotOffers("ยืนยัน");
        await script.Officer("จุน").Says($"{Ask} รับรอง").Says("ได้ข้อมูลเพิ่ม").Says("ยืนยัน").BotSays("ส่งคำขอ");
        await province.Says("ยืนยัน").BotSays("ยอดจำหน่าย มิ.ย. 63").BotOffers("ยืนยัน").Says("ยืนยัน").BotSays("เปิดให้แก้ไขแล้ว", "ยอดจำหน่าย มิ.ย. 63");
        (await ReopeningsAsync(script)).Select(r => (r.Number, r.Kind, r.State)).ShouldBe([(1, DeadlineKind.Certification, ReopeningState.Asked), (2, DeadlineKind.MonthlyReport, ReopeningState.Opened)]);
    }

    // June and the certification are locked, July is open.
    private static async Task<DialogScript> LockedAsync()
    {
        var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 20), Morning);
        return script;
    }

    private static Task<List<Reopening>> ReopeningsAsync(DialogScript script) => script.LookAsync(db => db.Reopenings.OrderBy(r => r.Id).ToListAsync());

    private static async Task<BotWords> PushedAsync(DialogScript script, Speaker to) => new((await script.PushedToAsync(to.ChatId))[^1]);

    private static string Data(BotWords card, string button) => card.Button(button).GetProperty("data").GetString()!;
}
