using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Summaries;

// Who has not sent yet: what is done first, then the districts by name, with the day it is due.
public static class MissingView
{
    private const int NamesInShort = 30;

    public static LineMessage Lists(MonthSummary month, CertificationSummary certifications)
        => new Card($"การส่งข้อมูล OTOP จังหวัด{month.ProvinceName}")
            .Row($"ยอดจำหน่าย {ThaiDate.Month(month.Month)}", $"ส่งแล้ว {month.Reported.Count}/{month.Districts.Count} อำเภอ", strong: true)
            .Says(Who([.. month.Missing.Select(d => d.Name)]))
            .Note($"กำหนดส่ง {ThaiDate.WithDay(month.DueOn)}{CalendarView.Because(month.Deadline)}")
            .Rule()
            .Row("รับรองเป้าหมาย", $"ส่งแล้ว {certifications.Done}/{certifications.Districts} อำเภอ", strong: true)
            .Says(Who(certifications.Missing))
            .Note($"กำหนดส่ง {ThaiDate.WithDay(certifications.DueOn)}{CalendarView.Because(certifications.Deadline)}")
            .As($"ยอดจำหน่าย {ThaiDate.Month(month.Month)} ส่งแล้ว {month.Reported.Count}/{month.Districts.Count} อำเภอ {InShort([.. month.Missing.Select(d => d.Name)])} · รับรองเป้าหมายส่งแล้ว {certifications.Done}/{certifications.Districts} อำเภอ");

    // LINE cuts the line of a notification anyway, and refuses a very long one.
    private static string InShort(IReadOnlyList<string> missing) => missing.Count <= NamesInShort ? Who(missing) : $"ยังไม่ส่ง {missing.Count} อำเภอ";

    private static string Who(IReadOnlyList<string> missing) => missing.Count == 0 ? "ส่งครบทุกอำเภอแล้ว" : $"ยังไม่ส่ง: {string.Join(" ", missing)}";
}
