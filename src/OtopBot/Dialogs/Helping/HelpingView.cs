using OtopBot.Dialogs.Consenting;
using OtopBot.Dialogs.Disclosing;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Helping;

// What the bot says of itself: the menu, help, and what it did not understand.
public static class HelpingView
{
    public static LineMessage Menu(Scene scene, IReadOnlyList<Choice> menu, bool enrols = false)
        => IsStranger(scene)
            ? HowToEnrol("บอทรายงานยอด OTOP", scene, enrols)
            : new Card($"เมนู{Round(scene)}").Note(Who(scene)).Offer(menu).Offer(Ways.Help).As($"เมนู: {Labels(menu)}");

    public static LineMessage Help(Scene scene, IReadOnlyList<Choice> menu, bool enrols = false)
    {
        if (IsStranger(scene))
            return HowToEnrol("วิธีเริ่มใช้งาน", scene, enrols);

        var card = new Card("บอททำอะไรได้บ้าง");
        if (scene.OwnDistricts.Count > 0)
            card.Says($"พิมพ์ยอดในข้อความเดียว เช่น\n{Example(scene)}").Says($"รับรองหรือขอแก้ไขเป้าหมาย พิมพ์ \"{Words.Certify}\"").Says($"ดูสิ่งที่บันทึกแล้ว พิมพ์ \"{Words.Receipts}\"")
                .Says($"บอกวันที่จะส่ง พิมพ์ เช่น \"{Words.PromiseExample}\" หากไม่ทันกำหนด พิมพ์ \"{Words.Extend}\"");
        if (scene.IsProvince)
            card.Says($"ดูยอดทั้งจังหวัด พิมพ์ \"{Words.Summary}\" หรือ \"{Words.Summary} มิ.ย.\"").Says($"เปิดให้อำเภอแก้ไขหลังปิดรับ พิมพ์ \"{Words.Reopen}\" ดูใบรับของอำเภอ พิมพ์ \"{Words.Receipts}\"")
                .Says($"ดูจำนวนข้อความที่เหลือของเดือน พิมพ์ \"{Words.Quota}\"")
                .Says($"พิจารณาคำขอขยายเวลา พิมพ์ \"{Words.Grant}\" หรือ \"{Words.Deny}\" ดูว่าการเตือนได้ผลเพียงใด พิมพ์ \"{Words.Effects}\"");
        if (scene.May(Deed.IssueCode))
            card.Says($"ให้เจ้าหน้าที่เข้าใช้ พิมพ์ \"{Words.IssueCode}\"\nให้บอทตอบในกลุ่มจังหวัด พิมพ์ \"{Words.BindGroup}\"");
        card.Note($"ทุกขั้นตอนพิมพ์ \"{Words.Cancel}\" เพื่อเลิก หรือ \"{Words.Menu}\" เพื่อดูรายการ ยอดและการรับรองจะบันทึกเมื่อยืนยันแล้วเท่านั้น");
        card.Note($"ดูวันหยุดและกำหนดส่ง พิมพ์ \"{Words.Calendar}\"");
        card.Note($"ดู แก้ไข หรือลบข้อมูลส่วนบุคคล พิมพ์ \"{Words.OwnData}\"");
        if (Contact(scene) is { } contact)
            card.Note(contact);
        return card.Offer(menu).Offer(OwnDataView.ShowIt).As($"วิธีใช้: {Labels(menu)}");
    }

    public static LineMessage NotUnderstood(Scene scene, IReadOnlyList<Choice> menu)
    {
        if (IsStranger(scene))
            return HowToEnrol("ยังไม่ได้ลงทะเบียน", scene);

        var card = new Card("ไม่เข้าใจข้อความนี้").Says("เลือกจากปุ่มด้านล่าง หรือพิมพ์ใหม่อีกครั้ง");
        if (scene.OwnDistricts.Count > 0)
            card.Says($"รายงานยอดได้ในข้อความเดียว เช่น\n{Example(scene)}");
        return card.Offer(menu).Offer(Ways.Help).As("ไม่เข้าใจข้อความนี้ เลือกจากเมนูหรือพิมพ์ใหม่");
    }

