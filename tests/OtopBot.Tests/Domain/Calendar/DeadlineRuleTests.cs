using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Calendar;

public sealed class DeadlineRuleTests
{
    private static readonly WorkingCalendar Known = WorkingCalendar.AsOf(Phayao.Holidays, Bangkok.StartOf(new(2020, 9, 1)));

    [Theory]
    [InlineData("date 2020-06-22 next")]
    [InlineData("day 25 same")]
    [InlineData("day 31 previous")]
    [InlineData("workday 5")]
    [InlineData("workday 15 2563-06")]
    public void Its_words_are_read_as_they_are_written(string words) => DeadlineRule.Parse(words).ToString().ShouldBe(words);

    [Theory]
    [InlineData("")]
    [InlineData("day 25")]
    [InlineData("day 0 same")]
    [InlineData("day 32 same")]
    [InlineData("day 25 Same")]
    [InlineData("date 2563-06-31 same")]
    [InlineData("workday 0")]
    [InlineData("workday 5 same")]
    [InlineData("workday 5 2563-13")]
    public void Other_words_are_no_rule(string words)
    {
        DeadlineRule.TryParse(words, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => DeadlineRule.Parse(words));
    }

    // 25 July 2020 is a Saturday in a holiday that goes on until Tuesday the 28th.
    [Theory]
    [InlineData("day 25 same", "2563-07", "2020-07-25")]
    [InlineData("day 25 previous", "2563-07", "2020-07-24")]
    [InlineData("day 25 next", "2563-07", "2020-07-29")]
    [InlineData("day 25 next", "2563-06", "2020-06-25")]
    [InlineData("day 31 same", "2563-06", "2020-06-30")]
    [InlineData("date 2020-07-27 previous", null, "2020-07-24")]
    [InlineData("date 2020-07-27 next", null, "2020-07-29")]
    [InlineData("workday 5", "2563-09", "2020-09-09")]
    [InlineData("workday 5", "2563-06", "2020-06-08")]
    [InlineData("workday 15 2563-06", null, "2020-06-22")]
    [InlineData("workday 31", "2563-06", "2020-06-30")]
    public void The_due_day_follows_the_rule(string words, string? month, string due)
        => DeadlineRule.Parse(words).DueOn(month is null ? null : FiscalMonth.Parse(month), Known).ToString("O", CultureInfo.InvariantCulture).ShouldBe(due);
}
