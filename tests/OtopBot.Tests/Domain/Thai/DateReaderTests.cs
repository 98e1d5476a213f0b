using System.Globalization;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class DateReaderTests
{
    private static readonly DateOnly Today = new(2020, 6, 30);

    [Theory]
    [InlineData("27 ก.ค. 63")]
    [InlineData("27 ก.ค. 2563")]
    [InlineData("๒๗ กรกฎาคม ๒๕๖๓")]
    [InlineData("27 กรกฏาคม 2563")]
    [InlineData("27 ก.ค.")]
    [InlineData("27ก.ค.63")]
    [InlineData("27 กค 2020")]
    [InlineData("27/7/2563")]
    [InlineData("27/07/63")]
    [InlineData("27/7")]
    [InlineData("27-7-2563")]
    [InlineData("2020-07-27")]
    [InlineData("2563-07-27")]
    [InlineData("วันจันทร์ที่ 27 กรกฎาคม 2563")]
    [InlineData("วันที่ 27 ก.ค. พ.ศ. 2563")]
    [InlineData("27 July 2020")]
    [InlineData("27 เดือนกรกฎาคม")]
    public void A_date_is_read_in_the_forms_people_type(string typed) => Read(typed).ShouldBe("2020-07-27");

    [Theory]
    [InlineData("5 ม.ค.", "2021-01-05")]
    [InlineData("25 มิ.ย.", "2020-06-25")]
    [InlineData("29 ก.พ.", "2020-02-29")]
    [InlineData("1/12", "2020-12-01")]
    public void Without_a_year_it_is_the_nearest(string typed, string day)
        => DateReader.Read(typed, new DateOnly(2020, typed[0] is '5' or '1' ? 11 : 6, 30)).ShouldBe(new Understood<DateOnly>(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("31 มิ.ย. 63", ReadingProblem.Impossible)]
    [InlineData("29/2/2564", ReadingProblem.Impossible)]
    [InlineData("27/13/2563", ReadingProblem.Impossible)]
    [InlineData("27 ก.ค. 2463", ReadingProblem.Impossible)]
    [InlineData("", ReadingProblem.Nothing)]
    [InlineData("พรุ่งนี้", ReadingProblem.Unclear)]
    [InlineData("ก.ค. 63", ReadingProblem.Unclear)]
    [InlineData("5-7 ก.ค. 63", ReadingProblem.Unclear)]
    [InlineData("27 ก.ค. ชดเชย", ReadingProblem.Unclear)]
    [InlineData("50 ล้าน", ReadingProblem.Unclear)]
    public void What_is_no_date_says_why(string typed, ReadingProblem problem)
        => DateReader.Read(typed, Today).ShouldBeOfType<NotUnderstood<DateOnly>>().Problem.ShouldBe(problem);

    [Theory]
    [InlineData("27 ก.ค. ชดเชยวันสงกรานต์", "ชดเชยวันสงกรานต์")]
    [InlineData("27 ก.ค. 63 ชดเชย วันสงกรานต์", "ชดเชย วันสงกรานต์")]
    [InlineData("27/7/2563 - ชดเชย", "- ชดเชย")]
    [InlineData("วันจันทร์ที่ 27 กรกฎาคม 2563 (คณะรัฐมนตรีประกาศ)", "(คณะรัฐมนตรีประกาศ)")]
    [InlineData("2020-07-27", "")]
    public void What_stands_behind_it_is_left_over(string typed, string rest)
        => DateReader.Begin(typed, Today).ShouldSatisfyAllConditions(
            d => d.Date.ShouldBe(new Understood<DateOnly>(new(2020, 7, 27))),
            d => d.Rest.ShouldBe(rest));

    // The 5th of July would be a guess.
    [Fact]
    public void Two_days_before_a_month_are_no_date_with_a_name() => DateReader.Begin("5-7 ก.ค. ชดเชย", Today).Date.ShouldBeOfType<NotUnderstood<DateOnly>>();

    private static string Read(string typed)
        => DateReader.Read(typed, Today).TryGet(out var day) ? day.ToString("O", CultureInfo.InvariantCulture) : DateReader.Read(typed, Today).ToString();
}
