using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Reminders;

// Phrases about what is due, alike in every message of the clock.
public static class DueView
{
    public static string Countdown(Deadline deadline, WorkingCalendar calendar, DateTimeOffset at)
    {
        var (today, due) = (Bangkok.DayOf(at), deadline.DueOn);
        return (due.DayNumber - today.DayNumber, calendar.Between(today, due), calendar.Between(due, today)) switch
        {
            (0, _, _) => "ครบกำหนดวันนี้",
            (1, _, _) => "ครบกำหนดพรุ่งนี้",
            (< 0, _, var late) => $"เลยกำหนดแล้ว {late} วันทำการ",
            (var days, 0, _) => $"ครบกำหนดในอีก {days} วัน",
            (_, var left, _) => $"ครบกำหนดในอีก {left} วันทำการ",
        };
    }

    // Whether today is the last working day though the due day itself is still to come.
    public static bool IsLastDay(Deadline deadline, WorkingCalendar calendar, DateTimeOffset at)
        => Bangkok.DayOf(at) is var today && deadline.DueOn > today && calendar.Between(today, deadline.DueOn) == 0;

    // A line of its own: in a cell a long date would shrink until nobody can read it.
    public static FlexText DueLine(Deadline deadline) => Parts.Paragraph($"กำหนด{ThaiDate.WithDay(deadline.DueOn)}") with { Weight = FlexWeight.Bold };

    public static string District(RoundFacts round, ReminderItem item) => PhraseView.District(round.Campaign.District(item.DistrictCode!));

    public static string Thing(ReminderItem item) => item.Deadline!.Month is { } month ? $"รายงานยอดจำหน่ายเดือน {ThaiDate.Month(month)}" : "รับรองเป้าหมายรายได้";

    public static string NotDone(ReminderItem item) => $"ยังไม่ได้{Thing(item)}";

    public static Baht? Plan(RoundFacts round, ReminderItem item)
        => item.Deadline!.Month is { } month ? round.Campaign.TargetOf(item.DistrictCode!).PlanOf(month) : null;

    // How the due day is found; where the district was given longer, from which day.
    public static string HowFound(RoundFacts round, ReminderItem item)
    {
        var ofRound = round.Campaign.Deadlines.Single(d => (d.Kind, d.Month) == (item.Deadline!.Kind, item.Deadline.Month));
        return item.Deadline!.DueOn == ofRound.DueOn
            ? $"{CalendarView.Rule(ofRound)} · {PhraseView.Office(round.Campaign)}"
            : $"จังหวัดขยายเวลาให้จาก{ThaiDate.WithDay(ofRound.DueOn)} · {PhraseView.Office(round.Campaign)}";
    }

    public static Choice Start(ReminderItem item, string whose = "")
        => new($"{CalendarView.Thing(item.Deadline!.Kind, item.Deadline.Month)}{(whose.Length == 0 ? "" : $" {whose}")}", StartCode.Of(item.DistrictCode!, item.Deadline), whose.Length == 0);
}
