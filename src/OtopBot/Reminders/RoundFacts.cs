using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Reminders;

// A round in hand as the clock sees it. Chats: LINE's ids of people by their own.
public sealed record RoundFacts(Campaign Campaign, ReminderFacts Facts, IReadOnlyList<Obligation> Obligations, IReadOnlyDictionary<int, string> Chats)
{
    public ReminderSchedule Schedule { get; } = ReminderSchedule.Of(Facts);

    public bool LacksRows => Obligations.Count < Campaign.Districts.Count * Campaign.Deadlines.Count;

    // The rows that saving and reminding both change.
    public IEnumerable<Obligation> Concerned(IEnumerable<ReminderLetter> letters)
    {
        var things = letters.SelectMany(l => l.Items).Where(i => i is { DistrictCode: not null, Deadline: not null }).Select(i => (i.DistrictCode, i.Deadline!.Kind, i.Deadline.Month)).ToHashSet();
        return Obligations.Where(o => things.Contains((o.DistrictCode, o.Kind, o.Month)));
    }
}
