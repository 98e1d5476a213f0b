using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Domain.Reminders;

public sealed class ReminderLadderTests
{
    [Fact]
    public void The_usual_ladder_is_sound_and_each_step_has_its_worth()
    {
        ReminderLadder.Problems(ReminderLadder.Usual.Steps).ShouldBeEmpty();
        ReminderLadder.Usual.Steps.Select(s => (s.Name, ReminderLadder.Usual.KindOf(s))).ShouldBe(
        [
            ("heads-up", ReminderKind.HeadsUp), ("eve", ReminderKind.Eve), ("day", ReminderKind.DueDay), ("afternoon", ReminderKind.Afternoon),
            ("overdue", ReminderKind.Overdue), ("head", ReminderKind.Head), ("province", ReminderKind.ProvinceList),
        ]);
    }

    [Theory]
    [InlineData("", -2, 9, Audience.Responsible, 0, "name")]
    [InlineData("Eve", -2, 9, Audience.Responsible, 0, "name")]
    [InlineData("moved", -2, 9, Audience.Responsible, 0, "another rule")]
    [InlineData("day", -1, 9, Audience.Responsible, 0, "twice")]
    [InlineData("x", 21, 9, Audience.Responsible, 0, "offset")]
    [InlineData("x", 1, 8, Audience.Responsible, 0, "office hours")]
    [InlineData("x", 1, 17, Audience.Responsible, 0, "office hours")]
    [InlineData("x", 1, 9, Audience.Responsible, 6, "catch-up")]
    [InlineData("x", 1, 9, (Audience)9, 0, "audience")]
    [InlineData("x", 0, 9, Audience.ResponsibleAndDeputy, 0, "same moment")]
    public void A_step_that_cannot_be_is_named(string name, int offset, int hour, Audience audience, int catchUp, string problem)
    {
        ReminderStep[] steps = [new("day", 0, new(9, 0), Audience.Responsible), new(name, offset, new(hour, 0), audience, catchUp)];

        ReminderLadder.Problems(steps).ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.ShouldContain(problem), p => p.ShouldStartWith("Step 1:"));
        Should.Throw<ArgumentException>(() => new ReminderLadder(steps));
    }
}
