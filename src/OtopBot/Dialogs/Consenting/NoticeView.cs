using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Consenting;

// The privacy notice (PDPA section 23). Its words and PrivacyNotice.Version change together.
public static class NoticeView
{
    public const string Dialog = "notice";
    public const string Title = "การอ่านประกาศความเป็นส่วนตัว";
    public const string ReadAction = "read";
    public const string AcceptAction = "accept";
    public const string DeclineAction = "decline";

    public static Choice ReadIt { get; } = new(Words.Notice, ButtonCode.Of(Dialog, ReadAction));

    private static Choice Accept { get; } = new(Words.Accept, ButtonCode.Of(Dialog, AcceptAction, ("v", PrivacyNotice.Version)), true);

    private static Choice Decline { get; } = new(Words.Decline, ButtonCode.Of(Dialog, DeclineAction, ("v", PrivacyNotice.Version)));

    public static Card Lines(Card card, Campaign? campaign) => card
        .Says($"ประกาศความเป็นส่วนตัว ฉบับที่ {PrivacyNotice.Version}")
        .Says("ข้อมูลที่เก็บ: รหัสผู้ใช้ LINE ชื่อ ตำแหน่ง หน่วยงาน และข้อความที่ส่งถึงบอท")
        .Says("ใช้เพื่อ: ยืนยันตัวผู้รับรองและผู้รายงานยอดจำหน่าย OTOP และแจ้งกำหนดส่ง ตามหน้าที่ราชการ หากไม่ให้ข้อมูลจะรับรองและรายงานผ่านบอทไม่ได้")
        .Says("ผู้เห็นข้อมูล: เจ้าหน้าที่ของอำเภอเดียวกัน และสำนักงานพัฒนาชุมชนจังหวัด ชื่อผู้ลงนามอยู่ในเอกสารราชการ ไม่แสดงชื่อในกลุ่ม ข้อความรับส่งผ่านระบบของ LINE")
        .Says("เก็บนานเท่าใด: จนกว่าเจ้าของข้อมูลจะลบ ส่วนเอกสารราชการที่ลงนามแล้วเก็บตามระเบียบงานสารบรรณ")
        .Says($"สิทธิ: ขอดู ขอสำเนา แก้ไข คัดค้าน หรือลบข้อมูลได้ พิมพ์ \"{Words.OwnData}\" และร้องเรียนต่อคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้")
        .Note(campaign is null ? "ผู้เก็บข้อมูลและที่ติดต่อ: สำนักงานพัฒนาชุมชนจังหวัด" : $"ผู้เก็บข้อมูลและที่ติดต่อ: {PhraseView.Office(campaign)}");

    public static LineMessage Read(Scene scene)
    {
        var card = Lines(new Card(Words.Notice), scene.Campaign);
        if (scene.Consent != Consent.Accepted)
            return card.Offer(Accept, Decline).As($"{Words.Notice} ฉบับที่ {PrivacyNotice.Version} เลือก \"{Words.Accept}\" หรือ \"{Words.Decline}\"");
        if (scene is { Person: { } person, Posts.Count: > 0 })
            card.Note(Since(person));
        return card.As($"{Words.Notice} ฉบับที่ {PrivacyNotice.Version}");
    }

    public static LineMessage Ask(Scene scene)
        => Lines(new Card("ประกาศความเป็นส่วนตัวฉบับใหม่").Says("โปรดอ่านและเลือกก่อนทำรายการต่อ ข้อความเมื่อสักครู่เก็บไว้ให้แล้ว ยังไม่ได้บันทึกอะไร").Rule(), scene.Campaign)
            .Offer(Accept, Decline)
            .As($"ประกาศความเป็นส่วนตัวฉบับใหม่ เลือก \"{Words.Accept}\" หรือ \"{Words.Decline}\" ก่อนทำรายการต่อ");

    public static LineMessage ReadOnly(Scene scene)
        => Unaccepted("บันทึกไว้แล้วว่าไม่ยอมรับ", scene).Says("ตั้งแต่นี้ดูข้อมูลได้ แต่รับรองและรายงานผ่านบอทไม่ได้ จนกว่าจะยอมรับ รายการที่ทำค้างไว้ยังอยู่")
            .Offer(Accept, ReadIt).As($"ไม่ยอมรับประกาศความเป็นส่วนตัว ดูข้อมูลได้อย่างเดียว พิมพ์ \"{Words.Accept}\" เมื่อพร้อม");

    public static LineMessage NotSaved(Scene scene)
        => Unaccepted("ทำรายการนี้ยังไม่ได้", scene).Says($"ยังไม่ได้ยอมรับประกาศความเป็นส่วนตัว ฉบับที่ {PrivacyNotice.Version} จึงดูข้อมูลได้อย่างเดียว ยังไม่ได้บันทึกอะไร เมื่อยอมรับแล้วจะทำข้อความนี้ต่อให้")
            .Offer(Accept, ReadIt).As($"ทำรายการนี้ยังไม่ได้ พิมพ์ \"{Words.Accept}\" เพื่อทำต่อ หรือ \"{Words.Notice}\" เพื่ออ่าน");

    public static LineMessage Accepted() => new TextMessage($"บันทึกการยอมรับประกาศความเป็นส่วนตัว ฉบับที่ {PrivacyNotice.Version} แล้ว");

    public static LineMessage AcceptedAlready(Person person) => new TextMessage(Since(person));

    public static string Since(Person person) => $"ยอมรับฉบับที่ {person.PrivacyVersion} เมื่อ {PhraseView.Moment(person.PrivacyAcceptedAt)}";

    private static Card Unaccepted(string title, Scene scene)
        => scene.Campaign is { } campaign ? new Card(title).Note($"สอบถาม: {PhraseView.Office(campaign)}") : new Card(title);
}
