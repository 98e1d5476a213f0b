using OtopBot.Domain.Certifications;

namespace OtopBot.Audit;

public static class CertificationRecordsView
{
    private static readonly Dictionary<CertificationState, string> States = new()
    {
        [CertificationState.InForce] = "มีผลบังคับ",
        [CertificationState.Pending] = "รอจังหวัดพิจารณา",
        [CertificationState.Returned] = "จังหวัดส่งคืนพร้อมคำถาม",
        [CertificationState.Superseded] = "ถูกแทนด้วยฉบับใหม่",
        [CertificationState.Withdrawn] = "ถอนแล้ว",
    };

    public static string Filed(AuditRow<Certification> row) => row.Record.Decision is CertificationDecision.Certified
        ? $"รับรองเป้าหมายอำเภอ{District(row)} ฉบับที่ {row.Record.Version} ตามตารางเป้าหมายฉบับที่ {row.Record.TargetVersion} {Ending(row.Record)}"
        : $"ขอแก้ไขเป้าหมายอำเภอ{District(row)} ฉบับที่ {row.Record.Version}: {RoundRecordsView.Plan(row.Record.Proposed)} {Ending(row.Record)}";

    public static string StateChanged(AuditRow<Certification> row)
        => $"การรับรองเป้าหมายอำเภอ{District(row)} เลขที่ {row.Record.Number} เปลี่ยนจาก{Word(row.Before<CertificationState>(nameof(Certification.State)))}เป็น{Word(row.Record.State)}";

    public static string Withdrawn(AuditRow<Certification> row)
        => $"{(row.Record.Decision is CertificationDecision.Certified ? "ถอนการรับรองเป้าหมาย" : "ถอนคำขอแก้ไขเป้าหมาย")}อำเภอ{District(row)} เลขที่ {row.Record.Number}";

    public static string Excused(AuditRow<Certification> row)
        => $"นับการรับรองเป้าหมายอำเภอ{District(row)} เลขที่ {row.Record.Number} ว่าภายในกำหนด ตามเวลาที่ขยายให้";

    public static string WithdrawnOrSignatureChanged(AuditRow<Certification> row)
        => row.Before<DateTimeOffset?>(nameof(Certification.WithdrawnAt)) is null ? Withdrawn(row) : SignatureChanged(row);

    public static string SignatureChanged(AuditRow<Certification> row)
        => $"เปลี่ยนชื่อผู้ลงนามในการรับรองเป้าหมาย เลขที่ {row.Record.Number} ตัวเลขคงเดิม";

    public static string Word(CertificationState state) => $"“{States.GetValueOrDefault(state, state.ToString())}”";

    private static string Ending(Certification record) => $"{AuditView.Deadline(record.OnTime)} เลขที่ {record.Number}";

    private static string District(AuditRow<Certification> row) => row.Names.District(row.Record.DistrictCode);
}
