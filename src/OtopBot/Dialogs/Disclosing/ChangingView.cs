using System.Globalization;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Disclosing;

public static class ChangingView
{
    public const string Dialog = "change";
    public const string Title = "การแก้ข้อมูลของฉัน";
    public const string RenameAction = "rename";
    public const string RepositionAction = "reposition";
    public const string PickAction = "pick";
    public const string ConfirmAction = "confirm";

    public static Choice Rename { get; } = new(Words.Rename, ButtonCode.Of(Dialog, RenameAction));

    public static Choice Reposition { get; } = new(Words.Reposition, ButtonCode.Of(Dialog, RepositionAction));

    public static LineMessage AskName(Person person)
        => new Card(Words.Rename).Row("ชื่อปัจจุบัน", person.Name).Says("พิมพ์ชื่อ–นามสกุลใหม่").Offer(Ways.Cancel).As("พิมพ์ชื่อ–นามสกุลใหม่");

    public static LineMessage AskPosition(Scene scene)
        => new Card(Words.Reposition).Row("ตำแหน่งปัจจุบัน", scene.Person!.Position).Says("เลือกจากปุ่ม หรือพิมพ์ตำแหน่งใหม่")
            .Offer(PostView.Positions(scene.Posts[0]).Select((position, i) =>
                new Choice(position, ButtonCode.Of(Dialog, PickAction, ("p", i.ToString(CultureInfo.InvariantCulture))), true)))
            .Offer(Ways.Cancel).As("เลือกหรือพิมพ์ตำแหน่งใหม่");

    public static LineMessage Confirm(ChangingState state, Person person)
    {
        var (title, was) = state.Step == ChangingStep.Naming ? (Words.Rename, person.Name) : (Words.Reposition, person.Position);
        return new Card($"ยืนยันการ{title}").Row("เดิม", was).Row("ใหม่", state.Text!, strong: true)
            .Note("ใช้กับรายการที่บันทึกต่อจากนี้ รายการที่ลงนามแล้วคงเดิม")
            .Offer(new Choice(Words.Confirm, ButtonCode.Of(Dialog, ConfirmAction, ("m", state.Mark)), true), Ways.Cancel)
            .As($"ยืนยันการ{title}เป็น {state.Text}");
    }

    public static LineMessage Changed(Person person)
        => new Card("บันทึกแล้ว").Row("ชื่อ", person.Name).Row("ตำแหน่ง", person.Position)
            .Note("ใช้กับรายการที่บันทึกต่อจากนี้ รายการที่ลงนามแล้วคงเดิม").Offer(OwnDataView.ShowIt)
            .As($"บันทึกแล้ว {person.Name} {person.Position}");

    public static LineMessage Kept() => new TextMessage("คงข้อมูลเดิมไว้ ไม่ได้บันทึกอะไร");

    public static LineMessage NothingToChange(Scene scene)
        => new TextMessage($"ขณะนี้ไม่มีหน้าที่ในบอท จึงไม่มีชื่อหรือตำแหน่งให้เปลี่ยน ดูข้อมูลที่เก็บไว้ได้ด้วยคำว่า \"{Words.OwnData}\"{(HelpingView.Contact(scene) is { } contact ? $"\n{contact}" : "")}");
}
