using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Measuring;

public sealed class MeasuringDialogTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";

    [Fact]
    public async Task Before_anything_was_sent_that_is_said()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Province().Says("ผลการเตือน").BotSays("ยังไม่มีการเตือนที่ส่งออกไป").Says("เมนู").BotOffers("ผลการเตือน").Taps("ผลการเตือน").BotSays("ยังไม่มีผลให้ดู");
        await script.Officer("จุน").Says("เมนู").BotDoesNotOffer("ผลการเตือน").Says("ผลการเตือน").BotSays("ดูผลการเตือนได้เฉพาะเจ้าหน้าที่จังหวัด").BotOffers("เมนู").BotDoesNotSay("ยังไม่มีการเตือน").Presses("effect.show").BotSays("เฉพาะเจ้าหน้าที่จังหวัด");
    }

    [Fact]
    public async Task Each_step_tells_how_many_were_followed_and_how_fast_this_month_and_in_the_round()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
        await RemindAsync(script, "eve", "จุน", "ปง", "แม่ใจ");
        await RemindAsync(script, "province", "จุน");
        await RemindAsync(script, "eve", OutboxStatus.Dropped, "ดอกคำใต้");
        script.Clock.Advance(TimeSpan.FromMinutes(12));
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน");
        script.At(new DateOnly(2020, 6, 25), new TimeOnly(9, 0));
        await RemindAsync(script, "day", "ปง", "แม่ใจ");
        script.Clock.Advance(TimeSpan.FromHours(3));
        await script.Officer("ปง").Says(Sentence).Taps("ยืนยัน");
        script.At(new DateOnly(2020, 7, 1), new TimeOnly(9, 0));
        var province = script.Province();
        await province.Says("ผลการเตือน").BotSays("เดือนนี้ (ก.ค. 63)", "ยังไม่มีการเตือน", "ทั้งรอบ", "ส่งหลังเตือน 1 ครั้ง (33%) ใช้เวลา 12 นาที", "ส่งหลังเตือน 1 ครั้ง (50%) ใช้เวลา 3 ชั่วโมง").BotDoesNotSay("ขั้น province", "(180 นาที)");
        Approved.Json((await province.LastAsync())!.Json, "Effects");
    }

    [Fact]
    public async Task What_was_undone_was_not_done()
    {
        await using var script = await DialogScript.BeginAsync();
        await RemindAsync(script, "eve", "จุน");
        script.Clock.Advance(TimeSpan.FromMinutes(5));
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน").Taps("ย้อนกลับการบันทึก").Taps("ยืนยัน").BotSays("เป็นโมฆะ");
        await script.Admin().Says("ผลการเตือน").BotSays("เตือนก่อนวันครบกำหนด", "1 ครั้ง", "ยังไม่มีการส่งหลังเตือน");
    }

    private static Task RemindAsync(DialogScript script, string step, params string[] districts) => RemindAsync(script, step, OutboxStatus.Sent, districts);

    private static Task RemindAsync(DialogScript script, string step, OutboxStatus status, params string[] districts) => script.ChangeAsync(async db =>
    {
        var (campaign, at) = ((await db.Campaigns.SingleAsync()).Id, script.Clock.GetUtcNow());
        foreach (var code in districts.Select(PhayaoCampaign.CodeOf))
        {
            var reminder = new Reminder($"{step}:{code}", campaign, 1, step, at) { DistrictCode = code, Kind = DeadlineKind.MonthlyReport, Month = PhayaoCampaign.June };
            reminder.Queue($"remind:{step}:{code}", at);
            var message = OutboxMessage.Push($"remind:{step}:{code}", LineIds.User(code), MessageBatch.Of(new TextMessage("เตือน")), at);
            if (status == OutboxStatus.Sent)
                message.Accept(at, null, []);
            else
                message.Abandon(at, "", mayHaveArrived: false);
            db.AddRange(reminder, message);
        }
    });
}
