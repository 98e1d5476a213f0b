using OtopBot.Audit;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Commands;

public static class TraceView
{
    public static string NotFound(string asked) => $"ไม่พบการรับรองหรือรายงานของ {PhraseView.Quote(asked)} โปรดระบุเลขที่ หรือชื่ออำเภอและเดือน";

    public static string Of(Traced<MonthlyReport> traced)
    {
        var (report, names) = (traced.Record, traced.Names);
        return Lines(
            [
                $"รายงานยอดจำหน่าย อำเภอ{names.District(report.DistrictCode)} เดือน{ThaiDate.MonthLong(report.Month)}",
                Number(report.Number, report.Version, traced.Versions[^1].Version, report.Digest),
                .. Void(report, traced.Versions),
                ReportRecordsView.Figures(report),
                .. Signed(report.By, traced.Posts, names, report.At, report.OnTime, report.Reason),
                $"ระบบกลาง: {ReportRecordsView.Central(report.Central)}",
            ],
            traced,
            traced.Versions.Where(v => v != report).Select(v => $"{v.Number} ฉบับที่ {v.Version} {ReportRecordsView.Figures(v)} เมื่อ {PhraseView.Moment(v.At)}{(v.IsVoid ? " (เป็นโมฆะ)" : "")}"));
    }

    public static string Of(Traced<Certification> traced)
    {
        var (record, names) = (traced.Record, traced.Names);
        var answer = record.Decision is CertificationDecision.Certified ? "รับรองตามเป้าหมาย" : $"ขอแก้ไข: {RoundRecordsView.Plan(record.Proposed)}";
        return Lines(
            [
                $"การรับรองเป้าหมาย อำเภอ{names.District(record.DistrictCode)}",
                Number(record.Number, record.Version, traced.Versions[^1].Version, record.Digest),
                $"{answer} (ตารางเป้าหมายฉบับที่ {record.TargetVersion}) สถานะ {CertificationRecordsView.Word(record.State)}",
                .. Signed(record.By, traced.Posts, names, record.At, record.OnTime, record.Reason),
                .. Withdrawn(record),
            ],
            traced,
            traced.Versions.Where(v => v != record).Select(v => $"{v.Number} ฉบับที่ {v.Version} สถานะ {CertificationRecordsView.Word(v.State)} เมื่อ {PhraseView.Moment(v.At)}"));
    }

    private static IEnumerable<string> Void(MonthlyReport report, IReadOnlyList<MonthlyReport> versions)
    {
        if (report is not { VoidedAt: { } at, VoidedBy: { } by })
            yield break;
        yield return $"เป็นโมฆะเมื่อ {PhraseView.Moment(at)} โดย {PhraseView.By(by)}";
        yield return versions.LastOrDefault(v => !v.IsVoid) is { } counts ? $"ฉบับที่ใช้อยู่คือ {counts.Number}" : "เดือนนี้ไม่มีฉบับที่ใช้อยู่";
    }

    private static IEnumerable<string> Withdrawn(Certification record)
    {
        if (record.Withdrawal is not { } withdrawal)
            yield break;
        yield return $"ถอนเมื่อ {PhraseView.Moment(withdrawal.At)} โดย {PhraseView.By(withdrawal.By)}";
        if (withdrawal.Reason is { } reason)
            yield return $"เหตุผลที่ถอน: {reason}";
    }

    private static string Number(string number, int version, int newest, string digest)
        => $"เลขที่ {number} ฉบับที่ {version} ({(version == newest ? "ฉบับล่าสุด" : $"ฉบับล่าสุดคือฉบับที่ {newest}")}) รหัสตรวจสอบ {digest}";

    private static IEnumerable<string> Signed(Signatory by, IReadOnlyList<Post> posts, AuditNames names, DateTimeOffset at, bool onTime, string? reason)
    {
        yield return $"ผู้ลงนาม: {AuditView.Actor(by.PersonId, posts, names)} {PhraseView.By(by)}";
        yield return $"เมื่อ {PhraseView.Moment(at)} {PhraseView.Timeliness(onTime)}";
        if (reason is not null)
            yield return $"เหตุผล: {reason}";
    }

    private static string Lines<T>(IEnumerable<string> record, Traced<T> traced, IEnumerable<string> others)
        where T : class =>
        string.Join(
            Environment.NewLine,
            [
                .. record,
                "",
                "บันทึกการเปลี่ยนแปลง",
                .. traced.Entries.Select(e => $"  {HistoryView.Line(e)}"),
                traced.IsAsRecorded ? "  ข้อมูลตรงกับรายการล่าสุด" : "  ข้อมูลไม่ตรงกับรายการล่าสุด โปรดใช้คำสั่ง verify-audit",
                "",
                .. ChatTraceView.Lines(traced.Chat),
                "",
                "ฉบับอื่น",
                .. others.DefaultIfEmpty("ไม่มี").Select(line => $"  {line}"),
            ]);
}
