using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Reminders;

// To the head of a district's office: what is missing, and which duty it belongs to; no names.
public static class HeadView
{
    public static LetterPart Part(RoundFacts round, DateTimeOffset at, IReadOnlyList<ReminderItem> items)
    {
        var cards = items.GroupBy(i => i.DistrictCode).Select(g => Card(round, at, [.. g]).Bubble).ToList();
        return new($"{InShort(round, items)} {PhraseView.Office(round.Campaign)}", cards);
    }

    private static string InShort(RoundFacts round, IReadOnlyList<ReminderItem> items)
        => string.Join(" · ", items.GroupBy(i => i.DistrictCode).Select(g => $"{DueView.District(round, g.First())}ยังไม่ได้{string.Join(" และ", g.Select(DueView.Thing))}"));

    private static Card Card(RoundFacts round, DateTimeOffset at, IReadOnlyList<ReminderItem> items)
    {
        var card = new Card($"{DueView.District(round, items[0])}มีงานที่เลยกำหนด").Says($"เรียน {OfficeWords.Head} เพื่อโปรดทราบและกำกับติดตาม");
        foreach (var item in items)
        {
            card.Rule().Says(DueView.NotDone(item))
                .With(DueView.DueLine(item.Deadline!))
                .Note(DueView.Countdown(item.Deadline!, round.Facts.Calendar, at));
        }

        return card.Rule().Row("ผู้ดำเนินการ", $"{OfficeWords.Responsible}ของอำเภอ").Note(PhraseView.Office(round.Campaign)).Offer(items.Select(i => DueView.Start(i)));
    }
}
