using System.Globalization;
using OtopBot.Dialogs.Consenting;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Disclosing;

public static class OwnDataView
{
    public const string Dialog = "own";
    public const string Title = "การดูข้อมูลของฉัน";
    public const string ShowAction = "show";

    private const int NumbersShown = 12;

    public static Choice ShowIt { get; } = new(Words.OwnData, ButtonCode.Of(Dialog, ShowAction));

    public static LineMessage Show(Scene scene, HeldData held, bool mayChange)
    {
        var card = new Card(Words.OwnData);
        if (scene.Person is { } person)
            Person(card, person, scene);
        else
            card.Says("ยังไม่ได้ลงทะเบียน บอทไม่มีชื่อหรือตำแหน่ง");
        card.Says($"รหัสผู้ใช้ LINE: {Short(scene.Chat.Id)}").Says($"ข้อความและการกดปุ่มในแชตนี้ที่เก็บไว้: {Texts(held.Texts)}");
        if (held.HasDraft)
            card.Says("รายการที่ทำค้างไว้: มี");
        if (held.HasWrongCodes)
            card.Says("เวลาที่ส่งรหัสผิด: มี เก็บไว้เพื่อกันการเดารหัส");
        if (held.Numbers.Count > 0)
            card.Says($"เอกสารราชการที่ลงชื่อ {held.Numbers.Count} รายการ: {Numbers(held.Numbers)}");
        card.Note($"เก็บไว้จนกว่าจะลบด้วยคำว่า \"{Words.ForgetMe}\" ส่วนเอกสารราชการเก็บตามระเบียบงานสารบรรณ");
        return card.Offer(mayChange ? [ChangingView.Rename, ChangingView.Reposition] : []).Offer(NoticeView.ReadIt, ForgettingView.Start)
            .As($"{Words.OwnData} ที่บอทเก็บไว้ ลบได้ด้วยคำว่า \"{Words.ForgetMe}\"");
    }

    private static void Person(Card card, Person person, Scene scene)
    {
        card.Row("ชื่อ", person.Name).Row("ตำแหน่ง", person.Position);
        foreach (var holding in person.Holdings.OrderBy(h => h.From))
        {
            var until = holding.Until is { } end ? $" ถึง {Day(end)}" : "";
            card.Says($"หน้าที่: {PostView.Name(holding.Post, scene.Campaign)} ตั้งแต่ {Day(holding.From)}{until}");
        }

        card.Says($"ประกาศความเป็นส่วนตัว: {NoticeView.Since(person)}");
        if (person.DeclinedVersion is { } declined)
            card.Says($"ไม่ยอมรับประกาศฉบับที่ {declined}");
    }

    private static string Texts(HeldTexts texts)
        => texts is { Count: > 0, Since: { } since } ? $"{texts.Count.ToString("N0", CultureInfo.InvariantCulture)} รายการ ตั้งแต่ {Day(since)}" : "ไม่มี";

    private static string Numbers(IReadOnlyList<string> numbers)
        => numbers.Count <= NumbersShown ? string.Join(" ", numbers) : $"{string.Join(" ", numbers.TakeLast(NumbersShown))} และก่อนหน้านั้น {numbers.Count - NumbersShown} รายการ";

    private static string Short(string userId) => userId.Length > 10 ? $"{userId[..5]}…{userId[^4..]}" : userId;

    private static string Day(DateTimeOffset at) => ThaiDate.Long(Bangkok.DayOf(at));
}
