using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using static OtopBot.Tests.Domain.Reminders.Ladder;

namespace OtopBot.Tests.Domain.Reminders;

public sealed class MovedDateTests
{
    private static readonly Deadline July = new(DeadlineKind.MonthlyReport, new FiscalMonth(2020, 7), new(2020, 7, 1), new(2020, 7, 27), new(2020, 8, 10));

    [Fact]
    public void A_moved_day_is_told_once_to_who_owes_it_and_to_the_province_before_it_opens_too()
    {
        var facts = Moved(Move(24, 27, At(6, 29, 10)));

        facts.Said(At(6, 29, 10)).ShouldBe(["moved 1", "moved 2", "moved 5", "moved 6"]);
        facts.After(At(6, 29, 10)).Said(At(6, 30)).ShouldBeEmpty();
        (facts with { Owed = [facts.Owed[0] with { IsDone = true }] }).Said(At(6, 29, 10)).ShouldBe(["moved 5", "moved 6"]);
    }

    [Theory]
    [InlineData(29, 7, 0, 29, 8, 30)]
    [InlineData(29, 17, 0, 30, 8, 30)]
    [InlineData(27, 12, 0, 29, 8, 30)]
    public void It_is_told_at_the_first_moment_inside_office_hours(int day, int hour, int minute, int toldOn, int toldHour, int toldMinute)
        => Moved(Move(24, 27, At(6, day, hour, minute))).Schedule().NextDueAt(At(6, 20)).ShouldBe(At(6, toldOn, toldHour, toldMinute));

    [Fact]
    public void Several_moves_before_it_is_told_are_one_from_the_first_to_the_last()
    {
        var move = Moved(Move(24, 27, At(6, 27, 10)), Move(27, 29, At(6, 28, 10))).Schedule().Due(At(6, 29, 8, 30))[0].Items.ShouldHaveSingleItem().Move!;

        (move.From, move.To).ShouldBe((new(2020, 7, 24), new(2020, 7, 29)));
    }

    [Fact]
    public void Back_to_the_old_day_before_it_is_told_is_nothing()
        => Moved(Move(24, 27, At(6, 27, 10)), Move(27, 24, At(6, 28, 10))).Schedule().Due(At(6, 29, 8, 30)).ShouldBeEmpty();

    [Fact]
    public void After_it_was_told_the_way_back_is_told_too()
    {
        var told = Moved(Move(24, 27, At(6, 26, 10))).After(At(6, 26, 10));

        var letters = (told with { Moves = [.. told.Moves, Move(27, 24, At(6, 29, 10))] }).Schedule().Due(At(6, 29, 10));

        letters.Select(l => l.Items.ShouldHaveSingleItem().Move!).ShouldAllBe(m => m.From == new DateOnly(2020, 7, 27) && m.To == new DateOnly(2020, 7, 24));
        letters.Count.ShouldBe(4);
    }

    [Fact]
    public void A_district_that_was_given_longer_hears_only_of_what_changes_for_it()
    {
        Granted(30).Said(At(6, 29, 10)).ShouldBe(["moved 5", "moved 6"]);
        Granted(26).Schedule().Due(At(6, 29, 10))[0].Items[0].Move!.From.ShouldBe(new(2020, 7, 26));
    }

    [Fact]
    public void The_province_hears_the_rounds_own_rule_though_the_first_district_was_given_longer()
    {
        var ownRule = new DayRule(25, Roll.Next);
        var facts = Granted(30);
        facts = facts with { Owed = [facts.Owed[0] with { Deadline = facts.Owed[0].Deadline with { Rule = new DateRule(new(2020, 7, 30), Roll.Same) }, OfRound = July with { Rule = ownRule } }] };

        var told = facts.Schedule().Due(At(6, 29, 10)).Select(l => l.Items.ShouldHaveSingleItem().Deadline!).ToList();

        told.ShouldBe([July with { Rule = ownRule }, July with { Rule = ownRule }]);
    }

    [Fact]
    public void Who_joins_weeks_later_is_not_told()
    {
        Moved(Move(24, 27, At(6, 29, 10))).Said(At(7, 6)).ShouldContain("moved 1");
        Moved(Move(24, 27, At(6, 29, 10))).Said(At(7, 7)).ShouldBeEmpty();
    }

    private static ReminderFacts Granted(int until)
    {
        var facts = Moved(Move(24, 27, At(6, 29, 10)));
        return facts with { Owed = [facts.Owed[0] with { GrantedUntil = new(2020, 7, until), Deadline = July with { DueOn = new(2020, 7, Math.Max(until, 27)) } }] };
    }

    private static ReminderFacts Moved(params IReadOnlyList<DeadlineMove> moves) => Of(new Owed("5607", July)) with { Moves = moves };

    private static DeadlineMove Move(int from, int to, DateTimeOffset at) => new(DeadlineKind.MonthlyReport, July.Month, new(2020, 7, from), new(2020, 7, to), at);
}
