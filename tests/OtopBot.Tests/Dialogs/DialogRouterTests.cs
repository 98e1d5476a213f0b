using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

public sealed class DialogRouterTests
{
    [Fact]
    public async Task A_sticker_is_named_and_answered_with_what_to_send()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Sends("sticker").BotSays("บอทอ่านสติกเกอร์ไม่ได้", "มิ.ย. 63 ทั่วไป");
    }

    [Fact]
    public async Task Unknown_words_get_a_way_out()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("กขคง").BotSays("ไม่เข้าใจ").BotOffers("ช่วยเหลือ").Taps("ช่วยเหลือ").BotSays("บอททำอะไรได้บ้าง", "0 5544 9544");
    }
}
