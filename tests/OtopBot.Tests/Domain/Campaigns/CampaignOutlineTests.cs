using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Campaigns;

public sealed class CampaignOutlineTests
{
    private static readonly DateOnly Opens = new(2020, 6, 7);
    private static readonly DateOnly Due = new(2020, 6, 22);
    private static readonly DateOnly Locks = new(2020, 10, 10);

    public static TheoryData<CertificationDays, string?> OfCertifying => new()
    {
        { new(Opens, Locks, Due), null },
        { new(Opens, Locks, Due, Roll: Roll.Next), null },
        { new(Opens, Locks, DueOnWorkingDay: 15, DueInMonth: Phayao.June), null },
        { new(Opens, Locks), "certification.dueOn is missing" },
        { new(Opens, Locks, Due, DueOnWorkingDay: 15, DueInMonth: Phayao.June), "certification.dueOnWorkingDay stands beside dueOn" },
        { new(Opens, Locks, Due, DueInMonth: Phayao.June), "certification.dueInMonth belongs to dueOnWorkingDay" },
        { new(Opens, Locks, DueOnWorkingDay: 15), "certification.dueInMonth is missing" },
        { new(Opens, Locks, DueOnWorkingDay: 0, DueInMonth: Phayao.June), "certification.dueOnWorkingDay is not between 1 and 31" },
        { new(Opens, Locks, DueOnWorkingDay: 15, DueInMonth: Phayao.June, Roll: Roll.Next), "certification.roll has no sense with dueOnWorkingDay" },
        { new(Opens, Locks, new(2020, 6, 6)), "certification.dueOn is not between opensOn and locksOn" },
        { new(Opens, Locks, DueOnWorkingDay: 1, DueInMonth: Phayao.June), "certification.dueOnWorkingDay is not between opensOn and locksOn" },
    };

    public static TheoryData<ReportDays, string?> OfReporting => new()
    {
        { new(1, 10, DueOnDay: 25), null },
        { new(1, 10, DueOnWorkingDay: 5), null },
        { new(1, 10), "reports.dueOnDay is missing" },
        { new(1, 10, 25, 5), "reports.dueOnWorkingDay stands beside dueOnDay" },
        { new(1, 10, 32), "reports.dueOnDay is not between 1 and 31" },
        { new(20, 10, 5), "reports.dueOnDay comes before opensOnDay" },
        { new(1, 10, DueOnWorkingDay: 32), "reports.dueOnWorkingDay is not between 1 and 31" },
        { new(1, 10, DueOnWorkingDay: 5, Roll: Roll.Same), "reports.roll has no sense with dueOnWorkingDay" },
        { new(0, 10, 25), "reports.opensOnDay is not between 1 and 31" },
        { new(1, 0, 25), "reports.locksOnDayOfNextMonth is not between 1 and 31" },
    };

    [Theory]
    [MemberData(nameof(OfCertifying))]
    public void The_rule_of_certifying_is_checked_and_the_key_named(CertificationDays days, string? problem)
        => (Phayao.Outline with { Certification = days }).Problem.ShouldBe(problem);

    [Theory]
    [MemberData(nameof(OfReporting))]
    public void The_rule_of_reporting_is_checked_and_the_key_named(ReportDays days, string? problem)
        => (Phayao.Outline with { Reports = days }).Problem.ShouldBe(problem);
}
