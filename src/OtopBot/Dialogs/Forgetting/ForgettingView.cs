using OtopBot.Dialogs.Enrolling;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Forgetting;

public static class ForgettingView
{
    public const string Dialog = "forget";
    public const string Title = "การลบข้อมูลของฉัน";
    public const string StartAction = "start";
    public const string ConfirmAction = "confirm";

    public static Choice Start { get; } = new(Words.ForgetMe, ButtonCode.Of(Dialog, StartAction));

    public static LineMessage Ask(ForgettingState state, Scene scene, int signed)
    {
        var card = new Card(Words.ForgetMe);
        card.Says(scene.Person is null
            ? "ลบถาวร: ข้อความในแชตนี้และรหัสผู้ใช้ LINE ที่บอทเก็บไว้"
            : "ลบถาวร: ชื่อ ตำแหน่ง รหัสผู้ใช้ LINE ข้อความที่บอทเก็บไว้ และรายการที่ทำค้างไว้");
        if (signed > 0)
            card.Says($"คงไว้เป็นเอกสารราชการ {signed} รายการ: ตัวเลข เลขที่ เวลา และเหตุผล โดยแสดงชื่อหน้าที่ เช่น “{StandIn.Of(scene.Person!, scene.Campaign)}” แทนชื่อบุคคล");
        if (scene.Posts.Count > 0)
            card.Says("เมื่อลบแล้วจะใช้บอทไม่ได้จนกว่าจะลงทะเบียนด้วยรหัสใหม่ จังหวัดจะทราบเพียงว่าหน้าที่นี้ว่าง");
        return card.Note("ลบแล้วเรียกคืนไม่ได้ บอทลบข้อความที่แสดงอยู่ในหน้าจอ LINE ไม่ได้")
            .Offer(new Choice(Words.ConfirmForgetting, ButtonCode.Of(Dialog, ConfirmAction, ("m", state.Mark))), Ways.Cancel)
            .As($"{Words.ForgetMe}: เลือก \"{Words.ConfirmForgetting}\" หรือ \"{Words.Cancel}\"");
    }

    public static LineMessage SayItWhole(ForgettingState state)
        => new Card("ยังไม่ได้ลบ").Says($"ลบแล้วเรียกคืนไม่ได้ หากต้องการลบ กดปุ่ม หรือพิมพ์ \"{Words.ConfirmForgetting}\"")
            .Offer(new Choice(Words.ConfirmForgetting, ButtonCode.Of(Dialog, ConfirmAction, ("m", state.Mark))), Ways.Cancel)
            .As($"ยังไม่ได้ลบ หากต้องการลบ พิมพ์ \"{Words.ConfirmForgetting}\"");

    public static LineMessage Stayed() => new TextMessage("ไม่ได้ลบ ข้อมูลทั้งหมดยังอยู่");

    public static LineMessage Forgotten(Scene scene)
        => new TextMessage($"ลบข้อมูลแล้ว{(scene.Person is null ? "" : " เอกสารราชการที่บันทึกไว้ยังอยู่โดยไม่มีชื่อบุคคล หากต้องการใช้งานอีก ขอรหัสใหม่จากจังหวัดแล้วลงทะเบียน")}{After(scene)}");

    // In other chats, in place of a card that showed the person.
    public static LineMessage Withheld() => new TextMessage("คำตอบนี้มีชื่อของผู้ที่ลบข้อมูลแล้ว จึงไม่แสดง กรุณาขอดูใหม่อีกครั้ง");

    public static LineMessage LastAdministrator(Scene scene)
        => new Card("ยังลบข้อมูลไม่ได้")
            .Says($"เป็น{PostView.AdminDuty}เพียงคนเดียวของจังหวัด หากลบแล้วจะไม่มีผู้ออกรหัสให้เจ้าหน้าที่")
            .Says($"ออกรหัส{PostView.AdminDuty}ให้ผู้อื่นก่อน เมื่อผู้นั้นลงทะเบียนแล้ว จึงพิมพ์ \"{Words.ForgetMe}\" อีกครั้ง")
            .Offer(IssuingView.Issue)
            .As($"ยังลบข้อมูลไม่ได้ เป็น{PostView.AdminDuty}เพียงคนเดียวของจังหวัด ออกรหัสให้ผู้อื่นก่อน");

    public static LineMessage CodesFirst(DateTimeOffset until)
        => new TextMessage($"เพิ่งมีการส่งรหัสผิดจากแชตนี้ จึงยังลบไม่ได้ กรุณาพิมพ์ \"{Words.ForgetMe}\" อีกครั้งหลัง {PhraseView.Moment(until.AddMinutes(1))}");

    public static LineMessage Vacant(IReadOnlyList<Post> posts, Campaign? campaign, bool mayIssue)
    {
        var card = new Card("มีหน้าที่ว่าง");
        foreach (var post in posts)
            card.Says(PostView.Name(post, campaign));
        card.Says("ผู้ปฏิบัติหน้าที่เดิมออกจากบอทแล้ว ข้อมูลที่รายงานไว้ยังอยู่ครบ");
        return (mayIssue ? card.Offer(IssuingView.Issue) : card).As($"มีหน้าที่ว่าง: {string.Join(" ", posts.Select(p => PostView.Name(p, campaign)))}");
    }

    private static string After(Scene scene) => HelpingView.Contact(scene) is { } contact ? $"\n{contact}" : "";
}
