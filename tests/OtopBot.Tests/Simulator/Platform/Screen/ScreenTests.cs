using System.Text.Json;
using OtopBot.Simulator.Platform.Screen;

namespace OtopBot.Tests.Simulator.Platform.Screen;

public sealed class ScreenTests
{
    private static readonly JsonElement Card = Parse("""
        {"type":"flex","altText":"ไม่แสดง","contents":{"type":"bubble",
          "header":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"หัว"}]},
          "body":{"type":"box","layout":"vertical","contents":[
            {"type":"box","layout":"horizontal","action":{"type":"message","label":"ซ่อน","text":"ก"},"contents":[{"type":"text","text":"รวม"},{"type":"text","text":"1,250"}]},
            {"type":"text","contents":[{"type":"span","text":"ก"},{"type":"span","text":"ข"}]}]},
          "footer":{"type":"box","layout":"vertical","contents":[{"type":"button","action":{"type":"postback","label":"ยืนยัน","data":"a.b"}}]}},
         "quickReply":{"items":[{"type":"action","action":{"type":"message","label":"เมนู","text":"เมนู"}}]}}
        """);

    [Fact]
    public void All_words_are_read_one_line_per_text_component() => Text(Card).ShouldBe("หัว\nรวม\n1,250\nกข");

    [Fact]
    public void Buttons_and_quick_replies_show_their_labels_and_other_parts_do_not()
    {
        var tappable = Tappable.In(Card);
        tappable.Where(t => t.ShowsLabel).Select(t => (t.Label, t.IsQuickReply)).ShouldBe([("ยืนยัน", false), ("เมนู", true)]);
        tappable.Where(t => !t.ShowsLabel).Select(t => t.Label).ShouldBe(["ซ่อน"]);
    }

    [Fact]
    public void Templates_show_title_text_and_actions()
    {
        var carousel = Parse("""{"type":"template","altText":"ก","template":{"type":"carousel","columns":[{"title":"หนึ่ง","text":"ก","actions":[{"type":"message","label":"1","text":"1"}]},{"text":"สอง","actions":[{"type":"message","label":"2","text":"2"}]}]}}""");
        Text(carousel).ShouldBe("หนึ่ง\nก\nสอง");
        Tappable.In(carousel).Select(t => t.Label).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Mentions_show_names_and_doubled_braces_are_braces()
        => Text(Parse("""{"type":"textV2","text":"{all} {u} {{x}}","substitution":{"all":{"type":"mention","mentionee":{"type":"all"}},"u":{"type":"mention","mentionee":{"type":"user","userId":"U1"}}}}"""))
            .ShouldBe("@All @(U1) {x}");

    [Theory]
    [InlineData("""{"type":"text","text":"ก\nข"}""", "ก\nข")]
    [InlineData("""{"type":"location","title":"ที่ว่าการ","address":"พะเยา"}""", "ที่ว่าการ\nพะเยา")]
    [InlineData("""{"type":"sticker","packageId":"1","stickerId":"2"}""", "")]
    [InlineData("""{"type":7}""", "")]
    public void Other_messages_show_what_they_have(string message, string text) => Text(Parse(message)).ShouldBe(text);

    private static string Text(JsonElement message) => ScreenText.Of(message, id => $"({id})");

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
