using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// LINE lets people write 5,000 letters; what the bot quotes of them must still fit into an answer.
public sealed class LongTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("รายงาน")]
    [InlineData("ขอแก้ไข")]
    public async Task Five_thousand_digits_get_an_answer(string before)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        if (before.Length > 0)
            officer = officer.Says(before);
        await officer.Says(new string('1', 5000)).BotSays("…").BotDoesNotSay(new string('1', 200));
    }
}
