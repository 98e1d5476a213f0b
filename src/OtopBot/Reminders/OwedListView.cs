using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Reminders;

// More things than there are cards for: a line and a button for each.
public static class OwedListView
{
    private const int LinesOfPage = 8;
    private const int NamedInShort = 10;

    public static LetterPart Part(RoundFacts round, DateTimeOffset at, IReadOnlyList<ReminderItem> items)
    {
        var pages = items.Chunk(LinesOfPage).ToList();
        return new($"ยังไม่ส่ง {items.Count} รายการ: {string.Join(" · ", items.Take(NamedInShort).Select(i => $"{DueView.District(round, i)} {DueView.Thing(i)} ({ThaiDate.Short(i.Deadline!.DueOn)})"))}", [.. pages.Select((page, i) => Page(round, at, items.Count, page, pages.Count == 1 ? "" : $" ({i + 1}/{pages.Count})"))]);
    }

    private static Bubble Page(RoundFacts round, DateTimeOffset at, int count, IReadOnlyList<ReminderItem> items, string number)
    {
        var card = new Card($"ยังไม่ส่ง {count} รายการ{number}");
        foreach (var item in items)
        {
            card.Rule().Says($"{DueView.District(round, item)} {DueView.Thing(item)}")
                .With(DueView.DueLine(item.Deadline!))
                .Note(DueView.Countdown(item.Deadline!, round.Facts.Calendar, at));
        }

        return card.Offer(items.Select(i => DueView.Start(i, DueView.District(round, i))))
            .Offer(new Choice(ReminderView.OpenCentral, new UriAction(ReminderView.OpenCentral, round.Campaign.Letter.CentralSystemUrl))).Bubble;
    }
}
