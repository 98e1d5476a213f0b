using OtopBot.Domain.People;
using OtopBot.Views;

namespace OtopBot.Audit;

// Words that sentences of all kinds of records share.
public static class AuditView
{
    // A test looks for it: in the product every change has words of its own.
    public const string NoWords = "แก้ไขข้อมูล";

    public const string Nobody = "ผู้ที่ยังไม่ได้ลงทะเบียน";
    public const string System = "ระบบ";

    public static string Unworded(string record, string subject, IEnumerable<string> properties)
        => $"{NoWords} {record} {subject} ({string.Join(", ", properties)})";

    public static string Deleted(string record, string subject) => $"ลบข้อมูล {record} {subject}";

    public static string Inherited(string sentence) => $"รับช่วงข้อมูลเดิม: {sentence}";

    public static string Person(int id) => $"บุคคลหมายเลข {id}";

    public static string Post(Post post, AuditNames names)
        => post.DistrictCode is { } district ? $"{post.Duty} อำเภอ{names.District(district)}" : $"{post.Duty} จังหวัด{names.Province(post.ProvinceCode)}";

    public static string Actor(int id, IReadOnlyList<Post> posts, AuditNames names)
        => posts is [] ? Person(id) : $"{string.Join(" และ ", posts.Select(p => Post(p, names)))} ({Person(id)})";

    public static string Deadline(bool onTime) => $"({PhraseView.Timeliness(onTime)})";
}
