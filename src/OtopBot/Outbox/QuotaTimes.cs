using OtopBot.Domain.Calendar;

namespace OtopBot.Outbox;

// When LINE is asked: before the office opens, when nothing is known of the month, and every hour of the office when little is left.
public static class QuotaTimes
{
    private static readonly TimeOnly Daily = new(8, 0);
    private static readonly TimeSpan WhenLow = TimeSpan.FromHours(1);

    public static DateTimeOffset Next(BudgetState state, bool groupsUncounted, bool isFirstLook, DateTimeOffset now)
    {
        var read = state.Reading?.ReadAt;
        if (groupsUncounted || (state.ReadAt is null) || (isFirstLook && read is null))
            return now;
        var daily = DailyAfter(state.ReadAt.Value);
        if (read is null || state is not { Limit: { } limit, Left: { } left } || left * 4 >= limit)
            return daily;
        var soon = InOffice(read.Value + WhenLow);
        return soon < daily ? soon : daily;
    }

    private static DateTimeOffset DailyAfter(DateTimeOffset moment)
        => Bangkok.At(Bangkok.DayOf(moment), Daily) is var today && today > moment ? today : Bangkok.At(Bangkok.DayOf(moment).AddDays(1), Daily);

    // Outside of it nothing is sent by the clock, so nothing changes.
    private static DateTimeOffset InOffice(DateTimeOffset moment)
        => Bangkok.TimeOf(moment) < Daily ? Bangkok.At(Bangkok.DayOf(moment), Daily)
            : Bangkok.TimeOf(moment) >= OfficeHours.Closes ? Bangkok.At(Bangkok.DayOf(moment).AddDays(1), Daily)
            : moment;
}
