using OtopBot.Domain.Calendar;
using OtopBot.Outbox;

namespace OtopBot.Tests.Outbox;

public sealed class LineMonthTests
{
    [Fact]
    public void LINEs_month_begins_when_it_begins_in_Japan()
    {
        var turn = Bangkok.At(new DateOnly(2020, 6, 30), new TimeOnly(22, 0));
        LineMonth.Of(turn.AddTicks(-1)).ShouldBe(new LineMonth(2020, 6));
        LineMonth.Of(turn).ShouldBe(new LineMonth(2020, 7));
        (new LineMonth(2020, 6).End, new LineMonth(2020, 7).Start).ShouldBe((turn, turn));
        new LineMonth(2020, 12).End.ShouldBe(new LineMonth(2021, 1).Start);
        new LineMonth(2020, 7).ToString().ShouldBe("2020-07");
    }
}
