using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Calendaring;

// Every view that names a due day names what becomes of it on a holiday (D1), and the day is the district's own.
public sealed class DueDayWordsTests
{
    private const string OfCertifying = "ไม่เลื่อนแม้ตรงกับวันหยุด";
    private const string OfReporting = "ตรงกับวันหยุดให้นับวันทำการถัดไป";

    [Fact]
    public async Task The_rule_stands_beside_the_day()
    {
        await using var script = await BeginAsync();
        await script.Officer("จุน").Says("สถานะ").BotSays("22 มิถุนายน 2563", OfCertifying).Says("รับรองเป้า").BotSays(OfCertifying).Says("ยกเลิก").Says("สรุป").BotSays(OfReporting);
        await script.Province().Says("ใครยังไม่ส่ง").BotSays(OfReporting, OfCertifying).Says("สรุป มิ.ย.").BotSays(OfReporting);

        script.At(new DateOnly(2020, 7, 1), new TimeOnly(9, 0));
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").BotSays("เลยกำหนดวันที่ 25 มิถุนายน 2563", OfReporting);
    }

    [Fact]
    public async Task A_district_that_was_given_longer_sees_its_own_day_and_the_others_theirs()
    {
        await using var script = await BeginAsync();
        await script.ChangeAsync(async db =>
        {
            var campaign = await OtopBot.Data.CampaignReading.NewestAsync(db, "56", TestContext.Current.CancellationToken);
            var given = new Extension(campaign!, "5602", campaign!.ReportDeadline(PhayaoCampaign.June), 1, new(2020, 6, 30), "รอร้านค้า", Phayao.OfficerOf("จุน"), Phayao.Monday, "e");
            given.Grant(new(2020, 6, 30), null, Phayao.OfficerOf("จุน"), Phayao.Monday, "e2");
            db.Add(given);
        });
        script.At(new DateOnly(2020, 6, 29), new TimeOnly(9, 0));

        await script.Officer("จุน").Says("สรุป").BotSays("30 มิถุนายน 2563").Says("ปฏิทิน").BotSays("อำเภอจุน ขยายเวลาถึง วันอังคารที่ 30 มิถุนายน 2563")
            .Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").BotDoesNotSay("เลยกำหนด").Taps("ยืนยัน").BotSays("(ภายในกำหนด)");
        await script.Officer("ปง").Says("สรุป").BotSays("25 มิถุนายน 2563").Says("ปฏิทิน").BotDoesNotSay("ขยายเวลา")
            .Says("มิ.ย. ทั่วไป 900,000 ออนไลน์ 3 หมื่น").BotSays("เลยกำหนดวันที่ 25 มิถุนายน 2563").Taps("ยืนยัน").BotSays("(หลังกำหนด)");
    }

    private static Task<DialogScript> BeginAsync() => DialogScript.BeginAsync(Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Phayao.Monday));
}
