using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Reminders;

// What an officer still owes: when it is due, what is planned, and the button that starts the very thing (D7).
public static class ReminderView
{
    public const string OpenCentral = "เปิดระบบกลาง";
    public const string Later = "จะส่งภายหลัง";
    public const string Longer = "ขอขยายเวลา";

    // Up to so many things have a card each; more are a list.
    private const int Cards = 3;

    public static IEnumerable<LetterPart> Parts(RoundFacts round, DateTimeOffset at, IReadOnlyList<ReminderItem> items)
        => items.Count <= Cards ? items.Select(i => new LetterPart(InShort(round, at, i), Card(round, at, i))) : [OwedListView.Part(round, at, items)];

    // For the notification, which shows no card.
    public static string InShort(RoundFacts round, DateTimeOffset at, ReminderItem item)
        => $"{DueView.Countdown(item.Deadline!, round.Facts.Calendar, at)} ({ThaiDate.Long(item.Deadline!.DueOn)}) {DueView.District(round, item)}{DueView.NotDone(item)}";

    private static Bubble Card(RoundFacts round, DateTimeOffset at, ReminderItem item)
    {
        var (deadline, calendar) = (item.Deadline!, round.Facts.Calendar);
        var card = new Card(DueView.Countdown(deadline, calendar, at))
            .Says($"{DueView.District(round, item)}{DueView.NotDone(item)}")
            .With(DueView.DueLine(deadline));
        if (DueView.Plan(round, item) is { } plan)
            card.Row("แผน", PhraseView.Amount(plan));
        if (DueView.IsLastDay(deadline, calendar, at))
            card.With(Views.Parts.Warning("วันนี้เป็นวันทำการสุดท้ายก่อนครบกำหนด"));
        if (item.Promise is { } promise)
            card.Says($"ท่านแจ้งไว้ว่าจะส่งใน{ThaiDate.WithDay(promise.Day)}");
        card.Note(DueView.HowFound(round, item));
        return card.Offer(Choices(round, at, item)).Bubble;
    }

    private static IEnumerable<Choice> Choices(RoundFacts round, DateTimeOffset at, ReminderItem item)
    {
        var (district, deadline) = (item.DistrictCode!, item.Deadline!);
        yield return DueView.Start(item);
        yield return deadline.DueOn > Bangkok.DayOf(at) && !DueView.IsLastDay(deadline, round.Facts.Calendar, at)
            ? new(Later, StartCode.Promise(district, deadline))
            : new(Longer, StartCode.Extend(district, deadline));
        yield return new(OpenCentral, new UriAction(OpenCentral, round.Campaign.Letter.CentralSystemUrl));
    }
}
