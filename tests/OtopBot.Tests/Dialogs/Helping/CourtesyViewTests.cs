using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Helping;

public sealed class CourtesyViewTests
{
    [Theory]
    [InlineData("สวัสดี", "สวัสดี")]
    [InlineData("สวัสดีครับ", "สวัสดี")]
    [InlineData("Hi", "สวัสดี")]
    [InlineData("ขอบคุณมากค่ะ", "ยินดีให้บริการ")]
    [InlineData("โอเค", "ไม่มีรายการที่รอคำตอบ")]
    [InlineData("ย้อนกลับ", "ไม่มีรายการที่รอคำตอบ")]
    public async Task Courtesy_with_nothing_open_is_answered_with_the_menu(string said, string answer)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(said).BotSays(answer).BotDoesNotSay("ไม่เข้าใจ").BotOffers("รับรองเป้าหมาย", "รายงานยอด", "ช่วยเหลือ");
        await script.Stranger().Says(said).BotSays("ลงทะเบียน").BotDoesNotOffer("รายงานยอด");
    }

    [Fact]
    public async Task Courtesy_in_the_middle_is_answered_and_the_question_follows()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 5 ล้าน").Says("ขอบคุณครับ").BotSays("ยินดีให้บริการ", "ช่องทางออนไลน์ เท่าใด").BotDoesNotSay("ไม่เข้าใจ");
    }

    [Theory]
    [InlineData("40")]
    [InlineData("1,234,567")]
    public async Task A_bare_amount_with_nothing_open_asks_the_channel_of_the_month_due(string amount)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(amount).BotSays("มิ.ย. 63", "ช่องทางใด").BotOffers("ช่องทางทั่วไป", "ช่องทางออนไลน์", "ยอดรวม", "ยกเลิก");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("สถานะครับ", "สถานะ อำเภอจุน")]
    [InlineData("รายงานค่ะ", "ช่องทางทั่วไป เท่าใด")]
    [InlineData("ประวัติหน่อยค่ะ", "ประวัติ อำเภอจุน")]
    [InlineData("ส่งยอด", "ช่องทางทั่วไป เท่าใด")]
    [InlineData("แจ้งยอด มิ.ย. ครับ", "ช่องทางทั่วไป เท่าใด")]
    [InlineData("มิย", "ช่องทางทั่วไป เท่าใด")]
    public async Task A_polite_command_is_a_command(string said, string answer)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(said).BotSays(answer);
    }
}
