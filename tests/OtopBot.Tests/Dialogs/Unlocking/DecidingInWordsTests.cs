using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Unlocking;

public sealed class DecidingInWordsTests
{
    [Theory]
    [InlineData("ไม่เปิดให้")]
    [InlineData("ไม่เปิดให้ จุน")]
    [InlineData("ไม่เปิดให้ จุน มิ.ย. 63")]
    public async Task The_only_request_is_refused_in_words(string words)
    {
        await using var script = await AskedAsync();
        await script.Province().Says(words).BotSays("ยืนยันไม่เปิดให้แก้ไข", "อำเภอจุน", "ได้ข้อมูลเพิ่ม").Says("ยืนยัน").BotSays("จังหวัดไม่เปิดให้แก้ไข");
        (await StatesAsync(script)).ShouldBe([ReopeningState.Refused]);
    }

    [Theory]
    [InlineData("เปิดให้ 3 วัน")]
    [InlineData("เปิดให้ ๓ วัน")]
    [InlineData("เปิดให้ จุน มิ.ย. 63")]
    public async Task The_only_request_is_granted_in_words(string words)
    {
        await using var script = await AskedAsync();
        await script.Province().Says(words).BotSays("ยืนยันการเปิดแก้ไข", "อำเภอจุน", "ได้ข้อมูลเพิ่ม").BotDoesNotSay("ครั้งละ").Says("ยืนยัน").BotSays("เปิดให้แก้ไขแล้ว");
        (await StatesAsync(script)).ShouldBe([ReopeningState.Opened]);
    }

    [Fact]
    public async Task The_decision_is_changed_in_words_before_it_is_confirmed()
    {
        await using var script = await AskedAsync();
        await script.Province().Says("เปิดแก้ไข จุน มิ.ย.").BotSays("ยืนยันการเปิดแก้ไข", "เหตุผลของอำเภอ: ได้ข้อมูลเพิ่ม", "ขอโดย เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน")
            .Says("ไม่เปิดให้").BotSays("ยืนยันไม่เปิดให้แก้ไข").Says("เปิดให้ 3 วัน").BotSays("ยืนยันการเปิดแก้ไข").Says("ไม่เปิดให้").Says("ยืนยัน").BotSays("จังหวัดไม่เปิดให้แก้ไข");
    }

    [Fact]
    public async Task Several_requests_are_listed_and_told_apart_by_words()
    {
        await using var script = await AskedAsync();
        await script.Officer("ปง").Says("ขอให้จังหวัดเปิด มิ.ย.").Says("ส่งไม่ทันกำหนด").Says("ยืนยัน");
        var province = script.Province();
        foreach (var words in new[] { "เปิดแก้ไข", "ไม่เปิดให้", "เปิดให้ 3 วัน" })
            await province.Says(words).BotSays("อำเภอจุน ขอให้เปิดแก้ไข", "อำเภอปง ขอให้เปิดแก้ไข", "“ไม่เปิดให้ ปง มิ.ย. 63”").BotDoesNotOffer("ยืนยัน");
        await province.Says("ไม่เปิดให้ ปง มิ.ย. 63").BotSays("ยืนยันไม่เปิดให้แก้ไข", "อำเภอปง").Says("ยืนยัน");
        (await StatesAsync(script)).ShouldBe([ReopeningState.Asked, ReopeningState.Refused]);
    }

    [Fact]
    public async Task Another_number_of_days_is_no_message_and_a_month_no_reason()
    {
        await using var script = await AskedAsync();
        await script.Province().Says("เปิดแก้ไข จุน มิ.ย.").Says("30 วัน").BotSays("เปิดได้ครั้งละ 3 วัน").BotDoesNotSay("ข้อความถึงอำเภอ: 30 วัน")
            .Says("มิ.ย.").BotSays("ยังไม่ใช่เหตุผล").BotDoesNotSay("ข้อความถึงอำเภอ: มิ.ย.").Says("เปิดให้ 30 วัน").BotSays("เปิดได้ครั้งละ 3 วัน").BotOffers("ยืนยัน");
        await script.Officer("ปง").Says("ขอให้จังหวัดเปิด มิ.ย.").Says("มิ.ย.").BotSays("ยังไม่ใช่เหตุผล").BotDoesNotOffer("ยืนยัน");
    }

    [Fact]
    public async Task With_nothing_waiting_the_words_are_answered_and_a_district_is_opened_unasked()
    {
        await using var script = await LockedAsync();
        await script.Province().Says("ไม่เปิดให้").BotSays("ไม่มีคำขอเปิดแก้ไขที่รอพิจารณา").Says("เปิดให้ 3 วัน").BotSays("ไม่มีคำขอ").Says("เปิดให้ จุน มิ.ย.").BotSays("ยืนยันการเปิดแก้ไข").BotOffers("ยืนยัน");
        await script.Officer("จุน").Says("ไม่เปิดให้").BotDoesNotSay("คำขอเปิดแก้ไข");
        (await StatesAsync(script)).ShouldBeEmpty();
    }

    private static async Task<DialogScript> AskedAsync()
    {
        var script = await LockedAsync();
        _ = script.Province();
        await script.Officer("จุน").Says("ขอให้จังหวัดเปิด มิ.ย.").Says("ได้ข้อมูลเพิ่ม").Says("ยืนยัน").BotSays("ส่งคำขอ");
        return script;
    }

    private static async Task<DialogScript> LockedAsync()
    {
        var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 20), new TimeOnly(9, 0));
        return script;
    }

    private static Task<List<ReopeningState>> StatesAsync(DialogScript script) => script.LookAsync(db => db.Reopenings.OrderBy(r => r.Id).Select(r => r.State).ToListAsync());
}
