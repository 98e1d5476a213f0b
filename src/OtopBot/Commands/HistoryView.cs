using OtopBot.Domain.Audit;
using OtopBot.Domain.Campaigns;
using OtopBot.Views;

namespace OtopBot.Commands;

public static class HistoryView
{
    public const string Nothing = "ไม่มีรายการตามที่ระบุ";

    public static string Line(AuditEntry entry) => $"#{entry.Sequence} {PhraseView.Moment(entry.At)} {entry.Sentence} [{entry.Actor}] {entry.Cause}";

    public static string District(District district) => PhraseView.District(district);

    public static string NoDistrict(string asked) => $"ไม่พบอำเภอ {PhraseView.Quote(asked)}";
}
