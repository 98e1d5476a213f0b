using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Calendaring;

public sealed class CalendaringDialogTests
{
    private const string Entry = "เพิ่มวันหยุด 27 ก.ค. ชดเชยวันสงกรานต์";
    private static readonly FiscalMonth July = new(2020, 7);

    [Fact]
    public async Task A_holiday_is_shown_with_the_due_day_that_it_moves_confirmed_and_saved_with_it()
    {
        await using var script = await BeginAsync();
        var admin = script.Admin();
        await admin.Says(Entry).BotSays("ตรวจสอบก่อนเพิ่มวันหยุด", "วันจันทร์ที่ 27 กรกฎาคม 2563 ชดเชยวันสงกรานต์", "รายงานยอด ก.ค. 63: เดิม 27 กรกฎาคม 2563 → ใหม่ 29 กรกฎาคม 2563").BotOffers("ยืนยัน", "ยกเลิก");
        (await script.LookAsync(db => db.Holidays.AnyAsync(h => h.Day == new DateOnly(2020, 7, 27)))).ShouldBeFalse();

        await admin.Taps("ยืนยัน").BotSays("เพิ่มวันหยุดแล้ว", "เดิม 27 กรกฎาคม 2563 → ใหม่ 29 กรกฎาคม 2563");

        var campaign = await CampaignAsync(script);
        campaign.ReportDeadline(July).DueOn.ShouldBe(new DateOnly(2020, 7, 29));
        campaign.Moves.ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2020, 7, 27));
        (await script.LookAsync(db => db.Set<AuditEntry>().OrderByDescending(e => e.Sequence).Take(2).Select(e => e.Sentence).ToListAsync())).ShouldBe(
            ["เพิ่มวันหยุดราชการ วันที่ 27 กรกฎาคม 2563 ชดเชยวันสงกรานต์", "เลื่อนกำหนดของรอบ 56-2563 ตามปฏิทินวันหยุด: รายงานยอด ก.ค. 63 จากวันที่ 27 กรกฎาคม 2563 เป็นวันที่ 29 กรกฎาคม 2563"]);
        await script.Officer("จุน").Says("ปฏิทิน").BotSays("ชดเชยวันสงกรานต์", "29 ก.ค. 63", "เดิม 27 กรกฎาคม 2563", "วันพุธ (ตรงกับวันหยุดให้นับวันทำการถัดไป)").BotDoesNotSay("วันพุธที่ 29 กรกฎาคม 2563").BotDoesNotOffer("เพิ่มวันหยุด");
        await admin.Says("เพิ่มวันหยุด").Says("ยกเลิก").BotSays("เลิกการแก้ไขวันหยุดแล้ว");
    }

    [Theory]
    [InlineData("ยกเลิกวันหยุด 28 ก.ค.")]
    [InlineData("ลบวันหยุด 28/7/2563")]
    public async Task A_holiday_is_taken_back_and_the_due_day_with_it(string typed)
    {
        await using var script = await BeginAsync();
        await script.Admin().Says(Entry).Says("ยืนยัน").Says(typed).BotSays("ตรวจสอบก่อนยกเลิกวันหยุด", "วันเฉลิมพระชนมพรรษา รัชกาลที่ ๑๐", "เดิม 29 กรกฎาคม 2563 → ใหม่ 28 กรกฎาคม 2563").Says("ยืนยัน").BotSays("ยกเลิกวันหยุดแล้ว");

        (await CampaignAsync(script)).ReportDeadline(July).DueOn.ShouldBe(new DateOnly(2020, 7, 28));
        (await script.LookAsync(db => db.Holidays.SingleAsync(h => h.Day == new DateOnly(2020, 7, 28)))).RevokedAt.ShouldNotBeNull();
        await script.Admin().Says("เพิ่มวันหยุด 28 ก.ค. วันเฉลิมพระชนมพรรษา").BotOffers("ยืนยัน").Taps("ยืนยัน").BotSays("เพิ่มวันหยุดแล้ว");
    }

    [Fact]
    public async Task Several_lines_are_read_at_once_and_what_is_left_out_is_said()
    {
        await using var script = await BeginAsync();
        await script.Admin().Says("เพิ่มวันหยุด\n27 ก.ค. 63 ชดเชยวันสงกรานต์\nวันศุกร์ที่ 4 กันยายน 2563 ชดเชยวันสงกรานต์\n2563-09-07 - ชดเชย\n25/7/2563 วันเสาร์\n28 ก.ค. วันเฉลิม\nพรุ่งนี้ หยุด\n31 มิ.ย. ไม่มี\n8 ก.ย.\n1 มิ.ย. ผ่านแล้ว\n27 ก.ค. อีกครั้ง")
            .BotSays(
                "วันจันทร์ที่ 27 กรกฎาคม 2563 ชดเชยวันสงกรานต์", "วันศุกร์ที่ 4 กันยายน 2563 ชดเชยวันสงกรานต์", "วันจันทร์ที่ 7 กันยายน 2563 ชดเชย",
                "วันเสาร์ที่ 25 กรกฎาคม 2563 ไม่ใช่วันทำการอยู่แล้ว", "วันอังคารที่ 28 กรกฎาคม 2563 มีในปฏิทินแล้ว: วันเฉลิมพระชนมพรรษา รัชกาลที่ ๑๐", "อ่านวันที่ไม่ได้: “พรุ่งนี้ หยุด”",
                "ไม่มีวันที่นี้: “31 มิ.ย. ไม่มี”", "วันอังคารที่ 8 กันยายน 2563 ยังไม่มีชื่อวันหยุด", "วันจันทร์ที่ 1 มิถุนายน 2563 ผ่านไปแล้ว", "วันจันทร์ที่ 27 กรกฎาคม 2563 พิมพ์ซ้ำ")
            .Taps("ยืนยัน").BotSays("เพิ่มวันหยุดแล้ว");

        (await script.LookAsync(db => db.Holidays.CountAsync(h => h.KnownSince > Phayao.Monday.AddMinutes(-1)))).ShouldBe(3);
    }

    [Fact]
    public async Task What_somebody_else_entered_meanwhile_is_told_and_not_written_twice()
    {
        await using var script = await BeginAsync();
        var (admin, other) = (script.Admin(), script.Admin("ผู้ดูแลระบบคนที่สอง"));
        await admin.Says(Entry).BotOffers("ยืนยัน");
        await other.Says(Entry).Taps("ยืนยัน").BotSays("เพิ่มวันหยุดแล้ว");

        await admin.Taps("ยืนยัน").BotSays("ไม่ได้เพิ่มวันหยุด", "มีในปฏิทินแล้ว: ชดเชยวันสงกรานต์");

        (await script.LookAsync(db => db.Holidays.CountAsync(h => h.Day == new DateOnly(2020, 7, 27)))).ShouldBe(1);
    }

    [Fact]
    public async Task Due_days_that_move_otherwise_meanwhile_are_shown_again_before_anything_is_saved()
    {
        await using var script = await BeginAsync();
        var (admin, other) = (script.Admin(), script.Admin("ผู้ดูแลระบบคนที่สอง"));
        await admin.Says(Entry).BotSays("ใหม่ 29 กรกฎาคม 2563");
        await other.Says("เพิ่มวันหยุด 29 ก.ค. วันหยุดพิเศษ").Taps("ยืนยัน").BotSays("กำหนดส่งไม่เปลี่ยน");

        await admin.Says("ยืนยัน").BotSays("ตรวจสอบก่อนเพิ่มวันหยุด", "ใหม่ 30 กรกฎาคม 2563").BotDoesNotSay("เพิ่มวันหยุดแล้ว").Says("ยืนยัน").BotSays("เพิ่มวันหยุดแล้ว");

        (await CampaignAsync(script)).ReportDeadline(July).DueOn.ShouldBe(new DateOnly(2020, 7, 30));
    }

    [Fact]
    public async Task Others_see_the_calendar_and_are_told_kindly_that_they_cannot_change_it()
    {
        await using var script = await BeginAsync();
        foreach (var person in new[] { script.Officer("จุน"), script.Province() })
        {
            await person.Says("วันหยุด").BotSays("วันเข้าพรรษา", "ตรงกับวันหยุดให้นับวันทำการถัดไป").BotDoesNotOffer("เพิ่มวันหยุด").Says(Entry).BotSays("ได้เฉพาะผู้ดูแลระบบ", "0 5544 9544")
                .Presses("calendar.add").BotSays("ได้เฉพาะผู้ดูแลระบบ").Presses("calendar.confirm?n=00000000").BotDoesNotSay("แล้ว เพิ่ม");
        }

        (await script.LookAsync(db => db.Holidays.CountAsync())).ShouldBe(19 - 3);
    }

    [Fact]
    public async Task By_buttons_alone_it_is_asked_which_day()
    {
        await using var script = await BeginAsync();
        await script.Admin().Says("เมนู").Taps("ปฏิทิน").Taps("เพิ่มวันหยุด").BotSays("27 ก.ค. 63 ชดเชยวันสงกรานต์").Says("27 ก.ค. 63 ชดเชยวันสงกรานต์").Taps("ยกเลิก")
            .Says("ปฏิทิน").Taps("ยกเลิกวันหยุด").BotSays("วันเข้าพรรษา").Taps("6 ก.ค. 63").BotSays("วันเข้าพรรษา").Taps("ยืนยัน").BotSays("ยกเลิกวันหยุดแล้ว").Taps("ปฏิทิน").BotDoesNotSay("วันเข้าพรรษา");
    }

    [Fact]
    public async Task A_holiday_that_is_not_declared_yet_is_not_shown()
    {
        await using var script = await BeginAsync(Phayao.Holidays);
        await script.Officer("จุน").Says("ปฏิทิน").BotSays("28 ก.ค. 63").BotDoesNotSay("ชดเชยวันสงกรานต์");
        script.At(new DateOnly(2020, 6, 30), new TimeOnly(9, 0));
        await script.Officer("จุน").Says("ปฎิทิน").BotSays("ชดเชยวันสงกรานต์");
    }

    [Fact]
    public async Task Too_many_lines_are_asked_for_in_parts_and_a_refusal_leaves_all_as_it_was()
    {
        await using var script = await BeginAsync();
        await script.Admin().Says($"เพิ่มวันหยุด {string.Join('\n', Enumerable.Repeat("27 ก.ค. ชดเชย", 21))}").BotSays("21 บรรทัด").Says(Entry).Says("ไม่").Says("ยืนยัน").BotDoesNotSay("เพิ่มวันหยุดแล้ว");
        (await script.LookAsync(db => db.Holidays.CountAsync())).ShouldBe(16);
    }

    [Theory]
    [InlineData("ปฏิทิน", "Calendar")]
    [InlineData("เพิ่มวันหยุด 27 ก.ค. ชดเชยวันสงกรานต์\n25 ก.ค. วันเสาร์", "Confirm")]
    [InlineData("ยกเลิกวันหยุด", "Which")]
    [InlineData("ยกเลิกวันหยุด 29 ก.ค.", "NotThere")]
    public async Task It_looks_as_approved(string typed, string name)
    {
        await using var script = await BeginAsync();
        var said = await script.Admin().Says(typed).LastAsync();
        Approved.Json(said!.Json, name);
    }

    // July's due day rolls to the next working day; the holidays of the season that are known in June.
    private static async Task<DialogScript> BeginAsync(IReadOnlyList<Holiday>? holidays = null)
    {
        var script = await DialogScript.BeginAsync(Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Phayao.Monday));
        await script.ChangeAsync(db =>
        {
            db.AddRange(holidays ?? [.. Phayao.Holidays.Where(h => h.IsKnownAt(Phayao.Monday))]);
            return Task.CompletedTask;
        });
        return script;
    }

    private static Task<Campaign> CampaignAsync(DialogScript script) => script.LookAsync(db => db.Campaigns.AsSplitQuery().SingleAsync());
}