    public static LineMessage DidNotFollow() => new TextMessage($"ไม่เข้าใจคำตอบนี้ ขอถามอีกครั้ง หากไม่ทำต่อ พิมพ์ \"{Words.Cancel}\"");

    public static LineMessage InGroup(Scene scene)
    {
        if (scene.Chat.Kind == ChatKind.Room)
            return new TextMessage("บอทใช้ได้ในกลุ่มจังหวัดและในแชตส่วนตัว ไม่ตอบในห้องสนทนาแบบนี้");
        return scene.Campaign is null
            ? HowToBind()
            : new TextMessage($"รายงานยอดได้ในแชตส่วนตัวกับบอท ในกลุ่มนี้ถามได้: \"{Words.BotName} {Words.Summary}\" \"{Words.BotName} {Words.Summary} มิ.ย.\" \"{Words.BotName} {Words.Missing}\"");
    }

    public static LineMessage HowToBind()
        => new TextMessage($"กลุ่มนี้ยังไม่ได้ผูกกับจังหวัด ผู้ดูแลระบบพิมพ์ \"{Words.BindGroup}\" ในแชตส่วนตัวกับบอทเพื่อรับรหัส แล้วส่งรหัสในกลุ่มนี้");

    public static LineMessage Sorry()
        => new TextMessage($"ขออภัย ระบบขัดข้องกับข้อความล่าสุด ข้อความนั้นยังไม่ได้บันทึก กรุณาส่งใหม่อีกครั้ง หรือพิมพ์ \"{Words.Menu}\"");

    public static LineMessage TooLong() => new TextMessage("ข้อความยาวเกินไป จึงไม่ได้อ่าน กรุณาส่งข้อความสั้น ๆ ใหม่อีกครั้ง");

    // One sentence that an officer can copy, with the oldest month that can be reported now.
    public static string Example(Scene scene) => $"\"{ThaiDate.Month(Reported(scene))} ทั่วไป 1.2 ล้าน ออนไลน์ 85,000\"";

    public static string? Contact(Scene scene)
        => scene.Campaign is { } campaign
            ? $"สอบถาม: สำนักงานพัฒนาชุมชนจังหวัด{campaign.ProvinceName} โทร. {campaign.Letter.OfficePhone}"
            : null;

    public static LineMessage HowToEnrol(string title, Scene scene, bool begun = false)
    {
        var card = new Card(title)
            .Says("บอทนี้สำหรับเจ้าหน้าที่พัฒนาชุมชน ใช้รับรองเป้าหมายและรายงานยอดจำหน่าย OTOP")
            .Says(begun ? "รับรหัสแล้ว เหลือเพียงตอบคำถามของการลงทะเบียนให้ครบ" : $"เริ่มใช้งานโดยส่งรหัสที่ได้รับจากสำนักงานพัฒนาชุมชนจังหวัด เช่น\n\"{Words.Enrol} ABCD-EFGH\"");
        if (Contact(scene) is { } contact)
            card.Note(contact);
        return card.Offer(NoticeView.ReadIt).As(begun ? $"{title} ตอบคำถามของการลงทะเบียนให้ครบ" : $"{title} ส่งรหัสที่ได้รับจากจังหวัดเพื่อเริ่มใช้งาน");
    }

    private static FiscalMonth Reported(Scene scene)
    {
        var months = scene.Campaign?.Months ?? [];
        FiscalMonth[] open = [.. months.Where(m => scene.Campaign!.ReportDeadline(m) is var d && d.IsOpen(scene.At) && !d.IsLocked(scene.At))];
        return open.Length > 0 ? open[0] : months.LastOrDefault(m => scene.Campaign!.ReportDeadline(m).IsOpen(scene.At), months.Count > 0 ? months[0] : FiscalMonth.Of(scene.Today));
    }

    private static bool IsStranger(Scene scene) => scene.Posts.Count == 0;

    private static string Round(Scene scene) => scene.Campaign is { } campaign ? $" OTOP ปีงบประมาณ {campaign.FiscalYear}" : "";

    private static string Labels(IReadOnlyList<Choice> menu) => string.Join(" ", menu.Select(c => c.Label));

    private static string Who(Scene scene) => string.Join(" · ", scene.Posts.Select(p => PostView.Name(p, scene.Campaign)).Distinct());
}
