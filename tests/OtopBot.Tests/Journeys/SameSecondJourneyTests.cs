using System.Text.Json.Nodes;
using OtopBot.Simulator.Hosting;
using OtopBot.Tests.Domain.Reminders;

namespace OtopBot.Tests.Journeys;

// One process takes reports while another reminds the same districts, in the same second; the file itself keeps the order of what was committed.
public sealed class SameSecondJourneyTests : IDisposable
{
    private const int Rounds = 12;
    private const int MostRounds = 40;

    private static readonly string[] Districts = ["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "ภูซาง", "ภูกามยาว"];

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-").FullName;
    private readonly Dice _dice = new(2_563);

    private string Database => Path.Combine(_folder, "otopbot.db");

    [Fact]
    public async Task Nobody_is_reminded_of_what_another_process_has_just_saved_and_nobody_else_is_forgotten()
    {
        var address = BotProcess.FreeAddress();
        await using var story = await Story.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true, Bots = [address], Database = Database });
        // The clock of the bot's process says nothing of its own accord: here the other process does.
        await using var bot = await BotProcess.StartAsync(Database, story.Address, address, new Dictionary<string, string>
        {
            ["Simulation__Now"] = "2020-06-25T10:00:00+07:00", ["Reminders__Enabled"] = "false", ["Outbox__Sweep"] = "00:00:00.400",
        });
        await story.MeetAsync();
        await using var clock = await SameSecondClock.StartAsync(Database, MostRounds);

        // As long as it takes until they have met in every order.
        IReadOnlyDictionary<Meeting, int> met = new Dictionary<Meeting, int>();
        for (var round = 0; round < Rounds || (round < MostRounds && met.Count < Enum.GetValues<Meeting>().Length); round++)
        {
            var reporting = Districts.Where(_ => _dice.Below(2) == 0).ToList();
            foreach (var district in reporting)
                await story.SayAsync(district, "มิ.ย. ทั่วไป 1,234,567 ออนไลน์ 7,654,321");

            var reminding = RemindAsync(clock, round);
            var statuses = await Task.WhenAll(reporting.Select(d => TapAsync(story, d, _dice.Below(600))).ToList());
            await reminding;
            await story.SettleAsync();
            statuses.ShouldAllBe(s => s == 200);

            // What was withdrawn because it spoke of a saved report too is said again without it.
            await clock.RemindAsync(round);
            await story.SettleAsync();
            await clock.EverybodyElseIsRemindedAsync(round, reporting);
            (await clock.ReportedAsync()).ShouldBe(reporting, ignoreOrder: true, $"round {round}");
            met = await clock.JudgeAsync();
            await clock.TakeReportsBackAsync();
        }

        met.Count.ShouldBe(Enum.GetValues<Meeting>().Length, string.Join(", ", met));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", met));
        var facts = await story.GetAsync("/sim/facts");
        ((int)facts["inbox"]!["failed"]!, (int)facts["inbox"]!["waiting"]!).ShouldBe((0, 0));
        (await clock.FailedAsync()).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Two runs of it at once, too.
    private async Task RemindAsync(SameSecondClock clock, int round)
    {
        await Task.Delay(_dice.Below(200), TestContext.Current.CancellationToken);
        await Task.WhenAll(clock.RemindAsync(round), clock.RemindAsync(round));
    }

    private static async Task<int> TapAsync(Story story, string district, int after)
    {
        await Task.Delay(after, TestContext.Current.CancellationToken);
        var answer = await (await story.PostAsync("/sim/tap", new { @as = story.People[district], label = "ยืนยัน" })).Content.ReadAsStringAsync();
        return (int)(JsonNode.Parse(answer)!["status"] ?? throw new ShouldAssertException(answer));
    }
}
