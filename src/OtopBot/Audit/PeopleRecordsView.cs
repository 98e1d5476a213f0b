using OtopBot.Domain.People;
using OtopBot.Views;

namespace OtopBot.Audit;

public static class PeopleRecordsView
{
    public static string PostAdded(Post post, AuditNames names) => $"เพิ่มหน้าที่ {AuditView.Post(post, names)}";

    public static string CodeIssued(AuditRow<EnrolmentCode> row) => $"ออกรหัสหมายเลข {row.Id} สำหรับ{Purpose(row.Record, row.Names)} ใช้ได้ถึง {PhraseView.Moment(row.Record.ExpiresAt)}";

    public static string CodeUsed(int id) => $"รหัสหมายเลข {id} ถูกใช้แล้ว";

    public static string CodeEnds(AuditRow<EnrolmentCode> row) => $"รหัสหมายเลข {row.Id} สิ้นสุดเมื่อ {PhraseView.Moment(row.Record.ExpiresAt)}";

    public static string Enrolled(int id, Person person) => $"ลงทะเบียน{AuditView.Person(id)} ผู้ยอมรับประกาศความเป็นส่วนตัวฉบับ {person.PrivacyVersion}";

    public static string Renamed(int id) => $"แก้ไขชื่อหรือตำแหน่งของ{AuditView.Person(id)}";

    public static string AccountChanged(int id) => $"เปลี่ยนบัญชีไลน์ของ{AuditView.Person(id)}";

    public static string Accepted(int id, Person person) => $"{AuditView.Person(id)} ยอมรับประกาศความเป็นส่วนตัวฉบับ {person.PrivacyVersion}";

    public static string Declined(int id, Person person)
        => person.DeclinedVersion is { } version ? $"{AuditView.Person(id)} ไม่ยอมรับประกาศความเป็นส่วนตัวฉบับ {version}" : $"{AuditView.Person(id)} ตอบประกาศความเป็นส่วนตัวใหม่";

    public static string Forgotten(int id) => $"{AuditView.Person(id)} ลบข้อมูลส่วนบุคคลของตน";

    public static string Blocked(int id, Person person)
        => person.BlockedAt is { } at ? $"{AuditView.Person(id)} บล็อกบัญชีทางการเมื่อ {PhraseView.Moment(at)}" : $"{AuditView.Person(id)} เลิกบล็อกบัญชีทางการ";

    public static string Took(int person, AuditRow<Holding> row)
        => $"{AuditView.Person(person)} รับหน้าที่ {AuditView.Post(row.Record.Post, row.Names)} ตั้งแต่ {PhraseView.Moment(row.Record.From)}";

    public static string Left(int person, AuditRow<Holding> row) => row.Record.Until is { } until
        ? $"{AuditView.Person(person)} พ้นหน้าที่ {AuditView.Post(row.Record.Post, row.Names)} เมื่อ {PhraseView.Moment(until)}"
        : $"{AuditView.Person(person)} กลับมารับหน้าที่ {AuditView.Post(row.Record.Post, row.Names)}";

    public static string GroupBound(ProvincialGroup group, AuditNames names) => $"ผูกกลุ่มไลน์ของจังหวัด{names.Province(group.ProvinceCode)}";

    public static string GroupLeft(ProvincialGroup group, AuditNames names) => $"เลิกผูกกลุ่มไลน์ของจังหวัด{names.Province(group.ProvinceCode)}";

    private static string Purpose(EnrolmentCode code, AuditNames names) => code.Purpose switch
    {
        CodePurpose.Setup => $"ผู้ดูแลระบบคนแรกของจังหวัด{names.Province(code.ProvinceCode)}",
        CodePurpose.Group => $"ผูกกลุ่มไลน์ของจังหวัด{names.Province(code.ProvinceCode)}",
        _ when code.Post is { } post => AuditView.Post(post, names),
        _ => code.Purpose.ToString(),
    };
}
