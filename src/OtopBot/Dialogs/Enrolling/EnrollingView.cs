using System.Globalization;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

public static class EnrollingView
{
    public const string Dialog = "enrol";
    public const string Title = "การลงทะเบียน";
    public const string OfferedAction = "offered";
    public const string PositionAction = "position";
    public const string RenameAction = "rename";
    public const string AcceptAction = "accept";
    public const string DeclineAction = "decline";
    public const string RepositionAction = "reposition";
    public const string RenameLabel = "แก้ชื่อ";
    public const string RepositionLabel = "แก้ตำแหน่ง";

    private const int ButtonLetters = 30;

    public static LineMessage AskForCode(Scene scene)
        => scene.Posts.Count == 0 ? HelpingView.HowToEnrol(Title, scene) : new TextMessage($"ลงทะเบียนแล้ว หากได้รับหน้าที่เพิ่ม ส่งรหัสใหม่ เช่น \"{Words.Enrol} ABCD-EFGH\"");

    public static LineMessage AskName(EnrollingState state, EnrollingOffer offer)
        => Form("พิมพ์ชื่อและนามสกุล", offer)
            .Says("กรุณาพิมพ์ชื่อ–นามสกุล ที่ใช้ลงชื่อในรายงาน")
            .Offer(state.OfferedName is { } name ? [new Choice($"ใช้ชื่อ {Short(name)}", Code(state, OfferedAction), true)] : [])
            .Offer(Ways.Cancel)
            .As("ลงทะเบียน: กรุณาพิมพ์ชื่อ–นามสกุล");

    public static LineMessage AskPosition(EnrollingState state, EnrollingOffer offer)
        => Form("เลือกหรือพิมพ์ตำแหน่ง", offer)
            .Row("ชื่อ", state.Name!)
            .Says("ตำแหน่งทางราชการ เลือกจากปุ่ม หรือพิมพ์เอง")
            .Offer(PostView.Positions(offer.Post).Select((position, i) =>
                new Choice(position, Code(state, PositionAction, ("p", i.ToString(CultureInfo.InvariantCulture))), true)))
            .Offer(new Choice(RenameLabel, Code(state, RenameAction)), Ways.Cancel)
            .As("ลงทะเบียน: เลือกหรือพิมพ์ตำแหน่ง");

    public static LineMessage NotAName() => new TextMessage("กรุณาพิมพ์ชื่อ–นามสกุลเป็นตัวอักษร ไม่เกิน 100 ตัว");

    public static LineMessage NotAPosition() => new TextMessage("กรุณาพิมพ์ตำแหน่งเป็นตัวอักษร ไม่เกิน 100 ตัว");

    public static LineMessage Welcome(Person person, EnrollingOffer offer)
        => new Card("ลงทะเบียนเรียบร้อย")
            .Row("ชื่อ", person.Name)
            .Row("ตำแหน่ง", person.Position)
            .Row("หน่วยงาน", PostView.Office(offer.Post, offer.Campaign))
            .Row("หน้าที่", offer.Post.Duty)
            .As($"ลงทะเบียนเรียบร้อย {person.Name} {PostView.Name(offer.Post, offer.Campaign)}");

    public static LineMessage HeldAlready(EnrollingOffer offer) => new TextMessage($"มีหน้าที่นี้อยู่แล้ว: {PostView.Name(offer.Post, offer.Campaign)} รหัสยังไม่ถูกใช้");

    public static LineMessage Refused(Scene scene)
        => new TextMessage($"รหัสนี้ใช้ไม่ได้ อาจพิมพ์ผิด หมดอายุ หรือใช้ไปแล้ว กรุณาตรวจสอบแล้วส่งใหม่ หรือขอรหัสใหม่จากจังหวัด{After(HelpingView.Contact(scene))}");

    public static LineMessage Locked(DateTimeOffset until, Scene scene)
        => new TextMessage($"ส่งรหัสผิดครบ {WrongCodes.Allowed} ครั้ง จึงพักการรับรหัสไว้ชั่วคราว ส่งรหัสใหม่ได้หลังเวลา {ThaiDate.Time(Next(until))}{After(HelpingView.Contact(scene))}");

    public static LineMessage Taken(Scene scene)
        => new TextMessage($"รหัสนี้ถูกใช้ไปแล้วหรือหมดอายุ จึงลงทะเบียนต่อไม่ได้ ยังไม่ได้บันทึกข้อมูลใด กรุณาขอรหัสใหม่จากจังหวัด{After(HelpingView.Contact(scene))}");

    public static LineMessage Declined(Scene scene)
        => new TextMessage($"ไม่ได้ลงทะเบียน และไม่ได้เก็บข้อมูลใดไว้ รหัสยังใช้ได้จนหมดอายุ{After(HelpingView.Contact(scene))}");

    public static LineMessage ForGroup() => new TextMessage($"รหัสนี้สำหรับผูกกลุ่มจังหวัด กรุณาส่งในกลุ่มที่มีบอทอยู่ เช่น \"{Words.BotName} ABCD-EFGH\"");

    public static LineMessage SomebodyLocked(Scene scene, DateTimeOffset until)
    {
        var who = scene.Chat.Kind != ChatKind.Person ? "ในกลุ่มหนึ่ง" : scene.Person is null ? "ผู้ที่ยังไม่ลงทะเบียน" : PostView.Holder(scene.Posts, scene.Campaign);
        return new TextMessage($"แจ้งผู้ดูแลระบบ: มีการส่งรหัสผิด {WrongCodes.Allowed} ครั้งใน 15 นาที ({who}) ระบบพักการรับรหัสของแชตนั้นถึงเวลา {ThaiDate.Time(Next(until))}");
    }

    public static ButtonCode Code(EnrollingState state, string action, params (string Name, string Value)[] values)
        => ButtonCode.Of(Dialog, action, [("c", state.Mark), .. values]);

    public static Card Form(string step, EnrollingOffer offer)
        => new Card("ลงทะเบียน").Note(step).Row("หน่วยงาน", PostView.Office(offer.Post, offer.Campaign)).Row("หน้าที่", offer.Post.Duty);

    // The minute printed is one at which it works: seconds are not shown.
    private static TimeOnly Next(DateTimeOffset until)
        => Bangkok.TimeOf(until.AddTicks(TimeSpan.TicksPerMinute - 1));

    private static string After(string? contact) => contact is null ? "" : $"\n{contact}";

    private static string Short(string name)
    {
        var letters = new StringInfo(name);
        return letters.LengthInTextElements <= ButtonLetters ? name : letters.SubstringByTextElements(0, ButtonLetters) + "…";
    }
}
