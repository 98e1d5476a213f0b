using OtopBot.Domain.Calendar;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Calendar;

public sealed class HolidayCsvReaderTests
{
    [Fact]
    public void The_fiscal_year_2563_has_nineteen_holidays_three_of_them_declared_during_the_season()
    {
        var days = Phayao.ListedHolidays;

        days.Count.ShouldBe(19);
        days.Where(d => d.Declared is not null).Select(d => (d.Day, d.Declared!.Value)).ShouldBe(
        [
            (new(2020, 7, 27), new(2020, 6, 30)),
            (new(2020, 9, 4), new(2020, 8, 13)),
            (new(2020, 9, 7), new(2020, 8, 13)),
        ]);
        days.ShouldAllBe(d => d.Name.StartsWith("วัน") || d.Name.StartsWith("ชดเชย"));
    }

    [Fact]
    public void The_projects_copy_says_what_the_letters_list_says()
    {
        var letter = SharedFiles.LineFile("..", "letter", "holidays-2563.csv");
        Assert.SkipWhen(letter is null, "The letter's list does not lie beside the project here.");

        HolidayCsvReader.Read(File.ReadAllText(letter!)).Days.ShouldBe(Phayao.ListedHolidays);
    }

    [Theory]
    [InlineData("\uFEFFdate,name\r\n2020-07-27,ชดเชยวันสงกรานต์\r\n")]
    [InlineData("name,date,declared\nชดเชยวันสงกรานต์,2563-07-27,")]
    [InlineData("date,name\n\n  2020-07-27 , \"ชดเชยวันสงกรานต์\"  ")]
    public void Both_eras_any_order_of_columns_and_marks_of_spreadsheets_are_read(string csv)
        => HolidayCsvReader.Read(csv).ShouldSatisfyAllConditions(
            l => l.Days.ShouldBe([new ListedHoliday(new(2020, 7, 27), "ชดเชยวันสงกรานต์")]),
            l => l.Oddities.ShouldBeEmpty());

    [Theory]
    [InlineData("", HolidayOddityKind.NoHeader, 1)]
    [InlineData("2020-07-27,ชดเชย", HolidayOddityKind.NoHeader, 1)]
    [InlineData("date,name,note\n2020-07-27,ก,ข", HolidayOddityKind.UnknownColumn, 1)]
    [InlineData("date,name\n2020-07-27,ก,ข", HolidayOddityKind.WrongCells, 2)]
    [InlineData("date,name\n2020-07-27,\"ก", HolidayOddityKind.WrongCells, 2)]
    [InlineData("date,name\n27/7/2020,ก", HolidayOddityKind.NotADay, 2)]
    [InlineData("date,name\n2020-06-31,ก", HolidayOddityKind.NotADay, 2)]
    [InlineData("date,name\n\n2020-07-27,", HolidayOddityKind.NoName, 3)]
    [InlineData("date,name,declared\n2020-07-27,ก,เมื่อวาน", HolidayOddityKind.NotADay, 2)]
    [InlineData("date,name,declared\n2020-07-27,ก,2020-07-28", HolidayOddityKind.DeclaredLate, 2)]
    [InlineData("date,name\n2020-07-27,ก\n2563-07-27,ข", HolidayOddityKind.Twice, 3)]
    public void Every_odd_line_is_named_and_makes_the_list_unusable(string csv, HolidayOddityKind kind, int line)
    {
        var list = HolidayCsvReader.Read(csv);

        list.Oddities.ShouldHaveSingleItem().ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(kind), o => o.Line.ShouldBe(line));
        list.IsUsable.ShouldBeFalse();
    }

    [Fact]
    public void A_weekend_is_named_and_left_out_and_29_February_of_a_Buddhist_year_is_a_day()
    {
        var list = HolidayCsvReader.Read("date,name\n2020-07-25,วันเสาร์\n2567-02-29,วันพิเศษ");

        list.Days.ShouldBe([new ListedHoliday(new(2024, 2, 29), "วันพิเศษ")]);
        (list.IsUsable, list.Oddities.Single().Kind).ShouldBe((true, HolidayOddityKind.Weekend));
    }
}
