using OtopBot.Domain.Reminders;
using OtopBot.Views;

namespace OtopBot.Reminders;

public static class ThanksView
{
    public static LetterPart Part(RoundFacts round, IReadOnlyList<ReminderItem> items)
    {
        var card = new Card("ขอบคุณที่ส่งภายในกำหนด");
        foreach (var item in items)
            card.Says($"{DueView.District(round, item)} {DueView.Thing(item)}");
        return new($"ขอบคุณที่ส่งภายในกำหนด {string.Join(" · ", items.Select(i => $"{DueView.District(round, i)} {DueView.Thing(i)}"))}", card.Note(PhraseView.Office(round.Campaign)).Bubble);
    }
}
