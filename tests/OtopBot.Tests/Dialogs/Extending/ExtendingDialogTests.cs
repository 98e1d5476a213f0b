using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Consenting;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Extending;

public sealed class ExtendingDialogTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";
    private const string Ask = "ขอขยายเวลา";
    private const string Why = "รอข้อมูลจากผู้ประกอบการ";
    private static readonly DateOnly Tuesday = new(2020, 6, 30);

    [Fact]
    public async Task A_district_asks_the_province_grants_and_both_days_are_shown()
    {
        await using var script = await BeforeDueAsync();
        var (officer, colleague, province, admin) = (script.Officer("จุน"), script.Officer("จุน", "เพื่อนร่วมงาน"), script.Province(), script.Admin());
        await officer.Says(Ask).BotSays("ยอดจำหน่าย มิ.ย. 63 อำเภอจุน", "วันพฤหัสบดีที่ 25 มิถุนายน 2563")
            .BotOffers("วันศุกร์ 26 มิ.ย. 63", "วันจันทร์ 29 มิ.ย. 63", "วันอังคาร 30 มิ.ย. 63", "วันพฤหัสบดี 2 ก.ค. 63").BotDoesNotOffer("ยืนยัน")
            .Taps("วันอังคาร 30 มิ.ย. 63").BotSays("เพราะเหตุใด").Taps(Why).BotSays($"เหตุผล: {Why}", "30 มิ.ย. 63").BotOffers("ยืนยัน", "ยกเลิก");
        (await ExtensionsAsync(script)).ShouldBeEmpty();
        await officer.Taps("ยืนยัน").BotSays("ส่งคำขอให้จังหวัดแล้ว", "กำหนดเดิมยังใช้อยู่");
        await colleague.Says($"{Ask} มิ.ย.").BotSays("ส่งคำขอขยายเวลา", "รอจังหวัดพิจารณา").Says("สถานะ").BotDoesNotSay("ขยายถึง");

        var card = await PushedAsync(script, province);
        card.Text.ShouldContain("อำเภอจุน ขอขยายเวลา");
        card.Text.ShouldContain(Why);
        card.Buttons.ShouldBe(["อนุญาต", "ไม่อนุญาต"]);
        (await PushedAsync(script, admin)).Buttons.ShouldBe(card.Buttons);
        await province.Presses(Data(card, "อนุญาต")).BotSays("ยืนยันการอนุญาต", "กำหนดเดิม 25 มิ.ย. 63 ขยายถึงวันอังคารที่ 30 มิถุนายน 2563").BotOffers("ยืนยัน");
        (await ExtensionsAsync(script)).ShouldHaveSingleItem().State.ShouldBe(ExtensionState.Asked);
        await province.Says("ส่งให้ครบทั้งสองช่องทาง").BotSays("ข้อความถึงอำเภอ: ส่งให้ครบ").Taps("ยืนยัน").BotSays("อนุญาตให้ขยายเวลาแล้ว", "แจ้งเจ้าหน้าที่อำเภอแล้ว 2 คน");

        var told = await PushedAsync(script, officer);
        told.Text.ShouldContain("กำหนดเดิม 25 มิ.ย. 63 ขยายถึงวันอังคารที่ 30 มิถุนายน 2563");
        told.Text.ShouldContain("ส่งให้ครบทั้งสองช่องทาง");
        told.Buttons.ShouldBe(["รายงานยอด มิ.ย. 63"]);
        (await PushedAsync(script, colleague)).Text.ShouldBe(told.Text);

        script.At(Tuesday, new TimeOnly(23, 0));
        await officer.Says("สถานะ").BotSays("กำหนดเดิม 25 มิ.ย. 63 ขยายถึง 30 มิ.ย. 63", "ครบกำหนดวันนี้").BotDoesNotSay("เลยกำหนดวันที่")
            .Says(Sentence).BotSays("กำหนดเดิม 25 มิ.ย. 63 ขยายถึง 30 มิ.ย. 63").BotDoesNotSay("หลังกำหนด").Taps("ยืนยัน").BotSays("(ภายในกำหนด)");
        await script.Officer("ปง").Says(Sentence).BotSays("หลังกำหนด").BotDoesNotSay("ขยายถึง");
        var granted = (await ExtensionsAsync(script)).ShouldHaveSingleItem();
        (granted.DistrictCode, granted.Kind, granted.Month, granted.State, granted.DueOn, granted.AskedFor, granted.GrantedUntil)
            .ShouldBe(("5602", DeadlineKind.MonthlyReport, PhayaoCampaign.June, ExtensionState.Granted, new DateOnly(2020, 6, 25), Tuesday, Tuesday));
        (granted.AskedReason, granted.Reason, granted.AskedBy.Name, granted.By!.Name).ShouldBe((Why, "ส่งให้ครบทั้งสองช่องทาง", "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "เจ้าหน้าที่พัฒนาชุมชนจังหวัดพะเยา"));
        (await script.ReportsAsync()).ShouldHaveSingleItem().OnTime.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ขอขยายเวลา มิ.ย. ถึงวันที่ 30")]
    [InlineData("ขอเลื่อนกำหนดถึงวันอังคาร")]
    [InlineData("ขอเลื่อนกำหนด เป็น 30 มิ.ย. 63")]
    [InlineData("ขอขยายเวลา จุน มิ.ย. 30/6/63")]
    public async Task Thing_and_day_may_be_said_at_once(string words)
    {
        await using var script = await BeforeDueAsync();
        _ = script.Province();
        await script.Officer("จุน").Says(words).BotSays("ขอขยายถึงวันอังคารที่ 30 มิถุนายน 2563 เพราะเหตุใด").Says("เครื่องเสีย").Says("ยืนยัน").BotSays("ส่งคำขอ");
        (await ExtensionsAsync(script)).ShouldHaveSingleItem().AskedFor.ShouldBe(Tuesday);
    }

    [Fact]
    public async Task The_certification_is_extended_in_the_same_way()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 22), new TimeOnly(15, 0));
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await officer.Says(Ask).BotSays("ของรายการใด").BotOffers("ยอดจำหน่าย มิ.ย. 63").Taps("การรับรองเป้าหมาย").Says("24 มิ.ย.").Says("ติดราชการ").Says("ยืนยัน").BotSays("ส่งคำขอ");
        await province.Says("อนุญาต จุน รับรอง").BotSays("ยืนยันการอนุญาต", "การรับรองเป้าหมาย").Says("ยืนยัน").BotSays("อนุญาตให้ขยายเวลาแล้ว");
        script.At(new DateOnly(2020, 6, 24), new TimeOnly(20, 0));
        await officer.Says("รับรองเป้า").BotSays("กำหนดเดิม 22 มิ.ย. 63 ขยายถึง 24 มิ.ย. 63").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").BotSays("ภายในกำหนด");
        (await script.CertificationsAsync()).ShouldHaveSingleItem().OnTime.ShouldBeTrue();
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_answered_kindly_and_asked_again()
    {
        await using var script = await BeforeDueAsync();
        _ = script.Province();
        await script.Officer("จุน").Says(Ask).Says("25 มิ.ย.").BotSays("ไม่ช้ากว่ากำหนดปัจจุบัน").BotOffers("วันศุกร์ 26 มิ.ย. 63").Says("วันเสาร์").BotSays("เป็นวันหยุด").BotDoesNotOffer("ยืนยัน")
            .Says("15 ก.ค.").BotSays("ไม่เกินวันปิดรับ", "10 กรกฎาคม 2563").Says("สัปดาห์หน้า").BotOffers("วันจันทร์ 29 มิ.ย. 63", "วันศุกร์ 3 ก.ค. 63").Taps("วันพุธ 1 ก.ค. 63").BotSays("เพราะเหตุใด")
            .Says("ยืนยัน").BotSays("ยังไม่ใช่เหตุผล").Says("มิ.ย.").BotSays("ยังไม่ใช่เหตุผล").Says("ย้อนกลับ").BotSays("ขอขยายถึงวันใด").Says("วันศุกร์").Says("เครื่องเสีย").BotOffers("ยืนยัน")
            .Says("วันอังคาร").BotSays("30 มิ.ย. 63", "เหตุผล: เครื่องเสีย").Taps("ยกเลิก").BotSays("ยังไม่ได้บันทึกอะไร");
        (await ExtensionsAsync(script)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_done_locked_not_open_or_not_owed_needs_no_longer_time()
    {
        await using var script = await BeforeDueAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Ask).BotSays("ไม่มีเจ้าหน้าที่จังหวัด");
        _ = script.Province();
        await officer.Says($"{Ask} ก.ค.").BotSays("ยังไม่เปิดรับ").Says($"{Ask} เมื่อไรก็ได้").BotSays("ไม่เข้าใจ").Says($"{Ask} ปง").BotSays("อำเภอปงไม่ได้").Presses("extend.ask?d=5606&m=2563-06").BotDoesNotOffer("วันศุกร์ 26 มิ.ย. 63")
            .Says(Sentence).Taps("ยืนยัน").Says($"{Ask} มิ.ย.").BotSays("บันทึกแล้ว").Says(Ask).BotSays("ไม่มีรายการค้าง").Presses("extend.ask?d=5602&m=2563-06").BotSays("บันทึกแล้ว");
        script.At(new DateOnly(2020, 7, 10), new TimeOnly(9, 0));
        await script.Officer("ปง").Says($"{Ask} มิ.ย.").BotSays("ไม่มีวันทำการเหลือก่อนปิดรับ").BotOffers("รายงานยอด มิ.ย. 63");
        script.At(new DateOnly(2020, 7, 20), new TimeOnly(9, 0));
        await script.Officer("ปง").Says($"{Ask} มิ.ย.").BotSays("ปิดรับแล้ว").BotOffers("ขอให้จังหวัดเปิด");
        (await ExtensionsAsync(script)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_reason_and_may_be_asked_anew()
    {
        await using var script = await AskedAsync();
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await province.Says("ไม่อนุญาต").BotSays("ยืนยันไม่อนุญาต", "กำหนดส่งคงเดิม 25 มิถุนายน 2563").Says("ต้องส่งกรมตามกำหนด").BotSays("ข้อความถึงอำเภอ: ต้องส่งกรม").Says("ยืนยัน").BotSays("ไม่อนุญาตให้ขยายเวลา");
        (await PushedAsync(script, officer)).Text.ShouldContain("ต้องส่งกรมตามกำหนด");
        await officer.Says("สถานะ").BotDoesNotSay("ขยายถึง").Says(Ask).Says("วันศุกร์").Says("เครื่องเสีย").Says("ยืนยัน").BotSays("ส่งคำขอ");
        (await ExtensionsAsync(script)).Select(e => (e.Number, e.State)).ShouldBe([(1, ExtensionState.Refused), (2, ExtensionState.Asked)]);
        await province.Says("อนุญาตครับ").BotSays("ยืนยันการอนุญาต").Says("ไม่อนุญาต").BotSays("ยืนยันไม่อนุญาต").Says("อนุญาต").Says("ยืนยัน").BotSays("อนุญาตให้ขยายเวลาแล้ว").Says("อนุญาต").BotSays("ไม่มีคำขอขยายเวลา");
    }

    [Fact]
    public async Task Several_requests_are_listed_and_told_apart_by_words()
    {
        await using var script = await AskedAsync();
        await script.Officer("ปง").Says($"{Ask} มิ.ย.").Says("วันศุกร์").Says("เครื่องเสีย").Says("ยืนยัน").BotSays("ส่งคำขอ");
        var province = script.Province();
        foreach (var words in new[] { "อนุญาต", "ไม่อนุญาต", Ask })
            await province.Says(words).BotSays("อำเภอจุน ขอขยายเวลา", "อำเภอปง ขอขยายเวลา", "“ไม่อนุญาต ปง มิ.ย. 63”").BotDoesNotOffer("ยืนยัน");
        await province.Says("ไม่อนุญาต ปง มิ.ย. 63").BotSays("ยืนยันไม่อนุญาต", "อำเภอปง").Says("ไม่").BotSays("คำขอของอำเภอยังรออยู่").Says("อนุญาต ปง").Says("ยืนยัน");
        (await ExtensionsAsync(script)).Select(e => (e.DistrictCode, e.State)).ShouldBe([("5602", ExtensionState.Asked), ("5606", ExtensionState.Granted)]);
    }

    [Fact]
    public async Task Of_two_staff_at_once_one_decides_and_the_other_sees_it()
    {
        await using var script = await AskedAsync(file: true);
        var (first, second) = (script.Province("จังหวัดคนที่หนึ่ง"), script.Province("จังหวัดคนที่สอง"));
        await first.Says("อนุญาต").BotOffers("ยืนยัน");
        await second.Says("ไม่อนุญาต").BotOffers("ยืนยัน");
        var (grant, refuse) = (await StoreAsync(script, first), await StoreAsync(script, second));
        await using (var slow = script.Open())
        {
            await script.HandleAsync(slow, refuse);
            await using (var fast = script.Open())
            {
                await script.HandleAsync(fast, grant);
                await fast.SaveChangesAsync(TestContext.Current.CancellationToken);
            }

            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(TestContext.Current.CancellationToken));
        }

        await second.Says("ยืนยัน").BotSays("อนุญาตให้ขยายเวลาแล้ว", "พิจารณาโดย จังหวัดคนที่หนึ่ง", "จึงไม่ได้บันทึกการพิจารณาของท่าน");
        (await ExtensionsAsync(script)).ShouldHaveSingleItem().By!.Name.ShouldBe("จังหวัดคนที่หนึ่ง");
        (await script.PushedToAsync(script.Officer("จุน").ChatId)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_ends_kindly_when_another_round_has_come()
    {
        await using var script = await BeforeDueAsync();
        _ = script.Province();
        var officer = script.Officer("จุน");
        await officer.Says(Ask).BotSays("ขอขยายถึงวันใด");
        await script.ChangeAsync(db =>
        {
            db.Add(PhayaoCampaign.Next());
            return Task.CompletedTask;
        });
        await officer.Says("30 มิ.ย.").BotSays("ไม่อยู่ในรอบปัจจุบันแล้ว").Says("30 มิ.ย.").BotDoesNotSay("รอบปัจจุบัน");
    }

    [Fact]
    public async Task A_second_extension_counts_from_the_first_and_granting_withdraws_reminders_of_the_former_day()
    {
        await using var script = await AskedAsync();
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await script.ChangeAsync(async db =>
        {
            var reminder = new Reminder("eve", (await db.Campaigns.SingleAsync()).Id, 1, "eve", script.Clock.GetUtcNow()) { DistrictCode = "5602", Kind = DeadlineKind.MonthlyReport, Month = PhayaoCampaign.June };
            reminder.Queue("remind", script.Clock.GetUtcNow());
            db.AddRange(reminder, OutboxMessage.Push("remind", officer.ChatId, MessageBatch.Of(new TextMessage("เตือน")), script.Clock.GetUtcNow()));
        });
        await province.Says("อนุญาต").Says("ยืนยัน");
        (await script.LookAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.Key == "remind"))).Status.ShouldBe(OutboxStatus.Dropped);

        await officer.Says(Ask).BotSays("กำหนดปัจจุบัน วันอังคารที่ 30 มิถุนายน 2563").BotOffers("วันพุธ 1 ก.ค. 63").Says("3 ก.ค.").Says("ยังไม่ครบ").Says("ยืนยัน");
        await province.Says("อนุญาต").BotSays("กำหนดเดิม 30 มิ.ย. 63 ขยายถึงวันศุกร์ที่ 3 กรกฎาคม 2563").Says("ยืนยัน");
        await officer.Says("สถานะ").BotSays("กำหนดเดิม 25 มิ.ย. 63 ขยายถึง 3 ก.ค. 63");
    }

    [Fact]
    public async Task Only_the_own_province_decides_and_an_old_card_shows_what_became_of_it()
    {
        await using var script = await AskedAsync();
        var (officer, province) = (script.Officer("จุน"), script.Province());
        await officer.Presses("extend.grant?d=5602&q=1").BotDoesNotOffer("ยืนยัน").Says("อนุญาต").BotDoesNotOffer("ยืนยัน").Presses("extend.confirm?n=00000000&d=5602&q=1").BotSays("ส่งคำขอให้จังหวัดแล้ว");
        await script.Officer("ปง").Presses("extend.confirm?n=00000000&d=5602&q=1").BotSays("ใช้ไม่ได้แล้ว");
        var foreigner = script.Stranger("จังหวัดอื่น");
        await script.ChangeAsync(db =>
        {
            var person = new Person(foreigner.ChatId, "จังหวัดอื่น", "นักวิชาการ", PrivacyNotice.Version, PhayaoCampaign.Signed);
            person.Take(new Post("57", null, Role.Province, "เจ้าหน้าที่จังหวัด"), PhayaoCampaign.Signed);
            db.Add(person);
            return Task.CompletedTask;
        });
        await foreigner.Presses("extend.grant?d=5602&q=1").BotDoesNotOffer("ยืนยัน").Says("อนุญาต จุน").BotDoesNotOffer("ยืนยัน");
        (await script.PushedToAsync(foreigner.ChatId)).ShouldBeEmpty();
        await province.Presses("extend.ask?d=5602&m=2563-06").BotSays("ใช้ไม่ได้แล้ว").Presses("extend.grant?d=5602&q=7").BotSays("ใช้ไม่ได้แล้ว").Says("ขอขยายเวลา จุน").BotOffers("อนุญาต").Taps("อนุญาต").Taps("ยืนยัน")
            .Presses("extend.confirm?n=00000000&d=5602&q=1").BotSays("อนุญาตให้ขยายเวลาแล้ว").Presses("extend.refuse?d=5602&q=1").BotSays("พิจารณาโดย").BotDoesNotOffer("ยืนยัน");
        (await ExtensionsAsync(script)).ShouldHaveSingleItem().State.ShouldBe(ExtensionState.Granted);
    }

    [Fact]
    public async Task Names_under_a_request_and_its_decision_go_when_the_people_are_forgotten()
    {
        await using var script = await AskedAsync();
        var admin = script.Admin();
        _ = script.Admin("ผู้ดูแลระบบอีกคน");
        _ = script.Officer("จุน", "เพื่อนร่วมงาน");
        await admin.Says("อนุญาต").Taps("ยืนยัน").Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        await script.Officer("จุน").Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        var extension = (await ExtensionsAsync(script)).ShouldHaveSingleItem();
        extension.By!.Name.ShouldBe("ผู้ดูแลระบบ จังหวัดพะเยา");
        extension.AskedBy.Name.ShouldBe("ผู้รับผิดชอบ อำเภอจุน");
        (extension.AskedBy.Position, extension.By.Position).ShouldBe(("", ""));
    }

    [Fact]
    public async Task Under_a_request_stands_the_post_held_when_it_was_asked()
    {
        await using var script = await AskedAsync();
        var officer = script.Officer("จุน");
        _ = script.Officer("จุน", "เพื่อนร่วมงาน");
        await script.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(p => p.LineUserId == officer.ChatId);
            person.Holdings[0].End(script.Clock.GetUtcNow());
            person.Take(new Post("56", "5602", Role.Officer, "พัฒนาการอำเภอ"), script.Clock.GetUtcNow());
        });
        await script.Province().Says("อนุญาต").Says("ยืนยัน");
        await officer.Says("ลบข้อมูลของฉัน").Taps("ยืนยันการลบ").BotSays("ลบข้อมูลแล้ว");
        (await ExtensionsAsync(script)).ShouldHaveSingleItem().AskedBy.Name.ShouldBe("ผู้รับผิดชอบ อำเภอจุน");
    }

    private static async Task<DialogScript> BeforeDueAsync(bool file = false)
    {
        var script = await DialogScript.BeginAsync(file: file);
        script.At(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
        foreach (var district in new[] { "จุน", "ปง" })
            await script.Officer(district).Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        return script;
    }

    internal static async Task<DialogScript> AskedAsync(bool file = false)
    {
        var script = await BeforeDueAsync(file);
        _ = script.Province();
        await script.Officer("จุน").Says(Ask).Says("30 มิ.ย.").Says(Why).Says("ยืนยัน").BotSays("ส่งคำขอ");
        return script;
    }

    private static async Task<string> StoreAsync(DialogScript script, Speaker speaker)
    {
        var said = LineEvent.Parse(DialogScriptEvents.Complete(DialogScriptEvents.Text("ยืนยัน"), script.NextEventId(), script.Clock.GetUtcNow(), new() { ["type"] = "user", ["userId"] = speaker.ChatId }));
        await script.StoreAsync(said);
        return said.WebhookEventId;
    }

    internal static Task<List<Extension>> ExtensionsAsync(DialogScript script)
        => script.LookAsync(async db => (await db.Campaigns.AsSplitQuery().SingleAsync()).Extensions.OrderBy(e => e.Id).ToList());

    internal static Task<List<string>> SentencesAsync(DialogScript script) => script.LookAsync(db => db.Set<AuditEntry>().Select(e => e.Sentence).ToListAsync());

    internal static async Task<BotWords> PushedAsync(DialogScript script, Speaker to) => new((await script.PushedToAsync(to.ChatId))[^1]);

    internal static string Data(BotWords card, string button) => card.Button(button).GetProperty("data").GetString()!;
}
