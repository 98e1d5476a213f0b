using OtopBot.Domain.Reminders;
using static OtopBot.Tests.Domain.Reminders.Ladder;

namespace OtopBot.Tests.Domain.Reminders;

public sealed class PromiseTests
{
    private static readonly DateTimeOffset Thursday = At(6, 18, 9, 30);

    [Fact]
    public void A_promise_is_asked_after_at_nine_on_its_day_and_silences_what_comes_before()
    {
        var promised = Facts.Promising(new(2020, 6, 23), At(6, 17, 10));

        promised.Said(At(6, 18)).ShouldBeEmpty();
        promised.Said(At(6, 23)).ShouldBe(["promise 1"]);
        promised.Said(At(6, 23, 8, 59)).ShouldBeEmpty();
        promised.Said(At(6, 24)).ShouldBe(["eve 1"]);
    }

    [Fact]
    public void The_last_day_stays_whatever_was_promised()
    {
        var promised = Facts.Promising(new(2020, 6, 25), Thursday);

        promised.Said(At(6, 24)).ShouldBeEmpty();
        promised.Said(At(6, 25)).ShouldBe(["day 1"]);
        promised.Said(At(6, 25, 14)).ShouldBe(["afternoon 1"]);
    }

    [Theory]
    [InlineData(21, 22)]
    [InlineData(28, 25)]
    public void The_day_is_moved_onto_a_working_day_and_not_after_the_last(int promised, int asked)
    {
        var facts = Facts.Promising(new(2020, 6, promised), Thursday);

        StepDays.Of(facts.Owed[0].Promise!, June, facts.Calendar).ShouldBe(new(2020, 6, asked));
        facts.Schedule().NextDueAt(At(6, 19)).ShouldBe(At(6, asked));
    }

    [Fact]
    public void Where_a_step_comes_on_that_day_it_asks_and_nobody_is_asked_twice()
    {
        var letter = Facts.Promising(new(2020, 6, 24), Thursday).Schedule().Due(At(6, 24)).ShouldHaveSingleItem();

        letter.Items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Step.ShouldBe("eve"), i => i.Promise.ShouldNotBeNull());
    }

    [Fact]
    public void Who_promised_is_asked_or_the_responsible_officer_when_that_person_is_gone()
    {
        Facts.Promising(new(2020, 6, 23), Thursday, Deputy).Said(At(6, 23)).ShouldBe(["promise 2"]);
        Facts.Promising(new(2020, 6, 23), Thursday, 77).Said(At(6, 23)).ShouldBe(["promise 1"]);
        Facts.Promising(new(2020, 6, 23), Thursday, Deputy).Without(Deputy).Said(At(6, 23)).ShouldBe(["promise 1"]);
    }

    [Fact]
    public void A_promise_given_after_the_last_day_hides_nothing_from_head_and_province()
    {
        var promised = Facts.Promising(new(2020, 6, 30), At(6, 26, 8, 40));

        promised.Said(At(6, 26)).ShouldBeEmpty();
        promised.Said(At(6, 29)).ShouldBe(["head 3"]);
        promised.Said(At(6, 30)).ShouldBe(["promise 1", "head 3", "province 5", "province 6"]);
    }

    [Fact]
    public void A_promise_given_for_the_same_day_is_not_asked_after_at_once()
        => Facts.Promising(new(2020, 6, 23), At(6, 23, 10)).Said(At(6, 23, 10, 1)).ShouldBeEmpty();
}
