using OtopBot.Domain.Campaigns;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

// The privacy notice (PDPA section 23). Its words and its version change together.
public static class PrivacyView
{
    public const string Version = "1";

    public static LineMessage AskConsent(EnrollingState state, EnrollingOffer offer)
        => EnrollingView.Form("ตรวจสอบข้อมูลและประกาศความเป็นส่วนตัว", offer)
            .Row("ชื่อ", state.Name!)
            .Row("ตำแหน่ง", state.Position!)
            .Rule()
            .Says($"ประกาศความเป็นส่วนตัว ฉบับที่ {Version}")
            .Says("ข้อมูลที่เก็บ: รหัสผู้ใช้ LINE ชื่อ ตำแหน่ง หน่วยงาน และข้อความที่ส่งถึงบอท")
            .Says("ใช้เพื่อ: ยืนยันตัวผู้รับรองและผู้รายงานยอดจำหน่าย OTOP และแจ้งกำหนดส่ง ตามหน้าที่ราชการ")
            .Says("ผู้เห็นข้อมูล: สำนักงานพัฒนาชุมชนจังหวัด ชื่อผู้ลงนามอยู่ในเอกสารราชการ ไม่แสดงชื่อในกลุ่ม")
            .Says("สิทธิ: ขอดู แก้ไข หรือลบข้อมูลได้ เอกสารราชการที่ลงนามแล้วเก็บตามระเบียบ")
            .Note(Contact(offer.Campaign))
            .Offer(
                new Choice(Words.Accept, EnrollingView.Code(state, EnrollingView.AcceptAction), true),
                new Choice(EnrollingView.RenameLabel, EnrollingView.Code(state, EnrollingView.RenameAction)),
                new Choice(EnrollingView.RepositionLabel, EnrollingView.Code(state, EnrollingView.RepositionAction)),
                new Choice(Words.Decline, EnrollingView.Code(state, EnrollingView.DeclineAction)))
            .As($"ตรวจสอบข้อมูลและประกาศความเป็นส่วนตัว แล้วเลือก \"{Words.Accept}\" หรือ \"{Words.Decline}\"");

    private static string Contact(Campaign? campaign)
        => campaign is null ? "ติดต่อ: สำนักงานพัฒนาชุมชนจังหวัด" : $"ติดต่อ: สำนักงานพัฒนาชุมชนจังหวัด{campaign.ProvinceName} โทร. {campaign.Letter.OfficePhone}";
}
