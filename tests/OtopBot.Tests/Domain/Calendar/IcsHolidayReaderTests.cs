using OtopBot.Domain.Calendar;

namespace OtopBot.Tests.Domain.Calendar;

public sealed class IcsHolidayReaderTests
{
    [Fact]
    public void Whole_days_spans_folded_lines_and_escapes_are_read()
    {
        var list = IcsHolidayReader.Read(
            "\uFEFFBEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\n"
            + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20200727\r\nDTEND;VALUE=DATE:20200729\r\nSUMMARY;LANGUAGE=th:ชดเชย\\, วัน\r\n สงกรานต์\\nพิเศษ\r\n"
            + "BEGIN:VALARM\r\nSUMMARY:ปลุก\r\nEND:VALARM\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nSUMMARY;X-NOTE=\"ก:ข\":วันแม่แห่งชาติ\r\ndtstart:20200812\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

        list.Oddities.ShouldBeEmpty();
        list.Days.ShouldBe(
        [
            new ListedHoliday(new(2020, 7, 27), "ชดเชย, วันสงกรานต์ พิเศษ"),
            new ListedHoliday(new(2020, 7, 28), "ชดเชย, วันสงกรานต์ พิเศษ"),
            new ListedHoliday(new(2020, 8, 12), "วันแม่แห่งชาติ"),
        ]);
    }

    [Theory]
    [InlineData("DTSTART:20200727T090000Z\nSUMMARY:ก", HolidayOddityKind.NotADay)]
    [InlineData("SUMMARY:ก", HolidayOddityKind.NotADay)]
    [InlineData("DTSTART;VALUE=DATE:20200727", HolidayOddityKind.NoName)]
    [InlineData("DTSTART;VALUE=DATE:20200727\nDTEND;VALUE=DATE:20200727\nSUMMARY:ก", HolidayOddityKind.WrongEnd)]
    [InlineData("DTSTART;VALUE=DATE:20200727\nDTEND;VALUE=DATE:20210727\nSUMMARY:ก", HolidayOddityKind.WrongEnd)]
    [InlineData("DTSTART;VALUE=DATE:20200727\nRRULE:FREQ=YEARLY\nSUMMARY:ก", HolidayOddityKind.Repeats)]
    [InlineData("DTSTART;VALUE=DATE:20200727\nDURATION:P2D\nSUMMARY:ก", HolidayOddityKind.Repeats)]
    public void An_event_that_is_not_plain_is_named_by_its_line_and_not_guessed(string lines, HolidayOddityKind kind)
    {
        var list = IcsHolidayReader.Read($"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR");

        list.Oddities.ShouldHaveSingleItem().ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(kind), o => o.Line.ShouldBe(2));
        (list.IsUsable, list.Days.Count).ShouldBe((false, 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("date,name\n2020-07-27,ก")]
    public void Another_file_is_no_calendar(string text) => IcsHolidayReader.Read(text).Oddities.Single().Kind.ShouldBe(HolidayOddityKind.NotACalendar);

    [Fact]
    public void An_event_that_is_never_ended_is_named()
        => IcsHolidayReader.Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200727\nSUMMARY:ก\nEND:VCALENDAR").Oddities.Single().Kind.ShouldBe(HolidayOddityKind.Unended);

    [Fact]
    public void Weekends_and_cancelled_events_are_named_and_left_out()
    {
        var list = IcsHolidayReader.Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200724\nDTEND:20200727\nSUMMARY:ก\nEND:VEVENT\nBEGIN:VEVENT\nSTATUS:CANCELLED\nDTSTART:20200729\nSUMMARY:ข\nEND:VEVENT\nEND:VCALENDAR");

        list.Days.ShouldBe([new ListedHoliday(new(2020, 7, 24), "ก")]);
        list.Oddities.Select(o => o.Kind).ShouldBe([HolidayOddityKind.Weekend, HolidayOddityKind.Weekend, HolidayOddityKind.Cancelled]);
        list.IsUsable.ShouldBeTrue();
    }
}
