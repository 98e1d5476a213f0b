using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Summaries;

// Who has not sent yet: what is done first, then the districts by name or number, with the day it is due.
public static class MissingView
{
    public static LineMessage Lists(MonthSummary month, CertificationSummary certifications, bool names = true)
        => new Card($"การส่งข้อมูล OTOP จังหวัด{month.ProvinceName}")
            .Row($"ยอดจำหน่าย {ThaiDate.Month(month.Month)}", TurnoutView.Count(month.Turnout), strong: true)
            .Say(TurnoutView.Left(month.Turnout, names))
            .Note($"กำหนดส่ง {ThaiDate.WithDay(month.DueOn)}{CalendarView.Because(month.Deadline)}")
            .Rule()
            .Row("รับรองเป้าหมาย", TurnoutView.Count(certifications.Turnout), strong: true)
            .Say(TurnoutView.Left(certifications.Turnout, names))
            .Note($"กำหนดส่ง {ThaiDate.WithDay(certifications.DueOn)}{CalendarView.Because(certifications.Deadline)}")
            .As($"ยอดจำหน่าย {ThaiDate.Month(month.Month)} {TurnoutView.Count(month.Turnout)} {TurnoutView.InShort(month.Turnout, names)} · รับรองเป้าหมาย{TurnoutView.Count(certifications.Turnout)}");
}
