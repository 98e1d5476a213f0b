using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class MonthReaderTests
{
    private static readonly DateOnly Today = new(2020, 7, 8);
    private static readonly FiscalMonth[] Season = [.. new FiscalMonth(2020, 6).Through(new(2020, 9))];

    [Theory]
    [InlineData("มิ.ย.", "2563-06")]
    [InlineData("มิ.ย", "2563-06")]
    [InlineData("มิย", "2563-06")]
    [InlineData("มิย.", "2563-06")]
    [InlineData("มิ. ย.", "2563-06")]
    [InlineData("มิถุนายน", "2563-06")]
    [InlineData("มิถุนา", "2563-06")]
    [InlineData("เดือนมิถุนายน", "2563-06")]
    [InlineData("เดือน มิ.ย. ครับ", "2563-06")]
    [InlineData("ประจำเดือน ก.ค. 63", "2563-07")]
    [InlineData("เดือน 6", "2563-06")]
    [InlineData("เดือนที่ 6", "2563-06")]
    [InlineData("เดือน ๖", "2563-06")]
    [InlineData("6", "2563-06")]
    [InlineData("6/63", "2563-06")]
    [InlineData("๖/๖๓", "2563-06")]
    [InlineData("06/2563", "2563-06")]
    [InlineData("6/2020", "2563-06")]
    [InlineData("6/20", "2563-06")]
    [InlineData("6-63", "2563-06")]
    [InlineData("2563-06", "2563-06")]
    [InlineData("2020-06", "2563-06")]
    [InlineData("มิ.ย.63", "2563-06")]
    [InlineData("มิ.ย. 63", "2563-06")]
    [InlineData("มิถุนายน 2563", "2563-06")]
    [InlineData("มิถุนายน พ.ศ. 2563", "2563-06")]
    [InlineData("มิ.ย. ปี 63", "2563-06")]
    [InlineData("มิ.ย. 2020", "2563-06")]
    [InlineData("มิ.ย. 62", "2562-06")]
    [InlineData("June", "2563-06")]
    [InlineData("jun", "2563-06")]
    [InlineData("Jun. 2020", "2563-06")]
    [InlineData("Sept", "2563-09")]
    [InlineData("เดือนนี้", "2563-07")]
    [InlineData("เดือนที่แล้ว", "2563-06")]
    [InlineData("เดือนก่อน", "2563-06")]
    [InlineData("มิถุนายย", "2563-06")]
    [InlineData("มิุถุนายน", "2563-06")]
    [InlineData("มิถุยานน", null)]
    [InlineData("กรกฏาคม", "2563-07")]
    [InlineData("กรกฎคม", "2563-07")]
    [InlineData("สิงหาคม", "2563-08")]
    [InlineData("พ.ค.", "2563-05")]
    [InlineData("ธันวาคม", "2562-12")]
    [InlineData("ต.ค. 62", "2562-10")]
    public void Reads_the_forms_people_type(string text, string? key)
    {
        var reading = MonthReader.Read(text, Today, Season);
        if (key is null)
            reading.ShouldBeOfType<NotUnderstood<FiscalMonth>>();
        else
            reading.ShouldBe(new Understood<FiscalMonth>(FiscalMonth.Parse(key)));
    }

    [Theory]
    [InlineData("", ReadingProblem.Nothing)]
    [InlineData("13", ReadingProblem.Impossible)]
    [InlineData("เดือน 13", ReadingProblem.Impossible)]
    [InlineData("0/63", ReadingProblem.Impossible)]
    [InlineData("6/45", ReadingProblem.Impossible)]
    [InlineData("6/2363", ReadingProblem.Impossible)]
    [InlineData("มิ.ย. 2653", ReadingProblem.Impossible)]
    [InlineData("25/6/63", ReadingProblem.Unclear)]
    [InlineData("มิ.ย. ก.ค.", ReadingProblem.Unclear)]
    [InlineData("มีนา คม ชัด", ReadingProblem.Unclear)]
    [InlineData("63 ล้าน", ReadingProblem.Unclear)]
    [InlineData("สวัสดี", ReadingProblem.Unclear)]
    [InlineData("มิ.ย. 60 ล้าน", ReadingProblem.Unclear)]
    public void Refuses_what_is_no_month(string text, ReadingProblem problem) =>
        MonthReader.Read(text, Today, Season).ShouldBeOfType<NotUnderstood<FiscalMonth>>().Problem.ShouldBe(problem);

    [Fact]
    public void A_month_without_a_year_is_the_one_on_offer_even_when_it_is_to_come() =>
        MonthReader.Read("ก.ย.", Today, Season).ShouldBe(new Understood<FiscalMonth>(new(2020, 9)));

    [Fact]
    public void A_month_without_a_year_that_is_not_on_offer_is_the_last_that_began()
    {
        MonthReader.Read("ก.ย.", Today, []).ShouldBe(new Understood<FiscalMonth>(new(2019, 9)));
        MonthReader.Read("ก.ค.", Today, []).ShouldBe(new Understood<FiscalMonth>(new(2020, 7)));
    }

    [Fact]
    public void The_same_month_of_two_years_on_offer_is_asked() =>
        MonthReader.Read("มิ.ย.", Today, [new(2020, 6), new(2019, 6)]).ShouldBeOfType<Ambiguous<FiscalMonth>>()
            .Choices.ShouldBe([new(2019, 6), new(2020, 6)]);

    [Fact]
    public void Two_digits_are_the_year_of_either_era_within_ten_years_and_never_both()
    {
        for (var digits = 0; digits < 100; digits++)
            if (MonthReader.Read($"6/{digits:00}", Today, []) is Understood<FiscalMonth>(var month))
            {
                Math.Abs(month.Year - Today.Year).ShouldBeLessThanOrEqualTo(10);
                (digits == month.Year % 100 ^ digits == month.BuddhistYear % 100).ShouldBeTrue();
            }

        MonthReader.Read("6/53", Today, []).ShouldBe(new Understood<FiscalMonth>(new(2010, 6)));
        MonthReader.Read("6/73", Today, []).ShouldBe(new Understood<FiscalMonth>(new(2030, 6)));
        MonthReader.Read("6/52", Today, []).ShouldBeOfType<NotUnderstood<FiscalMonth>>();
    }

    [Fact]
    public void Every_month_is_read_in_every_spelling()
    {
        for (var month = new FiscalMonth(2019, 8); month < new FiscalMonth(2020, 8); month = month.Next)
            foreach (var text in new[]
                     {
                         ThaiDate.Month(month), ThaiDate.MonthLong(month), $"{month.Month}/{month.Year}", month.ToString(),
                         ThaiDate.Month(month).Replace(".", "", StringComparison.Ordinal), ThaiDigits.ToThai(ThaiDate.MonthLong(month)),
                     })
                MonthReader.Read(text, Today, []).ShouldBe(new Understood<FiscalMonth>(month), text);
    }
}
