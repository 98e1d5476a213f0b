using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Line.Messages;

// Each kind of message and action once with everything it can carry: looked at by a person, and by LINE's own file where it is.
public sealed class OutboundTests
{
    private static readonly LineAction Yes =
        new PostbackAction("รับรองตามเป้าหมาย", "a=certify&v=1") { DisplayText = "รับรองตามเป้าหมาย" };

    private static readonly LineAction No = new MessageAction("ขอแก้ไข", "ขอแก้ไข");

    [Fact]
    public void Text() => Accept(
        new TextMessage("บันทึกแล้ว\nยอดรวม \"120,000\" บาท <ประจำเดือน>") { QuoteToken = "q-1", Sender = new("บอทโอทอป", "https://pic.example/i.png") });

    [Fact]
    public void Several() => Accept(
        [.. new[] { "หนึ่ง", "สอง", "สาม", "สี่", "ห้า" }.Select(text => new TextMessage(text))]);

    [Fact]
    public void Image() => Accept(new ImageMessage("https://pic.example/chart.png", "https://pic.example/chart-small.png"));

    [Fact]
    public void QuickReply() => Accept(new TextMessage("เลือกได้เลย")
    {
        QuickReply = new([
            new(Yes) { ImageUrl = "https://pic.example/yes.png" },
            new(No),
            new(new PostbackAction("พิมพ์ยอด", "a=type") { InputOption = InputOption.OpenKeyboard, FillInText = "รายงานยอด " }),
            new(new PostbackAction("พูด", "a=talk") { InputOption = InputOption.OpenVoice }),
            new(new PostbackAction("เปิดเมนู", "a=open") { InputOption = InputOption.OpenRichMenu }),
            new(new PostbackAction("ปิดเมนู", "a=shut") { InputOption = InputOption.CloseRichMenu }),
            new(new UriAction("คู่มือ", "https://doc.example/guide?page=1") { AltUri = new("https://doc.example/pc") }),
            new(new DatetimePickerAction("เลือกวัน", "a=day", DatetimePickerMode.Date) { Initial = "2020-06-09", Min = "2020-06-01", Max = "2020-06-30" }),
            new(new DatetimePickerAction("เลือกเวลา", "a=time", DatetimePickerMode.Time) { Initial = "09:00" }),
            new(new DatetimePickerAction("เตือนอีกครั้ง", "a=again", DatetimePickerMode.Datetime) { Initial = "2020-06-09T09:00" }),
            new(new ClipboardAction("คัดลอก", "OTOP-2563"))]),
    });

    [Fact]
    public void Confirm() => Accept(new TemplateMessage("ยืนยันเป้าหมาย", new ConfirmTemplate("รับรองเป้าหมายหรือไม่", Yes, No)));

    [Fact]
    public void Buttons() => Accept(new TemplateMessage("เมนู", new ButtonsTemplate("เลือกงานที่ต้องการ", [Yes, No])
    {
        Title = "สำนักงานพัฒนาชุมชน",
        ThumbnailImageUrl = "https://pic.example/top.png",
        ImageAspectRatio = "square",
        ImageSize = "contain",
        ImageBackgroundColor = "#FFFFFF",
        DefaultAction = new UriAction("เปิด", "https://doc.example"),
    }));

    [Theory]
    [InlineData(typeof(LineMessage))]
    [InlineData(typeof(LineAction))]
    [InlineData(typeof(Template))]
    [InlineData(typeof(FlexContainer))]
    [InlineData(typeof(FlexComponent))]
    public void Every_kind_is_declared_for_writing(Type family)
    {
        var kinds = family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract);
        var declared = family.GetCustomAttributes(false).OfType<JsonDerivedTypeAttribute>();

        declared.Select(attribute => attribute.DerivedType).ShouldBe(kinds, ignoreOrder: true);
    }

    private static void Accept(LineMessage message, [CallerMemberName] string name = "") => Accept([message], name);

    private static void Accept(IReadOnlyList<LineMessage> messages, [CallerMemberName] string name = "")
    {
        var batch = MessageBatch.Of(messages);
        LineSchema.ShouldAccept(batch);
        Approved.Json(batch.Json, name);
    }
}
