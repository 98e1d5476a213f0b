using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Reminders;

/// <summary>A word of thanks on the first working day after the due day to who was on time, where the office wants it.</summary>
internal static class ThanksItems
{
    public static IEnumerable<ReminderItem> Of(ReminderFacts facts, Addressing people)
        => from owed in facts.Owed
           where facts.Thanks && owed.IsDone && owed.WasOnTime
           let day = facts.Calendar.Add(owed.Deadline.DueOn, 1)
           let moment = Bangkok.At(day, ReminderLadder.Morning)
           from person in people.Of(Audience.Responsible, owed.DistrictCode)
           select new ReminderItem(ReminderKeys.Of(facts, owed, ReminderLadder.ThanksName, owed.Deadline.DueOn, person), person, ReminderKind.Thanks, ReminderLadder.ThanksName, moment, moment, StepDays.CloseOf(day, 0, facts.Calendar))
           {
               DistrictCode = owed.DistrictCode,
               Deadline = owed.Deadline,
           };
}
