using OtopBot.Scheduling;

namespace OtopBot.Calendars;

public static class CalendarSetup
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services.AddSingleton<ScheduledJob, CalendarJob>();
}
