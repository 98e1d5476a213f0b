using System.Text.Json.Nodes;
using OtopBot.BrowserTests.Support;

namespace OtopBot.BrowserTests.Stories;

public sealed class DatePickerTests(DemoStage stage) : IClassFixture<DemoStage>
{
    [Theory]
    [InlineData("date", "2020-06-12", "2020-06-08", "2020-06-22", "2020-06-15", "วันจันทร์ที่ 15 มิถุนายน 2563")]
    [InlineData("time", "09:00", "08:30", "16:30", "10:15", "10.15 น.")]
    [InlineData("datetime", "2020-06-12T09:00", "2020-06-08T08:30", "2020-06-22T16:30", "2020-06-15T10:15", "15 มิถุนายน 2563 เวลา 10.15 น.")]
    public Task A_moment_is_chosen_within_its_bounds_and_said_in_Thai(string mode, string initial, string min, string max, string chosen, string said)
        => stage.PlayAsync($"picker-{mode}", async screen =>
        {
            var page = screen.Page;
            using var bot = new PretendBot(screen.Address);
            await screen.OpenAsync("อำเภอจุน");
            (await bot.PushAsync(await bot.UserAsync("อำเภอจุน"), Question(mode, initial, min, max))).ShouldBe(200);
            await screen.TapAsync($"เลือก {mode}");

            var input = page.GetByTestId("picker");
            (await input.InputValueAsync()).ShouldBe(initial);
            (await input.GetAttributeAsync("min"), await input.GetAttributeAsync("max")).ShouldBe((min, max));
            await input.FillAsync(chosen);
            await page.Locator("dialog").GetByText(said).WaitForAsync();
            var tap = await page.RunAndWaitForRequestAsync(() => page.Locator("dialog .strong").ClickAsync(), "**/sim/tap");
            JsonNode.Parse(tap.PostData!)!["params"]!.ToJsonString().ShouldBe($$"""{"{{mode}}":"{{chosen}}"}""");
            (await (await tap.ResponseAsync())!.TextAsync()).ShouldContain("webhookEventId");
        });

    private static JsonObject Question(string mode, string initial, string min, string max) => new()
    {
        ["type"] = "template",
        ["altText"] = "เลือกวันเวลา",
        ["template"] = new JsonObject
        {
            ["type"] = "buttons",
            ["text"] = "จะส่งเมื่อใด",
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "datetimepicker", ["label"] = $"เลือก {mode}", ["data"] = "later", ["mode"] = mode, ["initial"] = initial, ["min"] = min, ["max"] = max,
            }),
        },
    };
}
