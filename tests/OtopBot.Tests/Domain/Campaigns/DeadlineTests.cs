using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Campaigns;

public sealed class DeadlineTests
{
    private readonly Campaign _campaign = Phayao.Campaign;

    [Theory]
    [InlineData("2563-06", "2020-06-01", "2020-06-25", "2020-07-10")]
    [InlineData("2563-07", "2020-07-01", "2020-07-25", "2020-08-10")]
    [InlineData("2563-08", "2020-08-01", "2020-08-25", "2020-09-10")]
    [InlineData("2563-09", "2020-09-01", "2020-09-25", "2020-10-10")]
    public void A_month_opens_on_its_first_is_due_on_the_25th_and_locks_on_the_10th_of_the_next(string month, string opens, string due, string locks)
        => _campaign.ReportDeadline(FiscalMonth.Parse(month)).ShouldBe(
            new Deadline(DeadlineKind.MonthlyReport, FiscalMonth.Parse(month), Day(opens), Day(due), Day(locks), new DayRule(25, Roll.Same)));

    [Fact]
    public void Certification_is_due_on_Monday_22_June_2563()
    {
        _campaign.CertificationDeadline.DueOn.ShouldBe(Day("2020-06-22"));
        _campaign.CertificationDeadline.DueOn.DayOfWeek.ShouldBe(DayOfWeek.Monday);
    }

    [Theory]
    [InlineData("2020-06-25T23:59:59.9999999+07:00", true)]
    [InlineData("2020-06-26T00:00:00+07:00", false)]
    [InlineData("2020-06-25T16:59:59+00:00", true)]
    [InlineData("2020-06-25T17:00:00+00:00", false)]
    [InlineData("2020-06-25T17:00:00-07:00", false)]
    public void On_time_means_until_24_00_in_Bangkok(string at, bool onTime)
        => _campaign.ReportDeadline(Phayao.June).IsOnTime(Moment(at)).ShouldBe(onTime);

    [Theory]
    [InlineData("2020-05-31T23:59:59.9999999+07:00", false)]
    [InlineData("2020-06-01T00:00:00+07:00", true)]
    public void A_month_opens_at_the_first_moment_of_its_day_in_Bangkok(string at, bool open)
        => _campaign.ReportDeadline(Phayao.June).IsOpen(Moment(at)).ShouldBe(open);

    [Theory]
    [InlineData("2020-07-10T23:59:59.9999999+07:00", false)]
    [InlineData("2020-07-11T00:00:00+07:00", true)]
    public void A_month_locks_at_the_end_of_its_day_in_Bangkok(string at, bool locked)
        => _campaign.ReportDeadline(Phayao.June).IsLocked(Moment(at)).ShouldBe(locked);

    [Fact]
    public void The_31st_of_a_shorter_month_is_its_last_day()
        => new ReportDays(1, 31, 31).DeadlineOf(Phayao.June, WorkingCalendar.WithoutHolidays).ShouldBe(
            new Deadline(DeadlineKind.MonthlyReport, Phayao.June, Day("2020-06-01"), Day("2020-06-30"), Day("2020-07-31"), new DayRule(31, Roll.Same)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
}
