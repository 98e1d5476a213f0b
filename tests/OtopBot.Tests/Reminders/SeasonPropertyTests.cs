using OtopBot.Domain.Reminders;
using OtopBot.Tests.Domain.Reminders;

namespace OtopBot.Tests.Reminders;

// Every quarter of an hour of the letter's season on the real planner, with all that can go wrong; a failure names its seed.
public sealed class SeasonPropertyTests
{
    private static readonly DateTime Start = new(2020, 6, 8);

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    public async Task Whoever_dies_or_sleeps_everything_is_queued_once_at_the_moment_of_its_rule(uint seed)
    {
        await using var run = await SeasonRun.BeginAsync(seed);
        try
        {
            var dice = new Dice(seed + 2);
            for (var now = Start; now < new DateTime(2020, 10, 1); now = now.AddMinutes(15))
            {
                if (dice.Below(700) == 0)
                    now = now.AddMinutes(15 * dice.Below(300));
                await run.AskAsync(now);
                if (dice.Below(200) == 0)
                    await run.AskAsync(now);
            }

            await run.CloseAsync();
            string[] rules = [.. ReminderLadder.Usual.Steps.Select(s => s.Name), ReminderLadder.ThanksName, "two processes", "died", "died before the commit", "report in the same second", "withdrawn"];
            foreach (var rule in rules)
                run.Met.ShouldContainKey(rule);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", run.Met.OrderBy(m => m.Key, StringComparer.Ordinal)));
        }
        catch (Exception failure)
        {
            throw new ShouldAssertException($"Seed {seed}: {failure.Message}", failure);
        }
    }
}
