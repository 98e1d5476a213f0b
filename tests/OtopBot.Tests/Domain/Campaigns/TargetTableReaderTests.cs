using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Campaigns;

public sealed class TargetTableReaderTests
{
    private static readonly string[] PrintedNames = ["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "กุชวาง", "ภูพานยาว"];

    [Fact]
    public void The_letters_table_has_exactly_three_oddities_and_makes_a_campaign()
    {
        var table = Read(Phayao.Csv);

        table.Campaign.ShouldNotBeNull();
        table.Oddities.ShouldBe(
        [
            new(TargetOddityKind.MisreadName, "5608", "กุชวาง", "ภูซาง"),
            new(TargetOddityKind.MisreadName, "5609", "ภูพานยาว", "ภูกามยาว"),
            new(TargetOddityKind.GrandTotalDiffers, "annual_target", "2139405996", "2139405995"),
        ]);
        table.Campaign.Oddities.ShouldBe(table.Oddities);
    }

    [Fact]
    public void Names_alone_are_enough_when_the_table_has_no_codes()
    {
        var rows = Phayao.Csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(','));
        var bare = string.Join('\n', rows.Select(cells => string.Join(',', cells.Where((_, i) => i is not (1 or 3)))));

        var table = Read(bare);

        table.Campaign!.Districts.Select(d => d.Code).ShouldBe(Phayao.Campaign.Districts.Select(d => d.Code));
        table.Campaign.Districts.Select(d => d.PrintedName).ShouldBe(PrintedNames);
        table.Oddities.ShouldBe(Read(Phayao.Csv).Oddities);
    }

    [Theory]
    [InlineData("777163996,63054386", "777163996,-63054386", TargetOddityKind.NotAnAmount, "5602/2563-06", "-63054386", "")]
    [InlineData("777163996,63054386", "777163996,หกสิบล้าน", TargetOddityKind.NotAnAmount, "5602/2563-06", "หกสิบล้าน", "")]
    [InlineData("777163996,63054386", "777163996,", TargetOddityKind.NotAnAmount, "5602/2563-06", "", "")]
    [InlineData("777163996,63054386", "777163996,\"63,05,4386\"", TargetOddityKind.NotAnAmount, "5602/2563-06", "63,05,4386", "")]
    [InlineData("777163996,63054386", "777163996,63054386.001", TargetOddityKind.NotAnAmount, "5602/2563-06", "63054386.001", "")]
    [InlineData("777163996,63054386", "777163996,12345678901234", TargetOddityKind.NotAnAmount, "5602/2563-06", "12345678901234", "")]
    [InlineData("5602,จุน,จุน", "5602,ปง,ปง", TargetOddityKind.NameAgainstCode, "5602", "ปง", "จุน")]
    [InlineData("5602,จุน,จุน", "5701,เชียงราย,เชียงราย", TargetOddityKind.UnknownDistrict, "5701", "เชียงราย", "")]
    [InlineData("5602,จุน,จุน", ",กรุงเทพมหานคร,", TargetOddityKind.UnknownDistrict, "กรุงเทพมหานคร", "กรุงเทพมหานคร", "")]
    [InlineData("5602,จุน,จุน", "5606,ปง,ปง", TargetOddityKind.DuplicateDistrict, "5606", "ปง", "ปง")]
    [InlineData("2,5602,จุน,จุน,777163996,63054386,128456230,107407461,15541240,777163996", "", TargetOddityKind.MissingDistrict, "5602", "", "จุน")]
    [InlineData("2563-08", "2563-10", TargetOddityKind.MissingColumn, "2563-08", "", "2563-08")]
    public void A_fault_is_named_and_no_campaign_is_made(string printed, string damaged, TargetOddityKind kind, string place, string shown, string read)
    {
        var table = Read(Changed(printed, damaged));

        table.Campaign.ShouldBeNull();
        table.Oddities.Where(o => o.IsFault).ShouldBe([new(kind, place, shown, read)]);
    }

    [Theory]
    [InlineData("15541240,777163996", "15541240,777163997", TargetOddityKind.RowTotalDiffers, "5602", "777163997", "777163996")]
    [InlineData("2139405996,175972806", "2139405996,175972807", TargetOddityKind.ColumnTotalDiffers, "2563-06", "175972807", "175972806")]
    [InlineData("79775027,2139405996", "79775027,2139405995", TargetOddityKind.ColumnTotalDiffers, "row_total", "2139405995", "2139405996")]
    public void What_does_not_add_up_is_named_and_kept(string printed, string changed, TargetOddityKind kind, string place, string shown, string read)
    {
        var table = Read(Changed(printed, changed));

        table.Campaign.ShouldNotBeNull();
        table.Oddities.Except(Read(Phayao.Csv).Oddities).ShouldBe([new(kind, place, shown, read)]);
    }

    [Fact]
    public void A_plan_greater_than_the_year_is_named_and_kept()
    {
        var table = Read(Changed("ปง,10029133,986000", "ปง,10029133,9860000"));

        table.Oddities.ShouldContain(new TargetOddity(TargetOddityKind.PlanExceedsAnnual, "5606", "12868223", "10029133"));
        table.Campaign!.TargetOf("5606").DerivedEarlier.ShouldBe(Baht.Of(-2_839_090));
    }

    [Fact]
    public void Without_a_row_of_totals_the_sum_stands_for_it_and_this_is_said()
    {
        var table = Read(Phayao.Csv[..Phayao.Csv.IndexOf("total,,", StringComparison.Ordinal)]);

        table.Campaign!.PrintedTotal.ShouldBe(Baht.Of(2_139_405_995));
        table.Oddities.ShouldContain(new TargetOddity(TargetOddityKind.NoGrandTotal, "annual_target", "", "2139405995"));
    }

    [Fact]
    public void Grouped_amounts_are_the_same_amounts()
        => Read(Changed("777163996,63054386", "\"777,163,996\",\"63,054,386.00\"")).Oddities.ShouldBe(Read(Phayao.Csv).Oddities);

    [Theory]
    [InlineData("")]
    [InlineData("no,code\n")]
    [InlineData("\"")]
    public void A_text_that_is_no_such_table_is_refused_by_the_names_of_its_columns(string csv)
        => Read(csv).Oddities.Select(o => o.Kind).Distinct().ShouldBe([TargetOddityKind.MissingColumn]);

    private static TargetTable Read(string csv) => new TargetTableReader(Phayao.Outline).Read(csv);

    private static string Changed(string printed, string changed)
    {
        Phayao.Csv.ShouldContain(printed);
        return Phayao.Csv.Replace(printed, changed, StringComparison.Ordinal);
    }
}
