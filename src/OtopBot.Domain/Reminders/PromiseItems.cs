using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Reminders;

/// <summary>Promises asked after at nine on their day (D7); where a step of the ladder comes that day it asks, and nothing is asked twice.</summary>
internal static class PromiseItems
{
    public static IEnumerable<ReminderItem> Of(ReminderFacts facts, Addressing people)
        => from owed in facts.Owed
           where !owed.IsDone && owed.Promise is not null
           let promise = owed.Promise!
           let day = StepDays.Of(promise, owed.Deadline, facts.Calendar)
           let moment = Bangkok.At(day, ReminderLadder.Morning)
           where moment > promise.At
           from person in Asked(owed, people).Except(Reminded(owed, day, facts, people))
           select new ReminderItem(ReminderKeys.Of(facts, owed, ReminderLadder.PromiseName, day, person), person, ReminderKind.Promise, ReminderLadder.PromiseName, moment, moment, Until(owed, day, facts))
           {
               DistrictCode = owed.DistrictCode,
               Deadline = owed.Deadline,
               Promise = promise,
           };

    private static IEnumerable<int> Asked(Owed owed, Addressing people)
        => people.IsOfficer(owed.Promise!.PersonId, owed.DistrictCode) ? [owed.Promise.PersonId] : people.Of(Audience.Responsible, owed.DistrictCode);

    private static IEnumerable<int> Reminded(Owed owed, DateOnly day, ReminderFacts facts, Addressing people)
        => facts.Ladder.Steps.Where(s => s.Audience.IsOfficers() && StepDays.Of(s, owed.Deadline, facts.Calendar) == day).SelectMany(s => people.Of(s.Audience, owed.DistrictCode));

    private static DateTimeOffset Until(Owed owed, DateOnly day, ReminderFacts facts)
        => StepDays.CloseOf(day, 0, facts.Calendar) is var close && Bangkok.EndOf(owed.Deadline.LocksOn) is var locked && locked < close ? locked : close;
}
