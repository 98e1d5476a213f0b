using OtopBot.Domain.Campaigns;
using OtopBot.Line.Messages;

namespace OtopBot.Views;

// What is said about whose district it is, alike in every dialog.
public static class DistrictView
{
    public static LineMessage AskWhich(string about, IEnumerable<District> own, Func<District, ButtonCode> code)
        => new Card(about).Says("ต้องการทำรายการของอำเภอใด").Offer(own.Select(d => new Choice(PhraseView.District(d), code(d)))).As($"{about} ของอำเภอใด");

    // Names what the person named, and nothing more of that district.
    public static LineMessage NotYours(District asked, IEnumerable<District> own, bool maySee = false)
        => new TextMessage($"บัญชีนี้{(maySee ? "" : "ดูและ")}บันทึกข้อมูลอำเภอ{asked.Name}ไม่ได้ {(maySee ? "บันทึก" : "ทำ")}ได้เฉพาะ{string.Join(" ", own.Select(PhraseView.District))}");

    public static LineMessage NotYours(IEnumerable<District> own)
        => new TextMessage($"ปุ่มนี้ไม่ใช่ของอำเภอที่ท่านรับผิดชอบ ทำรายการได้เฉพาะ{string.Join(" ", own.Select(PhraseView.District))}");

    public static LineMessage ByOfficersOnly(string what)
        => new TextMessage($"{what}ทำโดยเจ้าหน้าที่พัฒนาชุมชนอำเภอ บัญชีของจังหวัดดูภาพรวมได้ด้วยคำว่า “{Words.Status}” หรือ “{Words.Summary}”");

    public static LineMessage NoCampaign => new TextMessage("ขณะนี้ยังไม่มีรอบรายงานที่เปิดอยู่");

    public static LineMessage NoLongerCurrent(string wayOn, ButtonCode code)
        => new Card("ข้อความนี้ไม่ใช่ข้อมูลล่าสุด").Says("จึงไม่ได้บันทึกอะไรจากปุ่มนี้ หากต้องการทำต่อ แตะปุ่มด้านล่าง")
            .Offer(new Choice(wayOn, code, true)).As("ข้อความนี้ไม่ใช่ข้อมูลล่าสุด จึงไม่ได้บันทึกอะไร");
}
