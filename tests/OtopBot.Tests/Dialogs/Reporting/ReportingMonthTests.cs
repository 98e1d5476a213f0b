using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class ReportingMonthTests
{
    private static readonly TimeOnly Morning = new(9, 0);

    [Fact]
    public async Task The_oldest_missing_month_is_offered_first()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 5), Morning);
        var officer = script.Officer("ปง");
        var asked = await officer.Says("รายงาน").BotSays("ต้องการรายงานเดือนใด", "ยังไม่รายงาน").LastAsync();
        asked!.Buttons.ShouldBe(["มิ.ย. 63", "ก.ค. 63", "ยกเลิก"]);
        await officer.Taps("มิ.ย. 63").Says("ทั่วไป 900,000 ออนไลน์ 86,000").BotSays("100%", "หลังกำหนด").Taps("ยืนยัน").BotSays("(หลังกำหนด)");

        var again = await officer.Says("รายงาน").BotSays("รายงานแล้ว 986,000 บาท").LastAsync();
        again!.Buttons.ShouldBe(["ก.ค. 63", "มิ.ย. 63", "ยกเลิก"]);
        await officer.Says("ก.ค.").BotSays("ยอดจำหน่าย ก.ค. 63").Says("ทั่วไป 1 ล้าน ออนไลน์ 96,200")
            .BotSays("เทียบ มิ.ย. 63", "เพิ่มขึ้น 110,200 บาท", "สะสมเดือนที่รายงาน", "2,082,200 บาท");
    }

    [Fact]
    public async Task A_sentence_without_a_month_is_asked_when_two_are_open()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 5), Morning);
        await script.Officer("ปง").Says("ทั่วไป 900,000 ออนไลน์ 86,000").BotSays("ต้องการรายงานเดือนใด").BotDoesNotOffer("ยืนยัน").Taps("ก.ค. 63").BotSays("ยอดจำหน่าย ก.ค. 63").BotOffers("ยืนยัน")
            .Says("แก้เดือน").BotSays("ต้องการรายงานเดือนใด").Says("มิ.ย.").BotSays("ยอดจำหน่าย มิ.ย. 63").BotOffers("ยืนยัน");
    }

    [Theory]
    [InlineData("ก.ค. ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน", "ยังไม่เปิดรับ", "1 กรกฎาคม 2563")]
    [InlineData("ต.ค. 63 ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน", "ไม่อยู่ในรอบนี้", "มิ.ย. 63 ถึง ก.ย. 63")]
    [InlineData("พ.ค. 63 ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน", "ไม่อยู่ในรอบนี้", "มิ.ย. 63 ถึง ก.ย. 63")]
    public async Task A_month_that_is_not_open_is_refused_kindly(string sentence, string why, string when)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(sentence).BotSays(why, when).BotDoesNotOffer("ยืนยัน").Says("ยืนยัน").BotDoesNotSay("บันทึกรายงานแล้ว");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_lock_only_the_province_can_help()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 10), new TimeOnly(23, 59));
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").BotOffers("ยืนยัน");
        script.At(new DateOnly(2020, 7, 11), TimeOnly.MinValue);
        await script.Officer("จุน").Says("ยืนยัน").BotSays("ปิดรับ", "0 5544 9544").BotDoesNotSay("บันทึกรายงานแล้ว");
        await script.Officer("ปง").Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").BotSays("ปิดรับ", "0 5544 9544").BotDoesNotOffer("ยืนยัน");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_last_lock_nothing_is_open()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 11, 1), Morning);
        await script.Officer("จุน").Says("รายงาน").BotSays("รอบนี้ปิดรับรายงานแล้ว", "0 5544 9544");
    }

    [Theory]
    [InlineData(25, 23, 59, true)]
    [InlineData(26, 0, 0, false)]
    public async Task On_time_means_until_midnight_of_the_due_day(int day, int hour, int minute, bool onTime)
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, day), new TimeOnly(hour, minute));
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").Taps("ยืนยัน").BotSays("ย-2563-5602-06-01");
        (await script.ReportsAsync()).ShouldHaveSingleItem().OnTime.ShouldBe(onTime);
    }

    [Fact]
    public async Task A_reminders_button_begins_with_its_month()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 5), Morning);
        await script.Officer("ปง").Presses("report.start?d=5606&m=2563-06").BotSays("ยอดจำหน่าย มิ.ย. 63", "ช่องทางทั่วไป เท่าใด").Says("1 ล้าน").Says("0").Taps("ยืนยัน");
        var saved = (await script.ReportsAsync()).ShouldHaveSingleItem();
        (saved.Month, saved.Total).ShouldBe((new FiscalMonth(2020, 6), Baht.Of(1_000_000)));
    }
}
