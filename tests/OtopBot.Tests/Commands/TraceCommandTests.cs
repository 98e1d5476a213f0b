using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Commands;

public sealed class TraceCommandTests
{
    private const string Chat = AuditDesk.Officer;

    [Theory]
    [InlineData("ย-2563-5602-06-01")]
    [InlineData("ย-๒๕๖๓-๕๖๐๒-๐๖-๐๑")]
    [InlineData("จุน", "มิ.ย.")]
    [InlineData("อำเภอ จุน", "มิถุนายน", "2563")]
    [InlineData("5602", "6/63")]
    public async Task A_figure_is_traced_to_the_words_in_the_chat_that_made_it(params string[] asked)
    {
        using var desk = await StoryAsync();

        var (code, said) = await TraceAsync(desk, asked);

        code.ShouldBe(0);
        said.ShouldContain("รายงานยอดจำหน่าย อำเภอจุน เดือนมิถุนายน 2563");
        said.ShouldContain("ทั่วไป 50,500,000 บาท ออนไลน์ 12,554,386 บาท รวม 63,054,386 บาท");
        said.ShouldContain("ผู้ลงนาม: ผู้รับผิดชอบ อำเภอจุน (บุคคลหมายเลข 1) ผู้ลงนามคนหนึ่ง นักวิชาการพัฒนาชุมชนชำนาญการ");
        said.ShouldContain("ข้อมูลตรงกับรายการล่าสุด");
        said.ShouldContain("แตะปุ่ม “ยืนยัน” (webhookEventId E2)");
        said.ShouldContain("พิมพ์ “มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖”");
        said.ShouldContain("ตอบ “บันทึกรายงานแล้ว” รอส่ง");
    }

    [Fact]
    public async Task Every_version_is_named_beside_the_one_asked_for()
    {
        using var desk = await StoryAsync();
        await desk.ReportAsync(51_000_000, 12_554_386, "E9");

        var (_, newest) = await TraceAsync(desk, "จุน", "มิ.ย.");
        newest.ShouldContain("เลขที่ ย-2563-5602-06-02 ฉบับที่ 2 (ฉบับล่าสุด)");
        newest.ShouldContain("ย-2563-5602-06-01 ฉบับที่ 1 ทั่วไป 50,500,000 บาท");
        newest.ShouldContain("เหตุผล: พิมพ์ผิด");
        newest.ShouldContain("ไม่มีข้อความของเหตุการณ์นี้เก็บไว้");
        (await TraceAsync(desk, "ย-2563-5602-06-01")).Said.ShouldContain("ฉบับที่ 1 (ฉบับล่าสุดคือฉบับที่ 2)");
    }

    [Fact]
    public async Task A_certification_is_traced_by_its_number_or_its_district_alone()
    {
        using var desk = await StoryAsync();
        await desk.CertifyAsync("E1");

        foreach (var asked in new[] { "ร-2563-5602-01", "จุน" })
        {
            var (code, said) = await TraceAsync(desk, asked);
            code.ShouldBe(0);
            said.ShouldContain("การรับรองเป้าหมาย อำเภอจุน");
            said.ShouldContain("รับรองตามเป้าหมาย (ตารางเป้าหมายฉบับที่ 1) สถานะ “มีผลบังคับ”");
        }
    }

    [Fact]
    public async Task Words_that_were_taken_back_are_not_shown()
    {
        using var desk = await StoryAsync();
        await desk.SaveAsync(db => db.Add(Row("E7", 7, """{"type":"unsend","unsend":{"messageId":"1"}""")));

        var (_, said) = await TraceAsync(desk, "จุน", "มิ.ย.");

        said.ShouldNotContain("50.5 ล้าน");
        said.ShouldContain("ข้อความนี้ผู้ส่งยกเลิกการส่งแล้ว จึงไม่แสดง");
        said.ShouldContain("ทั่วไป 50,500,000 บาท");
    }

    [Theory]
    [InlineData("''")]
    [InlineData("replace(Raw, 'มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖', '')")]
    public async Task Words_that_are_no_longer_kept_are_said_to_be_gone(string left)
    {
        using var desk = await StoryAsync();
        await desk.ByHandAsync($"UPDATE Inbox SET Raw = {left} WHERE EventId = 'E1'");

        (await TraceAsync(desk, "จุน", "มิ.ย.")).Said.ShouldContain("ข้อความนี้ไม่ได้เก็บไว้แล้ว");
    }

    [Fact]
    public async Task An_event_of_somebody_forgotten_tells_of_no_other_rows()
    {
        using var desk = await StoryAsync();
        await desk.ByHandAsync("UPDATE Inbox SET Raw = ''; UPDATE Outbox SET Messages = ''");

        var (code, said) = await TraceAsync(desk, "จุน", "มิ.ย.");

        code.ShouldBe(0);
        said.Split("ข้อความนี้ไม่ได้เก็บไว้แล้ว").Length.ShouldBe(2);
        said.ShouldContain("ตอบ (ไม่ได้เก็บข้อความไว้แล้ว) รอส่ง");
    }

    [Fact]
    public async Task A_figure_that_is_not_what_was_recorded_is_shown_with_a_warning()
    {
        using var desk = await StoryAsync();
        await desk.ByHandAsync("UPDATE Reports SET Online = 900");

        (await TraceAsync(desk, "จุน", "มิ.ย.")).Said.ShouldContain("ข้อมูลไม่ตรงกับรายการล่าสุด");
    }

    [Theory]
    [InlineData("ย-2563-5602-06-77")]
    [InlineData("จุน", "ก.ค.")]
    [InlineData("บางรัก", "มิ.ย.")]
    public async Task What_is_not_there_is_said_to_be_missing(params string[] asked)
    {
        using var desk = await StoryAsync();

        var (code, said) = await TraceAsync(desk, asked);

        code.ShouldBe(1);
        said.ShouldContain("ไม่พบการรับรองหรือรายงานของ");
    }

    private static Task<(int Code, string Said)> TraceAsync(AuditDesk desk, params string[] asked) => CommandLineTests.RunAsync(desk.Database.Options, ["trace", .. asked]);

    private static async Task<AuditDesk> StoryAsync()
    {
        var desk = await AuditDesk.OpenAsync();
        await desk.SaveAsync(db =>
        {
            var card = new TemplateMessage("อ่านทวน", new ConfirmTemplate("ถูกต้องหรือไม่", new PostbackAction("ยืนยัน", "report.save"), new PostbackAction("แก้", "report.fix")));
            db.Add(Row("E1", 1, """{"type":"message","message":{"type":"text","id":"1","quoteToken":"q","text":"มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖"}"""));
            db.Add(OutboxMessage.Reply("reply:E1", Chat, "t1", MessageBatch.Of(card), Phayao.Monday.AddSeconds(1)));
            db.Add(Row("E2", 2, """{"type":"postback","postback":{"data":"report.save"}"""));
            db.Add(OutboxMessage.Reply("reply:E2", Chat, "t2", MessageBatch.Of(new TextMessage("บันทึกรายงานแล้ว")), Phayao.Monday.AddSeconds(2)));
        });
        await desk.ReportAsync(50_500_000, 12_554_386, "E2");
        return desk;
    }

    private static InboxMessage Row(string id, int second, string begin)
    {
        var at = Phayao.Monday.AddSeconds(second);
        return new(id, Chat, at, at, $$"""{{begin}},"webhookEventId":"{{id}}","deliveryContext":{"isRedelivery":false},"timestamp":{{at.ToUnixTimeMilliseconds()}},"source":{"type":"user","userId":"{{Chat}}"},"mode":"active"}""");
    }
}
