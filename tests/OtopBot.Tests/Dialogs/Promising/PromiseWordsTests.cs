using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Promising;

// How people say it, and what they answer when they are asked for the day.
public sealed class PromiseWordsTests
{
    private const string Later = "promise.ask?d=5602&m=2563-06";
    private static readonly TimeOnly Morning = new(9, 0);

    [Theory]
    [InlineData("จะส่ง 24", 24)]
    [InlineData("จะส่งพรุ่งนี้", 18)]
    [InlineData("จะส่งวันศุกร์", 19)]
    [InlineData("จะส่งยอด มิ.ย. วันศุกร์", 19)]
    public async Task A_whole_sentence_typed_to_the_question_is_about_the_thing_asked_for(string words, int day)
    {
        await using var script = await WednesdayAsync();
        await script.Officer("จุน").Presses(Later).BotSays("จะส่งวันใด").Says(words).BotSays("จดวันนัดไว้แล้ว", "ยอดจำหน่าย มิ.ย. 63").BotDoesNotSay("ของรายการใด");
        (await PromisedAsync(script)).ShouldBe([(DeadlineKind.MonthlyReport, new DateOnly(2020, 6, day))]);
    }

    [Fact]
    public async Task A_sentence_that_names_another_thing_is_about_that()
    {
        await using var script = await WednesdayAsync();
        await script.Officer("จุน").Presses(Later).Says("จะรับรองวันศุกร์").BotSays("จดวันนัดไว้แล้ว", "การรับรองเป้าหมาย").Presses(Later).Says("จะส่งเร็ว ๆ นี้").BotSays("ยอดจำหน่าย มิ.ย. 63", "จะส่งวันใด").BotDoesNotSay("ของรายการใด");
        (await PromisedAsync(script)).ShouldBe([(DeadlineKind.Certification, new DateOnly(2020, 6, 19))]);
    }

    [Theory]
    [InlineData("เดี๋ยวส่งพรุ่งนี้", "จดวันนัดไว้แล้ว")]
    [InlineData("ส่งพรุ่งนี้ได้ไหม", "จดวันนัดไว้แล้ว")]
    [InlineData("ส่งพรุ่งนี้ได้ไหมคะ", "จดวันนัดไว้แล้ว")]
    [InlineData("จะส่งสิ้นเดือน", "จดวันนัดไว้แล้ว")]
    [InlineData("จะส่งบ่ายนี้", "ส่งวันนี้ได้เลย")]
    [InlineData("จะส่งตอนเย็น", "ส่งวันนี้ได้เลย")]
    [InlineData("จะส่งเมื่อวาน", "วันอังคารที่ 16 มิถุนายน 2563 ผ่านไปแล้ว")]
    [InlineData("จะส่งเร็ว ๆ นี้", "จะส่งวันใด")]
    [InlineData("จะส่งเมื่อข้อมูลครบ", "จะส่งวันใด")]
    [InlineData("จะส่งวันพุธ", "จะส่งวันใด")]
    public async Task What_people_say_is_understood_or_asked_about(string words, string answer)
    {
        await using var script = await WednesdayAsync(certified: true);
        await script.Officer("จุน").Says(words).BotSays(answer, "ยอดจำหน่าย มิ.ย. 63");
    }

    [Theory]
    [InlineData("ส่งยอด มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน")]
    [InlineData("จะส่งยอด มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน")]
    [InlineData("ขอส่งยอด มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน")]
    public async Task Figures_stay_a_report(string words)
    {
        await using var script = await WednesdayAsync(certified: true);
        await script.Officer("จุน").Says(words).BotSays("ตรวจสอบก่อนบันทึก").BotDoesNotSay("จะส่งวันใด");
        await script.Officer("จุน").Says("ยกเลิก").Presses(Later).Says(words).BotSays("ตรวจสอบก่อนบันทึก");
    }

    [Fact]
    public async Task Of_several_things_a_day_that_may_be_two_is_not_lost()
    {
        await using var script = await WednesdayAsync();
        await script.Officer("จุน").Says("จะส่งวันพุธ").BotSays("ของรายการใด", "วันพุธที่ 17 มิถุนายน 2563", "วันพุธที่ 24 มิถุนายน 2563").Taps("ยอดจำหน่าย มิ.ย. 63").BotSays("จะส่งวันใด").BotOffers("วันนี้", "วันพุธ 24 มิ.ย. 63")
            .Taps("วันพุธ 24 มิ.ย. 63").BotSays("จดวันนัดไว้แล้ว");
    }

    [Fact]
    public async Task Who_was_reminded_of_one_thing_today_means_that()
    {
        await using var script = await WednesdayAsync();
        var officer = script.Officer("จุน");
        await RemindAsync(script, officer, DeadlineKind.MonthlyReport);
        await officer.Says("จะส่งพรุ่งนี้").BotSays("จดวันนัดไว้แล้ว", "ยอดจำหน่าย มิ.ย. 63");
        _ = script.Province();
        await officer.Says("ขอขยายเวลา").BotSays("ยอดจำหน่าย มิ.ย. 63", "ขอขยายถึงวันใด").Says("ไม่").Says("จะรับรองพรุ่งนี้").BotSays("จดวันนัดไว้แล้ว", "การรับรองเป้าหมาย");
        await RemindAsync(script, officer, DeadlineKind.Certification);
        await officer.Says("จะส่งยอดพรุ่งนี้").BotSays("จดวันนัดไว้แล้ว", "ยอดจำหน่าย มิ.ย. 63");
    }

    [Fact]
    public async Task A_reminder_of_two_things_or_of_yesterday_tells_nothing()
    {
        await using var script = await WednesdayAsync();
        var officer = script.Officer("จุน");
        await RemindAsync(script, officer, DeadlineKind.MonthlyReport, DeadlineKind.Certification);
        await officer.Says("จะส่งพรุ่งนี้").BotSays("ของรายการใด");
        script.Clock.Advance(TimeSpan.FromHours(1));
        await RemindAsync(script, officer, DeadlineKind.MonthlyReport);
        script.At(new DateOnly(2020, 6, 18), Morning);
        await officer.Says("จะส่งพรุ่งนี้").BotSays("ของรายการใด");
    }

    private static async Task<DialogScript> WednesdayAsync(bool certified = false)
    {
        var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 17), Morning);
        if (certified)
            await script.Officer("จุน").Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        return script;
    }

    private static async Task RemindAsync(DialogScript script, Speaker officer, params DeadlineKind[] kinds)
    {
        var person = (await script.PersonAsync(officer.ChatId)).Id;
        await script.ChangeAsync(async db =>
        {
            var (campaign, at) = ((await db.Campaigns.SingleAsync()).Id, script.Clock.GetUtcNow());
            var message = $"remind:{kinds.Length}:{kinds[0]}";
            foreach (var kind in kinds)
            {
                var reminder = new Reminder($"{message}:{kind}", campaign, person, "heads-up", at) { DistrictCode = "5602", Kind = kind, Month = kind == DeadlineKind.MonthlyReport ? PhayaoCampaign.June : null };
                reminder.Queue(message, at);
                db.Add(reminder);
            }
        });
        script.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    private static async Task<List<(DeadlineKind, DateOnly)>> PromisedAsync(DialogScript script)
        => [.. (await script.LookAsync(db => db.Obligations.Where(o => o.PromisedFor != null).ToListAsync())).Select(o => (o.Kind, o.PromisedFor!.Value))];
}
