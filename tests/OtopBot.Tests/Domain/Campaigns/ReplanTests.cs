using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Campaigns;

// 8 June to 30 September 2563, day by day, with each holiday known from the day on which it was declared.
public sealed class ReplanTests
{
    private static readonly DateTimeOffset Begin = Phayao.Monday;
    private static readonly FiscalMonth July = new(2020, 7);
    private static readonly FiscalMonth September = new(2020, 9);

    public static TheoryData<Roll, string> JulyDue => new() { { Roll.Previous, "2020-07-24" }, { Roll.Same, "2020-07-25" } };

    [Theory]
    [MemberData(nameof(JulyDue))]
    public void July_stays_where_the_previous_and_the_same_day_put_it(Roll roll, string due)
    {
        var campaign = Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: roll), Begin);

        Walk(campaign, campaign.ReportDeadline(July)).ShouldAllBe(day => Text(day.Due) == due);
        campaign.Moves.ShouldBeEmpty();
    }

    [Fact]
    public void July_by_the_next_working_day_is_the_27th_until_30_June_and_the_29th_afterwards_and_moves_once()
    {
        var campaign = Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Begin);
        var deadline = campaign.ReportDeadline(July);

        foreach (var (day, due) in Walk(campaign, deadline))
            Text(due).ShouldBe(day < new DateOnly(2020, 6, 30) ? "2020-07-27" : "2020-07-29", Text(day));

        campaign.Moves.Where(m => m.Month == July).ShouldBe([new DeadlineMove(DeadlineKind.MonthlyReport, July, new(2020, 7, 27), new(2020, 7, 29), Morning(new(2020, 6, 30)))]);
        campaign.DueOnAt(campaign.ReportDeadline(July), Morning(new(2020, 6, 29))).ShouldBe(new DateOnly(2020, 7, 27));
        campaign.DueOnAt(campaign.ReportDeadline(July), Morning(new(2020, 6, 30))).ShouldBe(new DateOnly(2020, 7, 29));
    }

    [Fact]
    public void Working_day_5_of_September_is_the_7th_before_13_August_and_the_9th_afterwards()
    {
        var campaign = Phayao.CampaignBy(new ReportDays(1, 10, DueOnWorkingDay: 5), Begin);

        foreach (var (day, due) in Walk(campaign, campaign.ReportDeadline(September)))
            Text(due).ShouldBe(day < new DateOnly(2020, 8, 13) ? "2020-09-07" : "2020-09-09", Text(day));

        campaign.Moves.Count(m => m.Month == September).ShouldBe(1);
    }

    [Fact]
    public void The_letters_own_rule_moves_nothing_in_the_whole_season()
    {
        var campaign = Phayao.Campaign;
        var before = campaign.Deadlines;

        Walk(campaign, campaign.CertificationDeadline);

        campaign.Deadlines.ShouldBe(before);
        campaign.Moves.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2020-07-27T09:00:00+07:00", 1)]
    [InlineData("2020-07-27T23:59:59+07:00", 1)]
    [InlineData("2020-07-28T00:00:00+07:00", 0)]
    public void What_is_over_is_never_moved(string at, int moves)
    {
        // A bot that slept from before the declaration on.
        var campaign = Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Begin);
        var moment = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);

        campaign.Replan(WorkingCalendar.AsOf(Phayao.Holidays, moment), moment).Count(m => m.Month == July).ShouldBe(moves);
    }

    [Fact]
    public void Nothing_is_moved_to_a_day_that_is_past()
    {
        var campaign = Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Previous), Begin);
        Holiday[] declaredOnTheDay = [.. Phayao.Holidays, new("56", new(2020, 6, 25), "วันหยุดกะทันหัน", Morning(new(2020, 6, 25)))];

        campaign.Replan(WorkingCalendar.AsOf(declaredOnTheDay, Morning(new(2020, 6, 25))), Morning(new(2020, 6, 25))).ShouldBeEmpty();

        campaign.ReportDeadline(Phayao.June).DueOn.ShouldBe(new DateOnly(2020, 6, 25));
    }

    [Fact]
    public void A_revoked_holiday_moves_the_day_back()
    {
        var campaign = Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Morning(new(2020, 7, 1)));
        var holidays = Phayao.Holidays;
        holidays.Single(h => h.Day == new DateOnly(2020, 7, 27)).Revoke(Morning(new(2020, 7, 10)));

        campaign.Replan(WorkingCalendar.AsOf(holidays, Morning(new(2020, 7, 10))), Morning(new(2020, 7, 10)))
            .ShouldBe([new DeadlineMove(DeadlineKind.MonthlyReport, July, new(2020, 7, 29), new(2020, 7, 27), Morning(new(2020, 7, 10)))]);
    }

    [Fact]
    public void A_due_day_never_goes_beyond_its_lock()
    {
        var campaign = Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Begin);
        Holiday[] endless = [.. Enumerable.Range(0, 40).Select(i => new Holiday("56", new DateOnly(2020, 6, 25).AddDays(i), "ปิดทำการ", Begin))];

        campaign.Replan(WorkingCalendar.AsOf(endless, Begin), Begin);

        campaign.ReportDeadline(Phayao.June).DueOn.ShouldBe(campaign.ReportDeadline(Phayao.June).LocksOn);
    }

    [Fact]
    public void Rounds_that_are_older_than_rules_never_move()
    {
        var campaign = PhayaoCampaign.Create();
        campaign.ReportDeadline(July).RuleInForce.ShouldBe(new DayRule(25, Roll.Same));
        campaign.CertificationDeadline.RuleInForce.ShouldBe(new DateRule(new(2020, 6, 22), Roll.Same));

        Walk(campaign, campaign.ReportDeadline(July));

        campaign.Moves.ShouldBeEmpty();
    }

    // The due day of one thing at nine in the morning of each day, after the clock has been there.
    private static List<(DateOnly Day, DateOnly Due)> Walk(Campaign campaign, Deadline deadline)
    {
        List<(DateOnly, DateOnly)> seen = [];
        for (var day = new DateOnly(2020, 6, 8); day <= new DateOnly(2020, 9, 30); day = day.AddDays(1))
        {
            campaign.Replan(WorkingCalendar.AsOf(Phayao.Holidays, Morning(day)), Morning(day));
            campaign.Replan(WorkingCalendar.AsOf(Phayao.Holidays, Morning(day)), Morning(day)).ShouldBeEmpty("the second look finds nothing more");
            seen.Add((day, campaign.Deadlines.Single(d => (d.Kind, d.Month) == (deadline.Kind, deadline.Month)).DueOn));
        }

        return seen;
    }

    private static DateTimeOffset Morning(DateOnly day) => Bangkok.At(day, new TimeOnly(9, 0));

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
