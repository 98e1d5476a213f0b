using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Reminders;

// To the province's staff: which districts are still missing, for each thing.
public static class ProvinceView
{
    private const int NamesInShort = 30;

    public static LetterPart Part(RoundFacts round, DateTimeOffset at, IReadOnlyList<ReminderItem> items)
    {
        var things = items.GroupBy(i => (i.Deadline!.Kind, i.Deadline.Month)).ToList();
        var alt = string.Join(" · ", things.Select(g => $"{DueView.Thing(g.First())} ยังไม่ส่ง {g.Count()}/{round.Campaign.Districts.Count} อำเภอ{(g.Count() > NamesInShort ? "" : $": {Names(round, g)}")}"));
        var card = new Card($"อำเภอที่เลยกำหนด จังหวัด{round.Campaign.ProvinceName}");
        foreach (var thing in things)
        {
            var first = thing.First();
            card.Rule().Row(DueView.Thing(first), $"ยังไม่ส่ง {thing.Count()}/{round.Campaign.Districts.Count} อำเภอ", strong: true)
                .Says(Names(round, thing));
            foreach (var due in thing.GroupBy(i => i.Deadline!.DueOn).OrderBy(g => g.Key))
                card.Note($"กำหนด{ThaiDate.WithDay(due.Key)} · {DueView.Countdown(due.First().Deadline!, round.Facts.Calendar, at)}");
        }

        return new(alt, card.Offer(new Choice(Words.Status, StartCode.Status(), true)).Bubble);
    }

    private static string Names(RoundFacts round, IEnumerable<ReminderItem> items)
        => string.Join(" ", items.Select(i => round.Campaign.District(i.DistrictCode!)).OrderBy(d => d.Order).Select(d => d.Name));
}
