using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Journeys;

// A bot that is given the channel's number and secret only: it gets its tokens itself, each for a quarter of an hour.
public sealed class TokenJourneyTests
{
    [Fact]
    public async Task A_bot_without_a_token_of_its_own_goes_on_for_hours()
    {
        await using var story = await Story.StartAsync(SimulatorOptions.AnyPorts with
        {
            ConfigureBot = builder =>
            {
                builder.Configuration["Line:ChannelAccessToken"] = null;
                builder.Configuration["Line:ChannelId"] = "1234567890";
            },
        });

        await story.SayAsync("จุน", "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖");
        (await story.TapAsync("จุน", "ยืนยัน")).Words().ShouldContain("ย-2563-5602-06-01");
        for (var hour = 1; hour <= 3; hour++)
        {
            await story.PutAsync("/sim/clock", new { advance = "PT1H" });
            (await story.SayAsync("จุน", "สถานะ")).Words().ShouldContain("63,054,386");
        }

        var calls = await story.CallsAsync();
        calls.Count(c => (string)c["path"]! == "/oauth2/v3/token").ShouldBeInRange(4, 8, "one for every hour that was spoken in");
        calls.Where(c => (string)c["path"]! == "/v2/bot/message/reply").ShouldAllBe(c => (int)c["status"]! == 200);
    }
}
