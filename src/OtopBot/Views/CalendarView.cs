using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;

namespace OtopBot.Views;

// Due days and their rules in words, wherever they are shown (D1).
public static class CalendarView
{
    // What becomes of the due day when it is a holiday, or how it is counted.
    public static string Rule(Deadline deadline) => deadline.RuleInForce switch
    {
        WorkingDayRule { Of: { } month } rule => $"วันทำการที่ {rule.Number} ของเดือน{ThaiDate.MonthLong(month)}",
        WorkingDayRule rule => $"วันทำการที่ {rule.Number} ของเดือน",
        DateRule rule => Rolled(rule.Roll),
        DayRule rule => Rolled(rule.Roll),
        var other => throw new InvalidOperationException($"{other} has no words."),
    };

    // Behind a day; nothing where the rule is not known.
    public static string Because(Deadline? deadline) => deadline is null ? "" : $" ({Rule(deadline)})";

    public static string Thing(DeadlineKind kind, FiscalMonth? month) => (kind, month) switch
    {
        (DeadlineKind.MonthlyReport, { } reported) => $"รายงานยอด {ThaiDate.Month(reported)}",
        (DeadlineKind.MonthlyReport, null) => "รายงานยอด",
        (DeadlineKind.Certification, _) => "รับรองเป้าหมาย",
    };

    public static string Move(DeadlineMove move) => $"{Thing(move.Kind, move.Month)}: เดิม {ThaiDate.Long(move.From)} → ใหม่ {ThaiDate.Long(move.To)}";

    private static string Rolled(Roll roll) => roll switch
    {
        Roll.Same => "ไม่เลื่อนแม้ตรงกับวันหยุด",
        Roll.Previous => "ตรงกับวันหยุดให้นับวันทำการก่อนหน้า",
        Roll.Next => "ตรงกับวันหยุดให้นับวันทำการถัดไป",
    };
}
