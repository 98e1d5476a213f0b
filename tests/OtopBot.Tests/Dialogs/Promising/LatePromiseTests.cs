using Microsoft.EntityFrameworkCore;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Promising;

// After the due day a promise is remembered as well, up to the lock (D7).
public sealed class LatePromiseTests
{
    private const string Later = "promise.ask?d=5602&m=2563-06";

    [Fact]
    public async Task After_the_due_day_the_next_working_days_are_offered_and_remembered()
    {
        await using var script = await AtAsync(new(2020, 6, 26));
        var officer = script.Officer("จุน");
        await officer.Presses(Later).BotSays("จะส่งวันใด", "หลังกำหนด").BotOffers("วันจันทร์ 29 มิ.ย. 63", "วันอังคาร 30 มิ.ย. 63", "ขอขยายเวลา").BotDoesNotOffer("วันเสาร์ 27 มิ.ย. 63")
            .Says("จะส่ง 30 มิ.ย.").BotSays("จดวันนัดไว้แล้ว", "จะถามอีกครั้งเช้าวันอังคารที่ 30 มิถุนายน 2563", "จะนับว่าหลังกำหนด เว้นแต่จังหวัดขยายเวลาให้").BotOffers("ขอขยายเวลา", "รายงานยอด มิ.ย. 63", "ยกเลิกนัด");
        (await PromisedAsync(script)).ShouldBe([new DateOnly(2020, 6, 30)]);
        _ = script.Province();
        await officer.Taps("ขอขยายเวลา").BotSays("ขอขยายถึงวันอังคารที่ 30 มิถุนายน 2563 เพราะเหตุใด");
    }

    [Fact]
    public async Task Before_it_a_later_day_is_remembered_and_asked_after_on_the_last_day_in_time()
    {
        await using var script = await AtAsync(new(2020, 6, 24));
        await script.Officer("จุน").Presses(Later).BotDoesNotOffer("วันศุกร์ 26 มิ.ย. 63").Says("30 มิ.ย.").BotSays("จดวันนัดไว้แล้ว", "นัดส่ง วันอังคารที่ 30 มิถุนายน 2563", "จะถามอีกครั้งเช้าวันพฤหัสบดีที่ 25 มิถุนายน 2563", "จะนับว่าหลังกำหนด").BotOffers("ขอขยายเวลา");
        (await PromisedAsync(script)).ShouldBe([new DateOnly(2020, 6, 30)]);
    }

    [Fact]
    public async Task Not_after_the_lock()
    {
        await using var script = await AtAsync(new(2020, 6, 26));
        await script.Officer("จุน").Presses(Later).Says("13 ก.ค.").BotSays("หลังวันปิดรับ", "10 กรกฎาคม 2563").BotOffers("วันจันทร์ 29 มิ.ย. 63").BotDoesNotSay("จดวันนัด").Says("10 ก.ค.").BotSays("จดวันนัดไว้แล้ว");
        script.At(new(2020, 7, 10), new TimeOnly(9, 0));
        await script.Officer("จุน").Presses(Later).BotSays("เลยกำหนดแล้ว").BotDoesNotSay("จะส่งวันใด").BotOffers("รายงานยอด มิ.ย. 63");
    }

    private static async Task<DialogScript> AtAsync(DateOnly day)
    {
        var script = await DialogScript.BeginAsync();
        script.At(day, new TimeOnly(9, 0));
        return script;
    }

    private static Task<List<DateOnly>> PromisedAsync(DialogScript script) => script.LookAsync(db => db.Obligations.Where(o => o.PromisedFor != null).Select(o => o.PromisedFor!.Value).ToListAsync());
}
