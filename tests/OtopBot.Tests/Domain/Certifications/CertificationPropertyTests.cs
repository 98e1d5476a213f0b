using CsCheck;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Certifications;

// Whatever a district does in whatever order, its history says what a model of four lines says.
public sealed class CertificationPropertyTests
{
    private enum Act
    {
        Certify,
        Correct,
        Withdraw,
        Revise,
        Wait,
    }

    // What the model knows of a version: what comes back when it is withdrawn.
    private sealed record Known(int Version, bool Corrected, int Target, Known? Former);

    [Fact]
    public void At_most_one_version_stands_and_nothing_comes_back_but_what_a_correction_had_replaced()
        => Gen.Frequency((3, Gen.Const(Act.Certify)), (4, Gen.Const(Act.Correct)), (4, Gen.Const(Act.Withdraw)), (1, Gen.Const(Act.Revise)), (1, Gen.Const(Act.Wait))).List[1, 20]
            .Sample(Play, iter: 2_000);

    private static void Play(IReadOnlyList<Act> acts)
    {
        var campaign = PhayaoCampaign.Create();
        var history = new CertificationHistory(campaign, "5602", []);
        var (at, filed, withdrawn) = (PhayaoCampaign.Signed, 0, 0);
        Known? stands = null;
        Dictionary<int, string> facts = [];
        HashSet<int> takenBack = [];

        foreach (var act in acts)
        {
            at = act == Act.Wait ? at.AddDays(9) : at.AddMinutes(1);
            var target = campaign.TargetOf("5602").Version;
            switch (act)
            {
                case Act.Certify:
                    history.Certify(Phayao.OfficerOf("จุน"), at, $"e{filed}");
                    stands = new(++filed, false, target, null);
                    break;
                case Act.Correct:
                    history.Correct(Phayao.Plan(filed, 2, 3, 4), "เหตุผล", Phayao.OfficerOf("จุน"), at, $"e{filed}");
                    var former = stands is { Corrected: true } ? stands.Former : stands;
                    stands = new(++filed, true, target, former);
                    break;
                case Act.Withdraw when stands is null:
                    Should.Throw<InvalidOperationException>(() => history.Withdraw(null, Phayao.OfficerOf("จุน"), at, "w"));
                    break;
                case Act.Withdraw:
                    takenBack.Add(stands.Version);
                    var back = stands is { Corrected: true, Former: { } known } && known.Target == stands.Target ? known : null;
                    (history.Withdraw("เหตุผล", Phayao.OfficerOf("จุน"), at, "w")?.Version).ShouldBe(back?.Version);
                    (stands, withdrawn) = (back, withdrawn + 1);
                    break;
                case Act.Revise:
                    campaign.Revise("5602", campaign.TargetOf("5602").Annual - Baht.Of(1), campaign.TargetOf("5602").Plan, TargetSource.Revision, at);
                    break;
            }

            Check(history, stands, filed, takenBack, facts);
            history.Acts.ShouldBe(filed + withdrawn);
        }
    }

    private static void Check(CertificationHistory history, Known? stands, int filed, HashSet<int> takenBack, Dictionary<int, string> facts)
    {
        history.Versions.Select(v => v.Version).ShouldBe(Enumerable.Range(1, filed));
        history.Versions.Where(v => v.IsStanding).Select(v => v.Version).ShouldBe(stands is null ? [] : [stands.Version]);
        (history.Current?.Version).ShouldBe(stands?.Version);
        foreach (var version in history.Versions)
        {
            (version.State is CertificationState.Withdrawn).ShouldBe(takenBack.Contains(version.Version));
            (version.Withdrawal is not null).ShouldBe(takenBack.Contains(version.Version));
            (version.State is CertificationState.Pending).ShouldBe(version.IsStanding && version.Decision is CertificationDecision.Corrected);
            version.OnTime.ShouldBe(version.At < Bangkok.EndOf(new DateOnly(2020, 6, 22)));
            version.IsGenuine(history.Campaign).ShouldBeTrue();
            // What was filed never changes.
            var filedFacts = $"{version.Number} {version.Digest} {version.OnTime} {version.TargetVersion} {version.Replaces} {version.At:O} {version.By} {version.Reason} {string.Join(' ', version.Proposed)}";
            facts.TryAdd(version.Version, filedFacts);
            facts[version.Version].ShouldBe(filedFacts);
        }
    }
}
