using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Summaries;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

public sealed class PostScheduleTests
{
    private static readonly TimeOnly Nine = new(9, 0);

    // Declared in the summer of 2563: the substitute days of Songkran.
    private static readonly IReadOnlyList<Holiday> Declared =
    [
        new("56", new DateOnly(2020, 6, 3), "", PhayaoCampaign.Signed),
        new("56", new DateOnly(2020, 7, 6), "", PhayaoCampaign.Signed),
        new("56", new DateOnly(2020, 7, 28), "", PhayaoCampaign.Signed),
        new("56", new DateOnly(2020, 8, 12), "", PhayaoCampaign.Signed),
        new("56", new DateOnly(2020, 7, 27), "", Bangkok.StartOf(new DateOnly(2020, 6, 30))),
        new("56", new DateOnly(2020, 9, 4), "", Bangkok.StartOf(new DateOnly(2020, 8, 13))),
        new("56", new DateOnly(2020, 9, 7), "", Bangkok.StartOf(new DateOnly(2020, 8, 13))),
    ];

    [Fact]
    public void The_round_of_the_letter_has_its_posts_on_these_days()
    {
        var campaign = PhayaoCampaign.Create();
        var posts = PostSchedule.Of(campaign, WorkingCalendar.AsOf(Declared, Bangkok.StartOf(new DateOnly(2020, 9, 1))));
        Days(posts, PostKind.Eve).ShouldBe([Day(6, 19), Day(6, 24), Day(7, 23), Day(8, 24), Day(9, 24)]);
        Days(posts, PostKind.Close).ShouldBe([Day(6, 23), Day(6, 26), Day(7, 29), Day(8, 26), Day(9, 28)]);
        Days(posts, PostKind.Review).ShouldBe([Day(7, 1), Day(8, 3), Day(9, 1), Day(10, 1)]);
        posts.ShouldAllBe(p => Bangkok.TimeOf(p.At) == Nine);
        posts.ShouldAllBe(p => p.Until == Bangkok.At(Bangkok.DayOf(p.At), new TimeOnly(16, 30)));
    }

    [Fact]
    public void A_holiday_declared_later_moves_what_is_still_to_come()
    {
        var july = PhayaoCampaign.Create().ReportDeadline(PhayaoCampaign.June.Next);
        CloseOf(july, new DateOnly(2020, 6, 29)).ShouldBe(Day(7, 27));
        CloseOf(july, new DateOnly(2020, 6, 30)).ShouldBe(Day(7, 29));
    }

    [Fact]
    public void A_due_day_that_has_moved_takes_its_posts_along()
    {
        var july = PhayaoCampaign.Create().ReportDeadline(PhayaoCampaign.June.Next) with { DueOn = Day(7, 29) };
        var campaign = PhayaoCampaign.Create();
        var moved = new Campaign("56-2563", "56", "พะเยา", 2563, campaign.Letter, campaign.FirstMonth, campaign.LastMonth, campaign.PrintedTotal);
        moved.Add(july);
        var posts = PostSchedule.Of(moved, WorkingCalendar.AsOf(Declared, Bangkok.StartOf(new DateOnly(2020, 7, 1))));
        posts.Select(p => (p.Kind, Bangkok.DayOf(p.At))).ShouldBe([(PostKind.Eve, Day(7, 24)), (PostKind.Close, Day(7, 30)), (PostKind.Review, Day(8, 3))]);
    }

    [Fact]
    public void A_month_that_closes_on_the_first_working_day_is_not_looked_at_again()
    {
        var campaign = PhayaoCampaign.Create();
        var late = new Campaign("56-2563", "56", "พะเยา", 2563, campaign.Letter, campaign.FirstMonth, campaign.LastMonth, campaign.PrintedTotal);
        late.Add(campaign.ReportDeadline(PhayaoCampaign.June) with { DueOn = Day(6, 30) });
        PostSchedule.Of(late, WorkingCalendar.WithoutHolidays).Select(p => p.Kind).ShouldBe([PostKind.Eve, PostKind.Close]);
    }

    [Theory]
    [InlineData(6, 20, 10, 0, 6, 22, 8, 30)]
    [InlineData(6, 22, 8, 0, 6, 22, 8, 30)]
    [InlineData(6, 22, 10, 15, 6, 22, 10, 15)]
    [InlineData(6, 22, 16, 30, 6, 23, 8, 30)]
    [InlineData(6, 22, 23, 59, 6, 23, 8, 30)]
    public void That_all_have_sent_is_told_at_once_inside_office_hours(int month, int day, int hour, int minute, int atMonth, int atDay, int atHour, int atMinute)
        => PostSchedule.Milestone(PhayaoCampaign.Create().CertificationDeadline, Bangkok.At(Day(month, day), new TimeOnly(hour, minute)), WorkingCalendar.WithoutHolidays)!
            .At.ShouldBe(Bangkok.At(Day(atMonth, atDay), new TimeOnly(atHour, atMinute)));

    [Theory]
    [InlineData(23, 9, 0)]
    [InlineData(23, 10, 0)]
    [InlineData(24, 10, 0)]
    public void From_the_close_on_it_is_not_told(int day, int hour, int minute)
        => PostSchedule.Milestone(PhayaoCampaign.Create().CertificationDeadline, Bangkok.At(Day(6, day), new TimeOnly(hour, minute)), WorkingCalendar.WithoutHolidays).ShouldBeNull();

    [Fact]
    public void A_post_may_be_caught_up_until_its_office_closes()
    {
        var eve = PostSchedule.Of(PhayaoCampaign.Create(), WorkingCalendar.WithoutHolidays)[0];
        DueAt(18, 10, 0).ShouldBeFalse();
        DueAt(19, 8, 59).ShouldBeFalse();
        DueAt(19, 9, 0).ShouldBeTrue();
        DueAt(19, 16, 29).ShouldBeTrue();
        DueAt(19, 16, 30).ShouldBeFalse();
        DueAt(22, 9, 0).ShouldBeFalse();

        bool DueAt(int day, int hour, int minute) => eve.IsDue(Bangkok.At(Day(6, day), new TimeOnly(hour, minute)), WorkingCalendar.WithoutHolidays);
    }

    private static DateOnly CloseOf(Deadline deadline, DateOnly known) => Bangkok.DayOf(PostSchedule.CloseOf(deadline, WorkingCalendar.AsOf(Declared, Bangkok.At(known, Nine))));

    private static IEnumerable<DateOnly> Days(IEnumerable<ScheduledPost> posts, PostKind kind) => posts.Where(p => p.Kind == kind).Select(p => Bangkok.DayOf(p.At));

    private static DateOnly Day(int month, int day) => new(2020, month, day);
}
