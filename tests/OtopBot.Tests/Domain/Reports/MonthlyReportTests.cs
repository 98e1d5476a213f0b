using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Reports;

public sealed class MonthlyReportTests
{
    private static readonly Sales Sold = new(Baht.Of(60_000_000), Baht.Of(3_054_386));
    private static readonly DateTimeOffset Close = Bangkok.EndOf(new DateOnly(2020, 6, 25));

    private readonly Campaign _campaign = Phayao.Campaign;

    [Fact]
    public void A_first_report_has_number_total_and_signature()
    {
        var report = Report(null, Sold, Phayao.Monday);

        (report.Version, report.Number).ShouldBe((1, "ย-2563-5602-06-01"));
        report.Total.ShouldBe(Baht.Of(63_054_386));
        (report.By, report.SourceEventId, report.Central, report.Reason).ShouldBe((Phayao.OfficerOf("จุน"), "e1", null, null));
    }

    [Fact]
    public void It_is_on_time_until_24_00_and_late_is_accepted_and_marked()
    {
        Report(null, Sold, Close.AddTicks(-1)).OnTime.ShouldBeTrue();
        Report(null, Sold, Close).OnTime.ShouldBeFalse();
    }

    [Fact]
    public void Figures_are_those_of_the_newest_version_and_timeliness_that_of_the_first()
    {
        var first = Report(null, Sold, Close.AddHours(-1));
        first.RecordCentral(CentralEntry.Entered);

        var second = Report(first, new(Baht.Of(61_000_000), Baht.Zero), Close.AddDays(3), "นับเพิ่มถึงสิ้นเดือน");

        (second.Version, second.Number, second.OnTime, second.Reason, second.Central).ShouldBe((2, "ย-2563-5602-06-02", true, "นับเพิ่มถึงสิ้นเดือน", null));
        second.Total.ShouldBe(Baht.Of(61_000_000));
        Report(Report(null, Sold, Close), Sold, Close.AddDays(1)).OnTime.ShouldBeFalse();
    }

    [Fact]
    public void The_digest_is_stable_and_changes_with_every_satang_month_version_and_district()
    {
        var report = Report(null, Sold, Phayao.Monday);
        report.Digest.ShouldBe(Report(null, Sold, Close).Digest);

        string[] all =
        [
            report.Digest,
            Report(null, Sold with { General = Sold.General + Baht.FromSatang(1) }, Phayao.Monday).Digest,
            Report(null, Sold with { Online = Sold.Online + Baht.FromSatang(1) }, Phayao.Monday).Digest,
            Report(null, new(Sold.Online, Sold.General), Phayao.Monday).Digest,
            Report(report, Sold, Phayao.Monday).Digest,
            new MonthlyReport(_campaign, "5602", Phayao.June.Next, null, Sold, Phayao.OfficerOf("จุน"), Phayao.Monday, "e1").Digest,
            new MonthlyReport(_campaign, "5603", Phayao.June, null, Sold, Phayao.OfficerOf("จุน"), Phayao.Monday, "e1").Digest,
        ];
        all.ShouldBeUnique();
    }

    [Fact]
    public void Nothing_sold_is_a_report_and_less_than_nothing_is_not()
    {
        Report(null, new(Baht.Zero, Baht.Zero), Phayao.Monday).Total.ShouldBe(Baht.Zero);
        Should.Throw<ArgumentOutOfRangeException>(() => Report(null, new(Baht.Of(-1), Baht.Of(2)), Phayao.Monday));
        Should.Throw<ArgumentOutOfRangeException>(() => Report(null, new(Baht.Zero, Baht.Max + Baht.FromSatang(1)), Phayao.Monday));
    }

    private MonthlyReport Report(MonthlyReport? previous, Sales sales, DateTimeOffset at, string? reason = null) =>
        new(_campaign, "5602", Phayao.June, previous, sales, Phayao.OfficerOf("จุน"), at, "e1", reason);
}
