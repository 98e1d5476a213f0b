using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Reminders;

// A due day moved: the old one struck through, and said in words for those who cannot see the stroke (D8).
public static class MovedView
{
    public static LetterPart Part(RoundFacts round, IReadOnlyList<ReminderItem> items)
    {
        var moves = items.GroupBy(i => i.Move!).OrderBy(g => g.Key.From).ToList();
        var card = new Card(moves.Count == 1 ? "เปลี่ยนวันครบกำหนด" : $"เปลี่ยนวันครบกำหนด {moves.Count} รายการ");
        foreach (var move in moves)
        {
            if (move != moves[0])
                card.Rule();
            card.Says($"{DueView.Thing(move.First())}{Whose(round, move)}")
                .With(Dates(move.Key))
                .Note(InWords(move.Key))
                .Note(CalendarView.Rule(move.First().Deadline!));
        }

        card.Note(PhraseView.Office(round.Campaign)).Offer(moves.SelectMany(m => m).Where(CanStart).DistinctBy(i => (i.DistrictCode, i.Deadline!.Month)).Select(i => DueView.Start(i, moves.Count == 1 && moves[0].Count() == 1 ? "" : DueView.District(round, i))));
        return new(string.Join(" · ", moves.Select(m => $"{DueView.Thing(m.First())}{Whose(round, m)} {InWords(m.Key)}")), card.Bubble);

        bool CanStart(ReminderItem item) => item.DistrictCode is not null && item.Deadline!.IsOpen(item.PlannedFor);
    }

    private static FlexText Dates(DeadlineMove move) => FlexText.Of(
        new Span(ThaiDate.Long(move.From)) { Decoration = FlexDecoration.LineThrough, Color = Ink.Quiet },
        new Span($" → {ThaiDate.Long(move.To)}") { Weight = FlexWeight.Bold, Color = Ink.Text }) with { Size = "sm", Wrap = true, Scaling = true, Align = FlexAlign.Start };

    private static string InWords(DeadlineMove move) => $"เลื่อนจาก{ThaiDate.WithDay(move.From)} เป็น{ThaiDate.WithDay(move.To)}";

    private static string Whose(RoundFacts round, IEnumerable<ReminderItem> items)
        => items.Where(i => i.DistrictCode is not null).ToList() is { Count: > 0 } own ? $" {string.Join(" ", own.Select(i => DueView.District(round, i)))}" : "";
}
