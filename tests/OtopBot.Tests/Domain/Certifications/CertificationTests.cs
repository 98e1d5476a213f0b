using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Certifications;

public sealed class CertificationTests
{
    private readonly Campaign _campaign = Phayao.Campaign;

    private DistrictTarget Jun => _campaign.TargetOf("5602");

    [Fact]
    public void Certifying_is_in_force_at_once_with_number_digest_and_signature()
    {
        var certification = Certify(null, Phayao.Monday);

        (certification.State, certification.Decision, certification.Version, certification.TargetVersion).ShouldBe((CertificationState.InForce, CertificationDecision.Certified, 1, 1));
        certification.Number.ShouldBe("ร-2563-5602-01");
        certification.Digest.ShouldBe(TargetDigest.Of(_campaign, Jun));
        certification.By.ShouldBe(Phayao.OfficerOf("จุน"));
        certification.Proposed.ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_stays_pending_and_covers_nothing_but_is_an_answer()
    {
        var correction = Correct(null, Phayao.Plan(60_000_000, 120_000_000, 107_407_461, 15_541_240));

        (correction.State, correction.Decision, correction.Reason).ShouldBe((CertificationState.Pending, CertificationDecision.Corrected, "ยอดจริงต่ำกว่าแผน"));
        correction.Proposed.Select(p => p.Amount).ShouldBe([Baht.Of(60_000_000), Baht.Of(120_000_000), Baht.Of(107_407_461), Baht.Of(15_541_240)]);
        correction.Covers(Jun).ShouldBeFalse();
        correction.Answers(Jun).ShouldBeTrue();
    }

    [Fact]
    public void A_correction_keeps_its_own_copies_of_months_left_as_they_were()
    {
        var correction = Correct(null, Jun.Plan);

        correction.Proposed.ShouldBe(Jun.Plan);
        correction.Proposed.Zip(Jun.Plan).ShouldAllBe(pair => !ReferenceEquals(pair.First, pair.Second));
    }

    [Fact]
    public void A_change_of_mind_is_the_next_version_and_supersedes_the_one_before()
    {
        var first = Certify(null, Phayao.Monday);
        var second = Correct(first, Jun.Plan);
        var third = Certify(second, Phayao.Monday);

        (first.State, second.State, third.State).ShouldBe((CertificationState.Superseded, CertificationState.Superseded, CertificationState.InForce));
        (first.Number, second.Number, third.Number).ShouldBe(("ร-2563-5602-01", "ร-2563-5602-02", "ร-2563-5602-03"));
        first.Answers(Jun).ShouldBeFalse();
    }

    [Fact]
    public void It_is_on_time_until_24_00_of_22_June_and_late_is_accepted_and_marked()
    {
        var end = Bangkok.EndOf(new DateOnly(2020, 6, 22));

        Certify(null, end.AddTicks(-1)).OnTime.ShouldBeTrue();
        Certify(null, end).OnTime.ShouldBeFalse();
    }

    [Fact]
    public void A_revised_target_needs_a_new_certification_and_other_districts_do_not()
    {
        var jun = Certify(null, Phayao.Monday);
        var pong = Certification.Certify(_campaign, _campaign.TargetOf("5606"), null, Phayao.OfficerOf("ปง"), Phayao.Monday, "e2");
        jun.Covers(Jun).ShouldBeTrue();

        _campaign.Revise("5602", Baht.Of(700_000_000), Jun.Plan, TargetSource.Revision, Phayao.Monday);

        jun.Covers(Jun).ShouldBeFalse();
        jun.Answers(Jun).ShouldBeFalse();
        pong.Covers(_campaign.TargetOf("5606")).ShouldBeTrue();
        pong.Covers(Jun).ShouldBeFalse();
        Certify(jun, Phayao.Monday).Covers(Jun).ShouldBeTrue();
    }

    private Certification Certify(Certification? previous, DateTimeOffset at) => Certification.Certify(_campaign, Jun, previous, Phayao.OfficerOf("จุน"), at, "e1");

    private Certification Correct(Certification? previous, IReadOnlyList<MonthPlan> plan) =>
        Certification.Correct(_campaign, Jun, previous, plan, "ยอดจริงต่ำกว่าแผน", Phayao.OfficerOf("จุน"), Phayao.Monday, "e1");
}
