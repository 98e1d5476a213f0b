using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.SigningIn;

public static class SigningInView
{
    public const string Dialog = "signin";
    public const string Title = "การเปิดหน้างานระบบ";
    public const string OpenAction = "open";

    public static Choice Open { get; } = new(Words.DashboardToo, ButtonCode.Of(Dialog, OpenAction));

    public static LineMessage Link(Uri link, DateTimeOffset until)
        => new Card("หน้างานระบบ")
            .Says("ดูงานตามเวลาของบอทที่ทำไปแล้วและที่จะทำต่อไป")
            .Note($"ลิงก์ใช้ได้ครั้งเดียว ถึงเวลา {ThaiDate.Time(Bangkok.TimeOf(until))} ห้ามส่งต่อให้ผู้อื่น เมื่อหมดเวลาพิมพ์ “{Words.Dashboard}” เพื่อขอลิงก์ใหม่")
            .Offer(new Choice("เปิดหน้างานระบบ", new UriAction("เปิดหน้างานระบบ", link.ToString()), Main: true))
            .As($"หน้างานระบบ ลิงก์ใช้ได้ครั้งเดียว ถึงเวลา {ThaiDate.Time(Bangkok.TimeOf(until))}");

    public static LineMessage AdminsOnly(Scene scene)
        => new TextMessage($"หน้างานระบบเปิดได้เฉพาะผู้ดูแลระบบของจังหวัด{(HelpingView.Contact(scene) is { } contact ? $"\n{contact}" : "")}");

    public static LineMessage Closed()
        => new TextMessage($"บอทนี้ไม่ได้เปิดใช้หน้างานระบบ ผู้ดูแลเครื่องเปิดได้ที่การตั้งค่า Hangfire:Dashboard\nดูรายการอื่น พิมพ์ \"{Words.Menu}\"");
}
