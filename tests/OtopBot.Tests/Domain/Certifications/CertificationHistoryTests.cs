using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Certifications;

public sealed class CertificationHistoryTests
{
    private readonly Campaign _campaign = Phayao.Campaign;
    private readonly CertificationHistory _history;

    public CertificationHistoryTests() => _history = new(_campaign, "5602", []);

    [Fact]
    public void A_withdrawn_certification_keeps_who_when_why_and_the_event_and_counts_no_more()
    {
        var certified = Certify();
        var restored = Withdraw();

        restored.ShouldBeNull();
        certified.State.ShouldBe(CertificationState.Withdrawn);
        (certified.Withdrawal!.By, certified.Withdrawal.At, certified.Withdrawal.Reason, certified.Withdrawal.SourceEventId).ShouldBe((Phayao.OfficerOf("จุน"), Phayao.Monday, "ตรวจสอบ", "w"));
        certified.Answers(_history.Target).ShouldBeFalse();
        certified.IsStanding.ShouldBeFalse();
        (_history.Current, _history.LastWithdrawn, _history.Acts).ShouldBe((null, certified, 2));
    }

    [Fact]
    public void Withdrawing_a_correction_puts_the_certification_that_it_replaced_in_force_again()
    {
        var (certified, correction) = (Certify(), Correct());
        Withdraw().ShouldBe(certified);

        (certified.State, correction.State).ShouldBe((CertificationState.InForce, CertificationState.Withdrawn));
        Certify().Number.ShouldBe("ร-2563-5602-03");
        certified.State.ShouldBe(CertificationState.Superseded);
        _history.SuccessorOf(certified)!.Version.ShouldBe(3);
    }

    [Fact]
    public void Corrections_of_corrections_are_withdrawn_together()
    {
        var certified = Certify();
        Correct();
        Correct();
        Withdraw().ShouldBe(certified);
    }

    [Fact]
    public void What_was_withdrawn_before_a_correction_does_not_come_back_with_it()
    {
        Certify();
        Withdraw();
        Correct();
        Withdraw().ShouldBeNull();
        _history.Current.ShouldBeNull();
    }

    [Fact]
    public void A_certification_of_an_older_target_does_not_come_back_and_one_of_the_same_target_does()
    {
        var (certified, _) = (Certify(), Correct());
        Revise();
        Correct();
        Withdraw().ShouldBeNull();

        var again = Certify();
        Correct();
        Revise();
        Withdraw().ShouldBe(again);
        again.Covers(_history.Target).ShouldBeFalse();
        certified.State.ShouldBe(CertificationState.Superseded);
    }

    [Fact]
    public void With_nothing_that_stands_there_is_nothing_to_withdraw()
    {
        Should.Throw<InvalidOperationException>(() => Withdraw());
        Certify();
        Withdraw();
        Should.Throw<InvalidOperationException>(() => Withdraw());
    }

    [Fact]
    public void The_table_of_moves_is_what_it_says()
    {
        foreach (var state in Enum.GetValues<CertificationState>())
        {
            var standing = state is CertificationState.InForce or CertificationState.Pending or CertificationState.Returned;
            CertificationMoves.After(state, CertificationMove.Replace).ShouldBe(standing ? CertificationState.Superseded : null);
            CertificationMoves.After(state, CertificationMove.Withdraw).ShouldBe(standing ? CertificationState.Withdrawn : null);
            CertificationMoves.After(state, CertificationMove.Restore).ShouldBe(state is CertificationState.Superseded ? CertificationState.InForce : null);
        }
    }

    [Fact]
    public void The_digest_is_that_of_the_table_that_was_answered_and_no_other()
    {
        var certified = Certify();
        Revise();
        certified.IsGenuine(_campaign).ShouldBeTrue();

        var altered = Phayao.Campaign;
        altered.Revise("5602", Baht.Of(1), _history.Target.Plan, TargetSource.Revision, Phayao.Monday);
        Certification.Certify(altered, altered.TargetOf("5602"), null, Phayao.OfficerOf("จุน"), Phayao.Monday, "e").IsGenuine(_campaign).ShouldBeFalse();
    }

    private Certification Certify() => _history.Certify(Phayao.OfficerOf("จุน"), Phayao.Monday, "c");

    private Certification Correct() => _history.Correct(Phayao.Plan(1, 2, 3, 4), "เหตุผล", Phayao.OfficerOf("จุน"), Phayao.Monday, "k");

    private Certification? Withdraw() => _history.Withdraw("ตรวจสอบ", Phayao.OfficerOf("จุน"), Phayao.Monday, "w");

    private void Revise() => _campaign.Revise("5602", _history.Target.Annual - Baht.Of(1), _history.Target.Plan, TargetSource.Revision, Phayao.Monday);
}
