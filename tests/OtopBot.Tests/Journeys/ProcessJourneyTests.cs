using System.Text.Json.Nodes;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Journeys;

// Real processes, real kills; LINE is played in this process.
public sealed class ProcessJourneyTests : IDisposable
{
    private static readonly string[] Districts = ["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "ภูซาง", "ภูกามยาว"];

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-").FullName;

    private string Database => Path.Combine(_folder, "otopbot.db");

    [Fact]
    public async Task What_was_accepted_before_a_kill_is_handled_after_the_restart_once()
    {
        var address = BotProcess.FreeAddress();
        await using var story = await Story.StartAsync(Platform(address));
        var line = story.Address;
        await using (var first = await BotProcess.StartAsync(Database, line, address))
        {
            await story.MeetAsync();
            foreach (var district in Districts)
                await story.SayAsync(district, "มิ.ย. ทั่วไป 1,234,567 ออนไลน์ 7,654,321");

            // The last confirmation's 200 has just come in when the power goes.
            var statuses = await Task.WhenAll(Districts.Select(d => TapAsync(story, d)));
            statuses.ShouldAllBe(s => s == 200);
            await first.KillAsync();
        }

        await using var second = await BotProcess.StartAsync(Database, line, address);
        await story.SettleAsync();

        await OneReportEachAsync(story);
        await ReceiptsAreUniqueAsync(story);
    }

    [Fact]
    public async Task Two_processes_on_one_file_have_one_effect_in_the_right_order()
    {
        var (one, two) = (BotProcess.FreeAddress(), BotProcess.FreeAddress());
        await using var story = await Story.StartAsync(Platform(one, two));
        await using var first = await BotProcess.StartAsync(Database, story.Address, one);
        await using var second = await BotProcess.StartAsync(Database, story.Address, two);
        await story.MeetAsync();

        // Nobody waits for an answer: the webhooks of one chat go to both processes in turn.
        await Task.WhenAll(Districts.Select(async district =>
        {
            foreach (var text in new[] { "รายงาน", "ทั่วไป 1,111,111", "ออนไลน์ 2,222,222", "แก้ทั่วไป 1,234,567", "แก้ออนไลน์ 7,654,321", "ยืนยัน" })
                await StatusAsync(story.PostAsync("/sim/say", new { @as = story.People[district], text }));
        }));
        await story.SettleAsync();

        await OneReportEachAsync(story);
        await ReceiptsAreUniqueAsync(story);
    }

    [Fact]
    public async Task When_one_process_dies_LINE_brings_its_webhooks_to_the_other()
    {
        var (one, two) = (BotProcess.FreeAddress(), BotProcess.FreeAddress());
        await using var story = await Story.StartAsync(Platform(one, two));
        await using var first = await BotProcess.StartAsync(Database, story.Address, one);
        await using var second = await BotProcess.StartAsync(Database, story.Address, two);
        await story.MeetAsync();
        foreach (var district in Districts)
            await story.SayAsync(district, "มิ.ย. ทั่วไป 1,234,567 ออนไลน์ 7,654,321");

        await first.KillAsync();
        var statuses = await Task.WhenAll(Districts.Select(d => TapAsync(story, d)));
        await story.SettleAsync();

        statuses.ShouldAllBe(s => s == 200);
        await OneReportEachAsync(story);
        await ReceiptsAreUniqueAsync(story);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SimulatorOptions Platform(params Uri[] bots) => SimulatorOptions.AnyPorts with { PlatformOnly = true, Bots = bots, Database = Database };

    private static async Task<int> TapAsync(Story story, string district)
        => await StatusAsync(story.PostAsync("/sim/tap", new { @as = story.People[district], label = "ยืนยัน" }));

    private static async Task<int> StatusAsync(Task<HttpResponseMessage> call)
        => (int)JsonNode.Parse(await (await call).Content.ReadAsStringAsync())!["status"]!;

    private static async Task OneReportEachAsync(Story story)
    {
        foreach (var district in Districts)
        {
            var report = (await story.DistrictAsync(district))["reports"]!.AsArray().ShouldHaveSingleItem()!;
            ((decimal)report["general"]!).ShouldBe(1_234_567m);
            ((decimal)report["online"]!).ShouldBe(7_654_321m);
        }

        var facts = await story.GetAsync("/sim/facts");
        ((int)facts["inbox"]!["failed"]!).ShouldBe(0);
        ((int)facts["inbox"]!["waiting"]!).ShouldBe(0);
        ((int)facts["outbox"]!["failed"]!).ShouldBe(0);
        ((int)facts["outbox"]!["waiting"]!).ShouldBe(0);
    }

    // A receipt that reached the chat twice would be a doubled message.
    private static async Task ReceiptsAreUniqueAsync(Story story)
    {
        foreach (var district in Districts)
            (await story.NewAsync(story.People[district])).Count(s => s.Text.Contains("บันทึกรายงานแล้ว", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1);
    }
}
