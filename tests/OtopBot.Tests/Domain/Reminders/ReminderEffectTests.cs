using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Domain.Reminders;

public sealed class ReminderEffectTests
{
    private static readonly RemindedThing Chun = new("5602", DeadlineKind.MonthlyReport, new FiscalMonth(2020, 6));
    private static readonly RemindedThing Pong = Chun with { DistrictCode = "5606" };
    private static readonly DateTimeOffset Eve = Bangkok.At(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
    private static readonly DateTimeOffset Day = Eve.AddDays(1);

    [Fact]
    public void Nothing_sent_achieved_nothing() => ReminderEffect.Of([], Done()).ShouldBeEmpty();

    [Fact]
    public void A_reminder_is_followed_by_what_was_done_before_the_next_step()
        => ReminderEffect.Of([new("eve", Chun, Eve), new("day", Chun, Day), new("eve", Pong, Eve)], Done((Chun, Day.AddMinutes(30)), (Pong, Eve.AddMinutes(12))))
            .ShouldBe([new("eve", 2, 1, TimeSpan.FromMinutes(12)), new("day", 1, 1, TimeSpan.FromMinutes(30))]);

    [Fact]
    public void What_was_done_before_a_reminder_is_not_its_doing()
        => ReminderEffect.Of([new("eve", Chun, Eve)], Done((Chun, Eve.AddMinutes(-1)))).ShouldBe([new("eve", 1, 0, null)]);

    [Fact]
    public void What_was_done_in_the_moment_of_the_next_step_is_that_step_s()
        => ReminderEffect.Of([new("eve", Chun, Eve), new("day", Chun, Day)], Done((Chun, Day))).ShouldBe([new("eve", 1, 0, null), new("day", 1, 1, TimeSpan.Zero)]);

    [Fact]
    public void Of_several_times_the_first_after_it_counts()
        => ReminderEffect.Of([new("eve", Chun, Eve)], Done((Chun, Eve.AddHours(3)), (Chun, Eve.AddHours(1)), (Chun, Eve.AddHours(-1)))).ShouldBe([new("eve", 1, 1, TimeSpan.FromHours(1))]);

    [Fact]
    public void Two_people_reminded_by_one_step_are_two_and_both_followed()
        => ReminderEffect.Of([new("overdue", Chun, Day), new("overdue", Chun, Day.AddMinutes(10))], Done((Chun, Day.AddMinutes(30)))).ShouldBe([new("overdue", 2, 2, TimeSpan.FromMinutes(25))]);

    [Fact]
    public void Half_took_no_longer_than_the_median()
        => ReminderEffect.Of([new("eve", Chun, Eve), new("eve", Pong, Eve), new("eve", Chun with { DistrictCode = "5601" }, Eve)],
            Done((Chun, Eve.AddMinutes(10)), (Pong, Eve.AddMinutes(500)), (Chun with { DistrictCode = "5601" }, Eve.AddMinutes(40)))).ShouldHaveSingleItem().Median.ShouldBe(TimeSpan.FromMinutes(40));

    [Fact]
    public void A_month_asked_for_still_ends_where_the_next_month_s_reminder_begins()
        => ReminderEffect.Of([new("eve", Chun, Eve), new("day", Chun, Day)], Done((Chun, Day.AddHours(1))), r => r.At < Day).ShouldBe([new("eve", 1, 0, null)]);

    private static ILookup<RemindedThing, DateTimeOffset> Done(params (RemindedThing Thing, DateTimeOffset At)[] done) => done.ToLookup(d => d.Thing, d => d.At);
}
