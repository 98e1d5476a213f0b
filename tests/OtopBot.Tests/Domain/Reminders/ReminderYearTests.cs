using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Domain.Reminders;

// The pure timetable against an oracle that knows only the rules. A failure names its seed; the same seed fails again anywhere.
public sealed class ReminderYearTests
{
    private const int MinutesOfAYear = 525_600;

    [Theory]
    [InlineData(2u)]
    [InlineData(5u)]
    [InlineData(11u)]
    public void Asked_every_minute_of_a_year_it_says_all_that_the_rules_say_and_nothing_else(uint seed)
        => Play(seed, run =>
        {
            for (var minute = 0; minute < MinutesOfAYear; minute++)
                run.Ask(OfficeYear.Start.AddMinutes(minute));
            foreach (var rule in new[] { ReminderLadder.PromiseName, ReminderLadder.MovedName, ReminderLadder.CheckName, "several at once", "withdrawn", "dropped" })
                run.Met.ShouldContainKey(rule);
        });

    [Fact]
    public void Woken_at_any_moments_it_catches_up_what_still_makes_sense_and_nothing_twice()
    {
        Dictionary<string, int> met = [];
        for (var seed = 100u; seed < 109; seed++)
        {
            foreach (var (what, times) in Play(seed, run => Wake(run, new(seed + 2))))
                met[what] = met.GetValueOrDefault(what) + times;
        }

        // Or else the seeds prove little: every step of every ladder and every rule beside them spoke, in its time and caught up.
        var rules = OfficeYear.Ladders.SelectMany(l => l).Select(s => s.Name).Concat([ReminderLadder.PromiseName, ReminderLadder.MovedName, ReminderLadder.ThanksName, ReminderLadder.CheckName]);
        foreach (var rule in rules)
            met.ShouldContainKey(rule);
        foreach (var caughtUp in new[] { "heads-up later", "overdue later", "head later", "province later", "day later", "moved later", "promise later" })
            met.ShouldContainKey(caughtUp);
    }

    [Fact]
    public void What_it_foretells_is_what_comes_when_nothing_happens()
    {
        for (var seed = 200u; seed < 203; seed++)
        {
            Play(seed, run =>
            {
                var dice = new Dice(seed + 2);
                for (var day = 0; day < 365; day += 7)
                {
                    var now = OfficeYear.Start.AddDays(day).AddMinutes(dice.Below(1440));
                    run.Ask(now);
                    if (dice.Below(10) == 0)
                        run.Foretell(now.AddDays(1 + dice.Below(20)));
                }
            }).ShouldContainKey("foretold");
        }
    }

    // Minutes, hours or days apart, and sometimes twice at one moment.
    private static void Wake(SimulatedRun run, Dice dice)
    {
        for (var now = OfficeYear.Start; now < OfficeYear.Start.AddMinutes(MinutesOfAYear);)
        {
            run.Ask(now);
            now += dice.Below(10) switch
            {
                0 => TimeSpan.FromDays(1 + dice.Below(6)),
                < 4 => TimeSpan.FromMinutes(dice.Below(600)),
                4 => TimeSpan.Zero,
                _ => TimeSpan.FromSeconds(1 + dice.Below(7200)),
            };
        }
    }

    private static Dictionary<string, int> Play(uint seed, Action<SimulatedRun> play)
    {
        SimulatedRun run = new(seed);
        try
        {
            play(run);
        }
        catch (Exception failure)
        {
            throw new ShouldAssertException($"Seed {seed}: {failure.Message}", failure);
        }

        return run.Met;
    }
}
