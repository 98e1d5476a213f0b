using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Consenting;

public sealed class NoticeDialogTests
{
    [Theory]
    [InlineData("ประกาศความเป็นส่วนตัว")]
    [InlineData("นโยบายความเป็นส่วนตัว")]
    public async Task The_notice_can_be_read_at_any_time_by_anybody(string words)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger().Says(words).BotSays("ข้อมูลที่เก็บ", "สิทธิ", "0 5544 9544").BotDoesNotOffer("ยอมรับ");
        await script.Officer("จุน").Says(words).BotSays("ยอมรับฉบับที่ 2 เมื่อ 7 มิถุนายน 2563");
    }

    [Fact]
    public async Task Its_words_and_their_version()
    {
        await using var script = await DialogScript.BeginAsync();
        Approved.Json((await script.Officer("จุน").Says("ประกาศความเป็นส่วนตัว").LastAsync())!.Json);
    }

    [Fact]
    public async Task Reading_it_in_the_middle_loses_no_draft()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").Says("ประกาศความเป็นส่วนตัว").BotSays("ยังมีรายการที่ทำค้างไว้").Says("ทำต่อ").BotSays("52,000,000");
    }
}
