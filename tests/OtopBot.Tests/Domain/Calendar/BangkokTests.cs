using OtopBot.Domain.Calendar;

namespace OtopBot.Tests.Domain.Calendar;

public sealed class BangkokTests
{
    private static readonly DateOnly DueDay = new(2020, 6, 25);

    [Fact]
    public void The_day_turns_at_five_in_the_afternoon_of_universal_time()
    {
        Bangkok.DayOf(new(2020, 6, 25, 16, 59, 59, TimeSpan.Zero)).ShouldBe(DueDay);
        Bangkok.DayOf(new(2020, 6, 25, 17, 0, 0, TimeSpan.Zero)).ShouldBe(DueDay.AddDays(1));
        Bangkok.TimeOf(new(2020, 6, 25, 2, 12, 0, TimeSpan.Zero)).ShouldBe(new TimeOnly(9, 12));
    }

    [Fact]
    public void A_day_ends_where_the_next_begins()
    {
        Bangkok.EndOf(DueDay).ShouldBe(Bangkok.StartOf(DueDay.AddDays(1)));
        Bangkok.StartOf(DueDay).ShouldBe(new DateTimeOffset(2020, 6, 24, 17, 0, 0, TimeSpan.Zero));
        Bangkok.At(DueDay, new(9, 0)).ToUniversalTime().Hour.ShouldBe(2);
    }
}
