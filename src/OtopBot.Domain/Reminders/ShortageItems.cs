using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Reminders;

/// <summary>That messages run short, to whoever of the province's staff does not know it yet (D10).</summary>
internal static class ShortageItems
{
    public static IEnumerable<ReminderItem> Of(ReminderFacts facts, Addressing people)
        => from shortfall in facts.Shortfall is { } known ? new[] { known } : []
           let moment = OfficeHours.OnOrAfter(shortfall.Since, facts.Calendar)
           from person in people.ProvinceStaff.Where(p => !shortfall.Told.Contains(p))
           select new ReminderItem(ReminderKeys.Of(shortfall, person), person, ReminderKind.Shortage, ReminderLadder.ShortageName, moment, moment, shortfall.Until);
}
