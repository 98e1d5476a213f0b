using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// A command with one letter wrong or typed on the other keyboard, and a question that the status answers.
public sealed class NearWordTests
{
    [Theory]
    [InlineData("รายงน", "ทั่วไป")]
    [InlineData("ikp'ko", "ทั่วไป")]
    [InlineData("สถานนะ", "รับรองเป้า")]
    [InlineData("l5kot", "รับรองเป้า")]
    [InlineData("ประวัต", "ประวัติ อำเภอจุน")]
    [InlineData("กำหนดส่งวันไหน", "รับรองเป้า")]
    [InlineData("ส่งแล้วหรือยังคะ", "รับรองเป้า")]
    [InlineData("เป้าเท่าไหร่", "รับรองเป้า")]
    public async Task A_near_word_is_understood(string typed, string answer)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(typed).BotSays(answer).BotDoesNotSay("ไม่เข้าใจ");
    }
}
