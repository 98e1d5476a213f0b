using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Campaigns;

// A district that was given longer is on time by its own day; all others by the round's.
public sealed class OwnDeadlineTests
{
    private static readonly DateOnly Until = new(2020, 6, 30);
    private static readonly DateTimeOffset Late = Bangkok.At(Until, new TimeOnly(16, 0));

    private readonly Campaign _campaign = Phayao.Campaign;

    [Fact]
    public void A_report_is_on_time_by_the_districts_own_day()
    {
        Give("5602", _campaign.ReportDeadline(Phayao.June));

        Report("5602", Late).OnTime.ShouldBeTrue();
        Report("5602", Bangkok.EndOf(Until)).OnTime.ShouldBeFalse();
        Report("5603", Late).OnTime.ShouldBeFalse();
    }

    [Fact]
    public void A_certification_is_on_time_by_the_districts_own_day()
    {
        Give("5602", _campaign.CertificationDeadline);

        Certify("5602", Late).OnTime.ShouldBeTrue();
        Certify("5602", Bangkok.EndOf(Until)).OnTime.ShouldBeFalse();
        Certify("5603", Late).OnTime.ShouldBeFalse();
    }

    [Fact]
    public void A_day_that_was_given_is_a_named_day_and_no_holiday_moves_it()
    {
        var campaign = Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Phayao.Monday);
        var extension = new Extension(campaign, "5602", campaign.ReportDeadline(Phayao.June), 1, Until, "รอร้านค้า", Phayao.OfficerOf("จุน"), Phayao.Monday, "e");
        extension.Grant(Until, null, Phayao.OfficerOf("จุน"), Phayao.Monday, "e2");
        campaign.Add(extension);

        campaign.DeadlineOf(campaign.ReportDeadline(Phayao.June), "5602").ShouldSatisfyAllConditions(
            d => d.DueOn.ShouldBe(Until),
            d => d.RuleInForce.ShouldBe(new DateRule(Until, Roll.Same)));
        campaign.DeadlineOf(campaign.ReportDeadline(Phayao.June), "5603").ShouldBe(campaign.ReportDeadline(Phayao.June));
    }

    private void Give(string district, Deadline deadline)
    {
        var extension = new Extension(_campaign, district, deadline, 1, Until, "รอร้านค้า", Phayao.OfficerOf("จุน"), Phayao.Monday, "e");
        extension.Grant(Until, null, Phayao.OfficerOf("จุน"), Phayao.Monday, "e2");
        _campaign.Add(extension);
    }

    private MonthlyReport Report(string district, DateTimeOffset at)
        => new(_campaign, district, Phayao.June, null, new Sales(Baht.Of(1), Baht.Of(2)), Phayao.OfficerOf("จุน"), at, "e3");

    private Certification Certify(string district, DateTimeOffset at)
        => Certification.Certify(_campaign, _campaign.TargetOf(district), null, Phayao.OfficerOf("จุน"), at, "e3");
}
