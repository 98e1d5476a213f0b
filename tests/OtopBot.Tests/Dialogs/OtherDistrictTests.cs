using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

public sealed class OtherDistrictTests
{
    [Theory]
    [InlineData("สถานะ ปง")]
    [InlineData("ประวัติ อ.ปง")]
    [InlineData("รับรองเป้า อำเภอปง")]
    public async Task Asking_for_another_district_by_name_is_answered_with_neither_districts_figures(string text)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(text).BotSays("อำเภอปงไม่ได้", "อำเภอจุน").BotDoesNotSay("63,054,386").BotDoesNotSay("986,000").BotDoesNotSay("777,163,996");
    }

    [Fact]
    public async Task Naming_ones_own_district_is_no_reason_to_refuse()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("สถานะ จุน").BotSays("สถานะ อำเภอจุน");
    }
}
