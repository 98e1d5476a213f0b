using System.Globalization;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

public static class IssuingView
{
    public const string Dialog = "codes";
    public const string Title = "การออกรหัส";
    public const string StartAction = "start";
    public const string DistrictAction = "district";
    public const string ProvinceAction = "province";
    public const string PostAction = "post";
    public const string GroupAction = "group";

    public static Choice Issue { get; } = new(Words.IssueCode, ButtonCode.Of(Dialog, StartAction));

    public static Choice Bind { get; } = new(Words.BindGroup, ButtonCode.Of(Dialog, GroupAction));

    public static bool IsProvince(string office, Campaign campaign) => office == "จังหวัด" || office.Replace(" ", "", StringComparison.Ordinal) == $"จังหวัด{campaign.ProvinceName}";

    public static bool IsGroup(string office) => office is "กลุ่มจังหวัด" or "กลุ่ม";

    public static LineMessage AdminsOnly(Scene scene)
        => new TextMessage($"ออกรหัสได้เฉพาะผู้ดูแลระบบของจังหวัด{(HelpingView.Contact(scene) is { } contact ? $"\n{contact}" : "")}");

    public static IReadOnlyList<LineMessage> AskOffice(Campaign campaign)
        => Pages.Offer(
            $"ออกรหัสให้หน่วยงานใด พิมพ์ได้ เช่น \"{Words.IssueCode} {campaign.Districts[0].Name}\"",
            [
                .. campaign.Districts.Select(d => new Choice($"อำเภอ{d.Name}", ButtonCode.Of(Dialog, DistrictAction, ("d", d.Code)))),
                new Choice("จังหวัด", ButtonCode.Of(Dialog, ProvinceAction)),
                new Choice("กลุ่มจังหวัด", ButtonCode.Of(Dialog, GroupAction)),
            ],
            page => new Card($"ออกรหัสให้หน่วยงานใด{page}").Note($"หรือพิมพ์ “{Words.IssueCode} {campaign.Districts[0].Name}” “{Words.IssueCode} จังหวัด” “{Words.IssueCode} กลุ่มจังหวัด”").Note("รหัสหนึ่งใช้ได้กับหนึ่งคน ครั้งเดียว ภายใน 7 วัน"));

    public static LineMessage AskDuty(District district)
        => new Card($"ออกรหัสให้อำเภอ{district.Name}")
            .Says("หน้าที่ใด")
            .Offer(PostView.OfficerDuties.Select((duty, i) =>
                new Choice(duty, ButtonCode.Of(Dialog, PostAction, ("d", district.Code), ("t", i.ToString(CultureInfo.InvariantCulture))), i == 0)))
            .Note($"หรือพิมพ์ “{Words.IssueCode} {district.Name} {PostView.OfficerDuties[0]}”")
            .As($"ออกรหัสให้อำเภอ{district.Name} หน้าที่ใด");

    public static LineMessage AskProvinceDuty(Campaign campaign)
        => new Card($"ออกรหัสให้จังหวัด{campaign.ProvinceName}")
            .Says("หน้าที่ใด")
            .Offer(new Choice(PostView.ProvinceDuty, ButtonCode.Of(Dialog, PostAction, ("r", "province")), true), new Choice(PostView.AdminDuty, ButtonCode.Of(Dialog, PostAction, ("r", "admin"))))
            .Note($"หรือพิมพ์ “{Words.IssueCode} จังหวัด {PostView.ProvinceDuty}”")
            .As($"ออกรหัสให้จังหวัด{campaign.ProvinceName} หน้าที่ใด");

    // The second message is made to be forwarded as it is.
    public static IReadOnlyList<LineMessage> Issued(string words, Post post, DateTimeOffset until, string? basicId, Campaign campaign)
    {
        var message = $"{Words.Enrol} {words}";
        var link = basicId is null ? "" : $"\nหรือกดลิงก์นี้แล้วกดส่ง: https://line.me/R/oaMessage/{Uri.EscapeDataString(basicId)}/?{Uri.EscapeDataString(message)}";
        return
        [
            new Card("ออกรหัสแล้ว")
                .Row("หน่วยงาน", PostView.Office(post, campaign)).Row("หน้าที่", post.Duty).Row("รหัส", words, strong: true).Row("ใช้ได้ถึง", Until(until))
                .Note("ส่งต่อข้อความถัดไปให้เจ้าหน้าที่ได้ทันที รหัสนี้แสดงครั้งเดียว")
                .Offer(Issue)
                .As($"ออกรหัสแล้ว {PostView.Name(post, campaign)} {words}"),
            new TextMessage($"รหัสลงทะเบียนบอทรายงานยอด OTOP\n{PostView.Name(post, campaign)}\nเพิ่มบอทเป็นเพื่อน แล้วส่งข้อความนี้ถึงบอท:\n{message}{link}\nใช้ได้ครั้งเดียว ถึง {Until(until)}"),
        ];
    }

    public static IReadOnlyList<LineMessage> IssuedForGroup(string words, DateTimeOffset until, Campaign campaign) =>
    [
        new Card("รหัสผูกกลุ่มจังหวัด")
            .Row("จังหวัด", campaign.ProvinceName).Row("รหัส", words, strong: true).Row("ใช้ได้ถึง", Until(until))
            .Says("เชิญบอทเข้ากลุ่มของจังหวัด แล้วส่งข้อความถัดไปในกลุ่มนั้น")
            .Note("จังหวัดหนึ่งมีได้กลุ่มเดียว กลุ่มเดิมจะเลิกผูกเมื่อผูกกลุ่มใหม่")
            .As($"รหัสผูกกลุ่มจังหวัด{campaign.ProvinceName} {words}"),
        new TextMessage($"{Words.BotName} {words}"),
    ];

    private static string Until(DateTimeOffset until) => $"{ThaiDate.Short(Bangkok.DayOf(until))} {ThaiDate.Time(Bangkok.TimeOf(until))}";
}
