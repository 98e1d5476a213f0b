using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Campaigns;

public sealed class CampaignTests
{
    private readonly Campaign _campaign = Phayao.Campaign;

    [Fact]
    public void The_letter_says_of_itself_what_it_says()
    {
        _campaign.Letter.ShouldBe(new Letter("พย ๐๐๑๙.๒/ว ๖๒๐๑", new DateOnly(2020, 6, 7), "http://logi.cdd.go.th/cddotop/index.php?menu=loginOtop", "0 5544 9544"));
        (_campaign.Code, _campaign.ProvinceCode, _campaign.ProvinceName, _campaign.FiscalYear).ShouldBe(("56-2563", "56", "พะเยา", 2563));
        _campaign.Months.Select(m => m.ToString()).ShouldBe(["2563-06", "2563-07", "2563-08", "2563-09"]);
    }

    [Theory]
    [InlineData("เมืองพะเยา", 418_453_794, 40_600_500, 40_200_500, 42_516_494, 26_874_500, 268_261_800)]
    [InlineData("จุน", 777_163_996, 63_054_386, 128_456_230, 107_407_461, 15_541_240, 462_704_679)]
    [InlineData("เชียงคำ", 471_709_836, 25_214_632, 26_523_023, 90_719_815, 16_966_612, 312_285_754)]
    [InlineData("เชียงม่วน", 19_581_817, 2_304_850, 1_754_882, 1_915_434, 1_092_831, 12_513_820)]
    [InlineData("ดอกคำใต้", 142_491_623, 13_415_698, 7_291_053, 18_523_013, 3_085_950, 100_175_909)]
    [InlineData("ปง", 10_029_133, 986_000, 1_096_200, 1_191_523, 720_500, 6_034_910)]
    [InlineData("แม่ใจ", 163_504_363, 16_381_788, 9_399_850, 12_616_561, 10_550_832, 114_555_332)]
    [InlineData("ภูซาง", 80_176_886, 8_250_100, 4_466_842, 14_640_238, 2_717_080, 50_102_626)]
    [InlineData("ภูกามยาว", 56_294_547, 5_764_852, 1_440_360, 10_758_588, 2_225_482, 36_105_265)]
    public void Every_district_has_the_letters_figures(string name, long annual, long june, long july, long august, long september, long earlier)
    {
        var target = _campaign.TargetOf(_campaign.Districts.Single(d => d.Name == name).Code);

        target.Annual.ShouldBe(Baht.Of(annual));
        target.Plan.ShouldBe(Phayao.Plan(june, july, august, september));
        target.DerivedEarlier.ShouldBe(Baht.Of(earlier));
    }

    [Fact]
    public void Both_grand_totals_are_kept()
    {
        _campaign.PrintedTotal.ShouldBe(Baht.Of(2_139_405_996));
        _campaign.Total.ShouldBe(Baht.Of(2_139_405_995));
    }

    [Theory]
    [InlineData("2563-06", 175_972_806)]
    [InlineData("2563-07", 220_628_940)]
    [InlineData("2563-08", 300_289_127)]
    [InlineData("2563-09", 79_775_027)]
    public void The_months_of_the_province_are_the_printed_ones(string month, long total)
        => _campaign.Districts.Sum(d => _campaign.TargetOf(d.Code).PlanOf(FiscalMonth.Parse(month))).ShouldBe(Baht.Of(total));

    [Fact]
    public void All_four_months_of_the_province_are_776665900()
        => _campaign.Districts.Sum(d => _campaign.TargetOf(d.Code).Planned).ShouldBe(Baht.Of(776_665_900));

    [Fact]
    public void A_revised_target_is_a_new_version_and_the_old_one_stays()
    {
        var before = _campaign.TargetOf("5602");

        var after = _campaign.Revise("5602", Baht.Of(700_000_000), Phayao.Plan(60_000_000, 128_456_230, 107_407_461, 15_541_240), TargetSource.Revision, Phayao.Monday);

        (after.Version, after.Source).ShouldBe((2, TargetSource.Revision));
        _campaign.TargetOf("5602").ShouldBeSameAs(after);
        _campaign.Targets.ShouldContain(before);
        _campaign.Total.ShouldBe(Baht.Of(2_139_405_995 - 77_163_996));
        var change = TargetChange.Between(before, after);
        (change.AnnualBefore, change.AnnualAfter).ShouldBe((Baht.Of(777_163_996), Baht.Of(700_000_000)));
        change.Months.ShouldBe([new(Phayao.June, Baht.Of(63_054_386), Baht.Of(60_000_000))]);
    }

    [Fact]
    public void The_same_figures_again_are_no_new_version()
    {
        var current = _campaign.TargetOf("5602");

        _campaign.Revise("5602", current.Annual, current.Plan, TargetSource.Revision, Phayao.Monday).ShouldBeSameAs(current);
        _campaign.Targets.Count.ShouldBe(9);
    }

    [Fact]
    public void A_month_that_is_no_longer_planned_shows_in_the_difference()
    {
        var before = _campaign.TargetOf("5602");
        var after = _campaign.Revise("5602", before.Annual, [.. before.Plan.Take(3)], TargetSource.Revision, Phayao.Monday);

        TargetChange.Between(before, after).Months.ShouldBe([new(FiscalMonth.Parse("2563-09"), Baht.Of(15_541_240), null)]);
    }

    [Fact]
    public void Targets_of_two_districts_cannot_be_compared()
        => Should.Throw<ArgumentException>(() => TargetChange.Between(_campaign.TargetOf("5601"), _campaign.TargetOf("5602")));
}
