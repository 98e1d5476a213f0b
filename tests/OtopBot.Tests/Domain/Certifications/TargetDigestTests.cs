using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Certifications;

public sealed class TargetDigestTests
{
    private static readonly long[] June63 = [63_054_386_00, 128_456_230_00, 107_407_461_00, 15_541_240_00];

    [Fact]
    public void The_letters_table_of_Jun_always_has_the_same_digest()
    {
        // Kept for ever: receipts of earlier years carry it.
        Of(777_163_996_00, 1, June63).ShouldBe("a3e544be21900b30");
        TargetDigest.Of(Phayao.Campaign, Phayao.Campaign.TargetOf("5602")).ShouldBe(Of(777_163_996_00, 1, June63));
    }

    [Fact]
    public void A_satang_anywhere_a_version_or_another_district_changes_it()
    {
        List<string> digests = [Of(777_163_996_00, 1, June63), Of(777_163_996_01, 1, June63), Of(777_163_996_00, 2, June63)];
        for (var i = 0; i < June63.Length; i++)
            digests.Add(Of(777_163_996_00, 1, [.. June63.Select((satang, at) => at == i ? satang + 1 : satang)]));
        digests.AddRange(Phayao.Campaign.Districts.Where(d => d.Code != "5602").Select(d => TargetDigest.Of(Phayao.Campaign, Phayao.Campaign.TargetOf(d.Code))));

        digests.ShouldBeUnique();
        digests.ShouldAllBe(d => d.Length == 16);
    }

    [Fact]
    public void The_order_in_which_months_were_given_does_not_matter()
    {
        var plan = Phayao.Plan(1, 2, 3, 4);
        var one = new DistrictTarget("5602", 1, Baht.Of(10), plan, TargetSource.Letter, Phayao.Monday);
        var other = new DistrictTarget("5602", 1, Baht.Of(10), [.. plan.Reverse()], TargetSource.Letter, Phayao.Monday);

        TargetDigest.Of(Phayao.Campaign, one).ShouldBe(TargetDigest.Of(Phayao.Campaign, other));
    }

    private static string Of(long annual, int version, IReadOnlyList<long> plan) =>
        TargetDigest.Of(Phayao.Campaign, new DistrictTarget("5602", version, Baht.FromSatang(annual),
            [.. plan.Select((satang, i) => new MonthPlan(Phayao.June.AddMonths(i), Baht.FromSatang(satang)))], TargetSource.Letter, Phayao.Monday));
}
