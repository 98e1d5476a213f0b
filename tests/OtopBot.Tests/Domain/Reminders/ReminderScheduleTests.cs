using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using static OtopBot.Tests.Domain.Reminders.Ladder;

namespace OtopBot.Tests.Domain.Reminders;

public sealed class ReminderScheduleTests
{
    [Fact]
    public void What_is_done_is_never_reminded_of()
    {
        var done = Of(new Owed("5607", June, IsDone: true, WasOnTime: true));

        done.Schedule().Items.ShouldBeEmpty();
        done.Schedule().NextDueAt(At(6, 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData(18, 8, 59, "")]
    [InlineData(18, 9, 0, "heads-up 1")]
    [InlineData(18, 16, 29, "heads-up 1")]
    [InlineData(18, 16, 30, "")]
    [InlineData(19, 8, 29, "")]
    [InlineData(19, 8, 30, "heads-up 1")]
    [InlineData(20, 10, 0, "")]
    [InlineData(22, 16, 29, "heads-up 1")]
    [InlineData(23, 9, 0, "")]
    [InlineData(24, 16, 29, "eve 1")]
    [InlineData(25, 8, 59, "")]
    [InlineData(25, 13, 59, "day 1")]
    [InlineData(25, 14, 0, "afternoon 1")]
    public void A_missed_step_is_caught_up_while_it_makes_sense(int day, int hour, int minute, string said)
        => string.Join(' ', Facts.Said(At(6, day, hour, minute))).ShouldBe(said);

    [Fact]
    public void After_the_due_day_the_circle_grows()
    {
        Facts.Said(At(6, 26)).ShouldBe(["overdue 1", "overdue 2"]);
        Facts.Said(At(6, 29)).ShouldBe(["overdue 1", "overdue 2", "head 3"]);
        Facts.After(At(6, 26)).Said(At(6, 29)).ShouldBe(["head 3"]);
        Facts.After(At(6, 26)).After(At(6, 29)).Said(At(6, 30, 8, 30)).ShouldBe(["province 5", "province 6"]);
    }

    [Fact]
    public void The_second_reminder_of_the_last_day_counts_as_the_first_when_that_was_missed()
    {
        Facts.Schedule().Due(At(6, 25, 14)).ShouldHaveSingleItem().Kind.ShouldBe(ReminderKind.DueDay);
        Facts.After(At(6, 25)).Schedule().Due(At(6, 25, 14)).ShouldHaveSingleItem().Kind.ShouldBe(ReminderKind.Afternoon);
    }

    [Fact]
    public void Nothing_is_said_before_it_opens_or_after_it_locks()
    {
        var narrow = Of(new Owed("5607", June with { OpensOn = new(2020, 6, 19), LocksOn = new(2020, 6, 26) }));

        narrow.Said(At(6, 18)).ShouldBeEmpty();
        narrow.Said(At(6, 19, 8, 30)).ShouldBe(["heads-up 1"]);
        narrow.Said(At(6, 26)).ShouldBe(["overdue 1", "overdue 2"]);
        narrow.Said(At(6, 29)).ShouldBeEmpty();
        narrow.Schedule().NextDueAt(At(6, 18)).ShouldBe(At(6, 19, 8, 30));
    }

    [Fact]
    public void Who_cannot_be_reached_is_replaced_by_the_other_officers_and_by_the_head_at_last()
    {
        Facts.Without(Responsible).Said(At(6, 24)).ShouldBe(["eve 2", "eve 4"]);
        Facts.Without(Responsible, Deputy).Said(At(6, 26)).ShouldBe(["overdue 4"]);
        Facts.Without(Responsible, Deputy, Other).Said(At(6, 24)).ShouldBe(["eve 3"]);
        Facts.Without(Responsible, Deputy, Other, Head).Said(At(6, 24)).ShouldBeEmpty();
        Facts.Without(Head).Said(At(6, 29)).ShouldBe(["overdue 1", "overdue 2"]);
        (Facts with { Recipients = [new(Responsible, RecipientRole.Responsible, "5601")] }).Schedule().Items.ShouldBeEmpty();
    }

    [Fact]
    public void Several_things_due_are_one_letter_with_the_best_of_them_as_its_worth()
    {
        var certification = new Deadline(DeadlineKind.Certification, null, new(2020, 6, 7), new(2020, 6, 24), new(2020, 7, 10));

        var letter = Of(new("5607", June), new("5607", certification)).Schedule().Due(At(6, 24)).ShouldHaveSingleItem();

        letter.Items.Select(i => (i.Thing, i.Step)).ShouldBe([("certification", "day"), ("2563-06", "eve")]);
        letter.Kind.ShouldBe(ReminderKind.DueDay);
    }

    [Fact]
    public void Who_had_a_push_today_waits_for_the_next_morning_but_not_on_the_last_day()
    {
        var told = Facts with { Pushes = new HashSet<Pushed> { new(Responsible, new(2020, 6, 18)), new(Responsible, new(2020, 6, 25)) } };

        told.Said(At(6, 18)).ShouldBeEmpty();
        told.Schedule().NextDueAt(At(6, 18)).ShouldBe(At(6, 19, 8, 30));
        told.Said(At(6, 19, 8, 30)).ShouldBe(["heads-up 1"]);
        told.Said(At(6, 25)).ShouldBe(["day 1"]);
    }

    [Fact]
    public void What_was_missed_does_not_take_the_place_of_the_reminder_that_comes_the_same_day()
    {
        var certification = new Deadline(DeadlineKind.Certification, null, new(2020, 6, 7), new(2020, 6, 22), new(2020, 7, 10));
        var both = Of(new("5607", June), new("5607", certification)).Without(Deputy);

        both.Said(At(6, 24, 8, 30)).ShouldBeEmpty();
        both.Schedule().NextDueAt(At(6, 24, 8)).ShouldBe(At(6, 24));
        both.Said(At(6, 24)).ShouldBe(["eve 1", "overdue 1", "head 3"], ignoreOrder: true);
    }

    [Fact]
    public void Who_was_given_longer_is_not_reminded_of_what_lay_before()
    {
        var longer = June with { DueOn = new(2020, 6, 30), Rule = new DateRule(new(2020, 6, 30), Roll.Same) };

        var given = Of(new Owed("5607", longer) { DueSince = At(6, 24, 9, 1) });

        given.Said(At(6, 25, 8, 30)).ShouldBeEmpty();
        given.Schedule().NextDueAt(At(6, 24, 10)).ShouldBe(At(6, 29));
        Of(new Owed("5607", longer)).Said(At(6, 25, 8, 30)).ShouldBe(["heads-up 1"]);
    }

    [Fact]
    public void What_waits_goes_with_a_reminder_of_the_last_day()
    {
        var moved = new DeadlineMove(DeadlineKind.MonthlyReport, new FiscalMonth(2020, 7), new(2020, 7, 24), new(2020, 7, 27), At(6, 25, 10));
        var facts = (Of(new Owed("5607", June), new Owed("5607", July(27))) with { Moves = [moved] }).After(At(6, 25));

        facts.Said(At(6, 25, 10)).ShouldBe(["moved 2", "moved 5", "moved 6"]);
        facts.Said(At(6, 25, 14)).ShouldBe(["moved 1", "afternoon 1", "moved 2", "moved 5", "moved 6"]);
    }

    [Fact]
    public void A_due_day_that_is_no_working_day_has_its_last_day_before_and_its_overdue_day_after()
    {
        var saturday = Of(new Owed("5607", July(25)));

        saturday.Said(At(7, 24)).ShouldBe(["day 1"]);
        saturday.Said(At(7, 27)).ShouldBe(["overdue 1", "overdue 2"]);
        var known = saturday with { Calendar = WorkingCalendar.AsOf([new("56", new(2020, 7, 27), "", default), new("56", new(2020, 7, 28), "", default)], At(7, 1)) };
        known.Said(At(7, 27)).ShouldBeEmpty();
        known.Said(At(7, 29)).ShouldBe(["overdue 1", "overdue 2"]);
    }

    [Fact]
    public void What_lies_ahead_is_what_will_be_said()
    {
        var ahead = Facts.Schedule().Ahead(At(6, 1), At(7, 1));

        ahead.Select(l => (l.At, l.PersonId, l.Items.ShouldHaveSingleItem().Step)).ShouldBe(
        [
            (At(6, 18), Responsible, "heads-up"), (At(6, 24), Responsible, "eve"), (At(6, 25), Responsible, "day"), (At(6, 25, 14), Responsible, "afternoon"),
            (At(6, 26), Responsible, "overdue"), (At(6, 26), Deputy, "overdue"), (At(6, 29), Head, "head"), (At(6, 30, 8, 30), Province, "province"), (At(6, 30, 8, 30), Administrator, "province"),
        ]);
        Facts.Schedule().Ahead(At(6, 24), At(6, 25)).ShouldHaveSingleItem().At.ShouldBe(At(6, 24));
    }

    [Fact]
    public void Administrators_hear_how_the_bot_is_on_working_days_within_their_one_push()
    {
        var facts = Facts with { CheckDays = [.. Enumerable.Range(0, 30).Select(new DateOnly(2020, 6, 20).AddDays)] };

        facts.Said(At(6, 20, 8, 30)).ShouldBeEmpty();
        facts.Said(At(6, 22, 8, 30)).ShouldBe(["heads-up 1", "check 6"]);
        facts.Schedule().Due(At(6, 30, 8, 30)).Single(l => l.PersonId == Administrator).Items.Select(i => i.Step).ShouldBe(["province", "check"]);
    }

    [Fact]
    public void Who_was_on_time_is_thanked_only_where_the_office_wants_it()
    {
        var done = Of(new("5607", June, IsDone: true, WasOnTime: true), new("5608", June, IsDone: true)) with { Recipients = [.. Everybody, new(9, RecipientRole.Responsible, "5608")] };

        done.Said(At(6, 26)).ShouldBeEmpty();
        (done with { Thanks = true }).Said(At(6, 26)).ShouldBe(["thanks 1"]);
        (done with { Thanks = true }).Said(At(6, 29)).ShouldBeEmpty();
    }

    [Fact]
    public void Keys_say_what_it_is()
        => Facts.Schedule().Items[0].Key.ShouldBe("56-2563:5607:2563-06:heads-up:20200625:1");

    private static Deadline July(int due) => new(DeadlineKind.MonthlyReport, new FiscalMonth(2020, 7), new(2020, 7, 1), new(2020, 7, due), new(2020, 8, 10));
}
