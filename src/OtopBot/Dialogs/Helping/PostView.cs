using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs.Helping;

// How a post and its office are called.
public static class PostView
{
    public const string AdminDuty = "ผู้ดูแลระบบ";
    public const string ProvinceDuty = "เจ้าหน้าที่จังหวัด";

    // The first is the usual one.
    public static IReadOnlyList<string> OfficerDuties { get; } = ["ผู้รับผิดชอบ", "ผู้รับผิดชอบสำรอง", "พัฒนาการอำเภอ"];

    public static IReadOnlyList<string> OfficerPositions { get; } =
        ["นักวิชาการพัฒนาชุมชนชำนาญการ", "นักวิชาการพัฒนาชุมชนปฏิบัติการ", "พัฒนาการอำเภอ"];

    public static IReadOnlyList<string> ProvincePositions { get; } =
        ["นักวิชาการพัฒนาชุมชนชำนาญการ", "นักวิชาการพัฒนาชุมชนปฏิบัติการ", "พัฒนาการจังหวัด"];

    public static string Office(Post post, Campaign? campaign)
    {
        if (post.DistrictCode is { } code)
            return $"สำนักงานพัฒนาชุมชนอำเภอ{campaign?.Districts.FirstOrDefault(d => d.Code == code)?.Name ?? code}";
        return campaign is null ? "สำนักงานพัฒนาชุมชนจังหวัด" : $"สำนักงานพัฒนาชุมชนจังหวัด{campaign.ProvinceName}";
    }

    public static string Name(Post post, Campaign? campaign) => $"{Office(post, campaign)} ({post.Duty})";

    // Under a record in place of a name: "ผู้รับผิดชอบ อำเภอจุน".
    public static string Signed(Post? post, string? districtCode, Campaign? campaign)
    {
        if ((post is null ? districtCode : post.DistrictCode) is { } code)
            return $"{post?.Duty ?? OfficerDuties[0]} อำเภอ{campaign?.Districts.FirstOrDefault(d => d.Code == code)?.Name ?? code}";
        return post?.Role == Role.Admin ? $"{AdminDuty} จังหวัด{campaign?.ProvinceName}" : $"{ProvinceDuty}{campaign?.ProvinceName}";
    }

    // Somebody without a name.
    public static string Holder(IReadOnlyList<Post> posts, Campaign? campaign)
        => posts.Count == 0 ? "ผู้ที่ขณะนี้ไม่มีหน้าที่" : $"ผู้ปฏิบัติหน้าที่ของ{string.Join(" ", posts.Select(p => Name(p, campaign)))}";

    public static IReadOnlyList<string> Positions(Post post) => post.DistrictCode is null ? ProvincePositions : OfficerPositions;
}
