using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Reminders;

/// <summary>How the bot is, to administrators at the opening of every working day (O3).</summary>
internal static class CheckItems
{
    public static IEnumerable<ReminderItem> Of(ReminderFacts facts, Addressing people)
        => from day in facts.CheckDays
           where facts.Calendar.IsWorkingDay(day)
           let moment = Bangkok.At(day, OfficeHours.Opens)
           from person in people.Administrators
           select new ReminderItem(ReminderKeys.Of(facts, day, person), person, ReminderKind.SelfCheck, ReminderLadder.CheckName, moment, moment, Bangkok.At(day, OfficeHours.Closes));
}
