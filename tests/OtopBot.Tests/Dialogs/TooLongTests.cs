using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

public sealed class TooLongTests
{
    [Fact]
    public async Task What_is_longer_than_LINE_lets_people_write_is_not_read()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says($"มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน{new string(' ', 5000)}").BotSays("ข้อความยาวเกินไป").BotDoesNotOffer("ยืนยัน");
        await script.Group().Member().Says(new string('.', 200_000)).BotIsSilent();
    }
}
