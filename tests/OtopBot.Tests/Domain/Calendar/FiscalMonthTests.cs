using System.Text.Json;
using OtopBot.Domain.Calendar;

namespace OtopBot.Tests.Domain.Calendar;

public sealed class FiscalMonthTests
{
    private static readonly FiscalMonth June = new(2020, 6);

    [Theory]
    [InlineData(2019, 9, 2562)]
    [InlineData(2019, 10, 2563)]
    [InlineData(2020, 6, 2563)]
    [InlineData(2020, 9, 2563)]
    [InlineData(2020, 10, 2564)]
    public void The_fiscal_year_begins_in_October(int year, int month, int fiscalYear) =>
        new FiscalMonth(year, month).FiscalYear.ShouldBe(fiscalYear);

    [Fact]
    public void Its_key_is_Buddhist_and_is_read_back()
    {
        June.ToString().ShouldBe("2563-06");
        FiscalMonth.Parse("2563-06").ShouldBe(June);
        June.BuddhistYear.ShouldBe(2563);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2563-13")]
    [InlineData("2563-00")]
    [InlineData("0543-01")]
    [InlineData("256-006")]
    [InlineData("2563/06")]
    [InlineData("๒๕๖๓-06")]
    public void What_is_no_key_is_refused(string? key)
    {
        FiscalMonth.TryParse(key, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => FiscalMonth.Parse(key!));
    }

    [Theory]
    [InlineData(2020, 0)]
    [InlineData(2020, 13)]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    public void There_is_no_thirteenth_month(int year, int month) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FiscalMonth(year, month));

    [Fact]
    public void Months_follow_each_other_over_the_year()
    {
        new FiscalMonth(2019, 12).Next.ShouldBe(new FiscalMonth(2020, 1));
        new FiscalMonth(2020, 1).Previous.ShouldBe(new FiscalMonth(2019, 12));
        June.AddMonths(-18).ShouldBe(new FiscalMonth(2018, 12));
        (June < June.Next).ShouldBeTrue();
        June.Through(new(2020, 9)).Select(month => month.Month).ShouldBe([6, 7, 8, 9]);
        June.Through(June.Previous).ShouldBeEmpty();
    }

    [Fact]
    public void Knows_its_days()
    {
        new FiscalMonth(2020, 2).LastDay.ShouldBe(new DateOnly(2020, 2, 29));
        June.FirstDay.ShouldBe(new DateOnly(2020, 6, 1));
        FiscalMonth.Of(new(2020, 6, 22)).ShouldBe(June);
    }

    [Fact]
    public void Survives_json_as_its_key()
    {
        JsonSerializer.Serialize(new Dictionary<FiscalMonth, FiscalMonth?> { [June] = June }).ShouldBe("""{"2563-06":"2563-06"}""");
        JsonSerializer.Deserialize<Dictionary<FiscalMonth, int>>("""{"2563-06":1}""")!.ShouldContainKey(June);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<FiscalMonth>("\"2563-13\""));
    }
}
