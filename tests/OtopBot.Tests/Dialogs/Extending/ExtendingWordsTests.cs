using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Extending;

// How people ask for more time.
public sealed class ExtendingWordsTests
{
    [Theory]
    [InlineData("เลื่อนได้ไหม")]
    [InlineData("ขอเลื่อน")]
    [InlineData("ขอเลื่อนส่งค่ะ")]
    [InlineData("ขยายเวลา")]
    [InlineData("ขอผ่อนผัน")]
    [InlineData("ขอเวลาเพิ่ม")]
    [InlineData("ขอขยายเวลาส่งได้ไหม")]
    [InlineData("ขอขยายเวลาส่งยอด มิ.ย. ได้ไหมคะ")]
    public async Task A_request_without_a_day_is_asked_until_when(string words)
    {
        await using var script = await BeginAsync();
        await script.Officer("จุน").Says(words).BotSays("ยอดจำหน่าย มิ.ย. 63", "ขอขยายถึงวันใด");
    }

    [Theory]
    [InlineData("ขอขยายถึง 30 มิ.ย.")]
    [InlineData("ขอเลื่อนส่งเป็นวันอังคาร")]
    [InlineData("เลื่อนเป็น 30 มิ.ย. ได้ไหม")]
    [InlineData("ขอขยายเวลา 3 วัน")]
    [InlineData("ขอเวลาเพิ่มอีก 3 วันครับ")]
    [InlineData("ขอขยายเวลา มิ.ย. 3 วันทำการ")]
    public async Task A_request_with_its_day_is_asked_why(string words)
    {
        await using var script = await BeginAsync();
        await script.Officer("จุน").Says(words).BotSays("ขอขยายถึงวันอังคารที่ 30 มิถุนายน 2563 เพราะเหตุใด");
    }

    [Theory]
    [InlineData("ขอขยายถึง 30 มิ.ย.")]
    [InlineData("ขอขยายเวลาถึงวันอังคาร")]
    [InlineData("3 วัน")]
    [InlineData("ขอ 3 วัน")]
    public async Task A_whole_sentence_typed_to_the_question_is_about_the_thing_asked_for(string words)
    {
        await using var script = await BeginAsync(certified: false);
        await script.Officer("จุน").Says("ขอขยายเวลา").Taps("ยอดจำหน่าย มิ.ย. 63").BotSays("ขอขยายถึงวันใด").Says(words).BotSays("ขอขยายถึงวันอังคารที่ 30 มิถุนายน 2563 เพราะเหตุใด", "ยอดจำหน่าย มิ.ย. 63")
            .Says("เลื่อนวันประชุม").BotSays("เหตุผล: เลื่อนวันประชุม").Says("ขอเลื่อน").BotOffers("ยืนยัน").Says("ขอขยายเวลา รับรอง").BotSays("การรับรองเป้าหมาย", "ขอขยายถึงวันใด");
    }

    [Fact]
    public async Task The_example_names_the_thing_that_is_asked_for()
    {
        await using var script = await BeginAsync();
        script.At(new DateOnly(2020, 7, 24), new TimeOnly(9, 0));
        await script.Officer("จุน").Says("ขอขยายเวลา เมื่อไรก็ได้").BotSays("ไม่เข้าใจ", "ขอขยายเวลา ก.ค. 63").BotDoesNotSay("มิ.ย.").Says("ขอขยายเวลา ก.ค. นานหน่อย").BotSays("ไม่เข้าใจ", "ขอขยายเวลา ก.ค. 63");
    }

    private static async Task<DialogScript> BeginAsync(bool certified = true)
    {
        var script = await DialogScript.BeginAsync();
        _ = script.Province();
        script.At(new DateOnly(2020, 6, 22), new TimeOnly(9, 0));
        if (certified)
            await script.Officer("จุน").Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        script.At(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
        return script;
    }
}
