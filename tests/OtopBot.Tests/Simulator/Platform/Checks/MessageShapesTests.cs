using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Simulator.Platform.Checks;

public sealed class MessageShapesTests
{
    private const string Postback = """{"type":"postback","label":"ยืนยัน","data":"a.b","displayText":"ยืนยัน"}""";

    public static TheoryData<string, string, Rule> Refused => new()
    {
        { """{"type":"text"}""", "messages[0].text", Rule.Missing },
        { """{"type":"text","text":null}""", "messages[0].text", Rule.Missing },
        { """{"type":"text","text":""}""", "messages[0].text", Rule.Empty },
        { """{"type":"text","text":5}""", "messages[0].text", Rule.WrongKind },
        { """{"type":"text","text":"ก","txet":"ก"}""", "messages[0].txet", Rule.Undeclared },
        { """{"type":"txt","text":"ก"}""", "messages[0].type", Rule.NotOneOf },
        { """{"text":"ก"}""", "messages[0].type", Rule.Missing },
        { "5", "messages[0]", Rule.WrongKind },
        { """{"type":"text","text":"ก","sender":{"name":"LINE ช่วย"}}""", "messages[0].sender.name", Rule.Reserved },
        { """{"type":"image","originalContentUrl":"http://a.b/c","previewImageUrl":"https://a.b/c"}""", "messages[0].originalContentUrl", Rule.Uri },
        { """{"type":"textV2","text":"{a}"}""", "messages[0].text", Rule.NotTogether },
        { """{"type":"text","text":"ก","quickReply":{"items":[]}}""", "messages[0].quickReply.items", Rule.Count },
        { Quick("""{"type":"postback","label":"ก","data":"a.b"}"""), "messages[0].quickReply.items[0].action.displayText", Rule.Missing },
        { Quick("""{"type":"message","text":"ก"}"""), "messages[0].quickReply.items[0].action.label", Rule.Missing },
        { Quick("""{"type":"richmenuswitch","label":"ก","richMenuAliasId":"a","data":"b"}"""), "messages[0].quickReply.items[0].action.type", Rule.NotOneOf },
        { Quick("""{"type":"uri","label":"ก","uri":"ftp://a.b"}"""), "messages[0].quickReply.items[0].action.uri", Rule.Uri },
        { Quick("""{"type":"datetimepicker","label":"ก","data":"d","mode":"date","initial":"2563-06-08T00:00"}"""), "messages[0].quickReply.items[0].action.initial", Rule.Date },
        { Quick("""{"type":"datetimepicker","label":"ก","data":"d","mode":"date","initial":"2563-06-08"}"""), "messages[0].quickReply.items[0].action.initial", Rule.Date },
        { Quick("""{"type":"datetimepicker","label":"ก","data":"d","mode":"date","min":"2020-06-08","max":"2020-06-08"}"""), "messages[0].quickReply.items[0].action.min", Rule.DateOrder },
        { Quick("""{"type":"postback","label":"ก","data":"d","displayText":"ก","fillInText":"ก"}"""), "messages[0].quickReply.items[0].action.fillInText", Rule.NotTogether },
        { Template($$"""{"type":"confirm","text":"ก","actions":[{{Postback}}]}"""), "messages[0].template.actions", Rule.Count },
        { Template("""{"type":"buttons","text":"ก","actions":[{"type":"postback","data":"a"}]}"""), "messages[0].template.actions[0].label", Rule.Missing },
        { Template($$"""{"type":"carousel","columns":[{"text":"ก","actions":[{{Postback}}]},{"text":"ข","actions":[{{Postback}},{{Postback}}]}]}"""), "messages[0].template.columns", Rule.Uneven },
        { """{"type":"flex","contents":{"type":"bubble"}}""", "messages[0].altText", Rule.Missing },
        { """{"type":"flex","altText":"ก","contents":{"type":"bubble"}}""", "/body", Rule.Missing },
        { """{"type":"flex","altText":"ก","contents":{"type":"buble"}}""", "/", Rule.NotHere },
        { Flex("""{"type":"text","text":""}"""), "/body/contents/0/text", Rule.Empty },
        { Flex("""{"type":"text"}"""), "/body/contents/0/text", Rule.Missing },
        { Flex("""{"type":"text","text":"ก","colour":"#000000"}"""), "/body/contents/0/colour", Rule.Undeclared },
        { Flex("""{"type":"text","text":"ก","color":"red"}"""), "/body/contents/0/color", Rule.Colour },
        { Flex("""{"type":"text","text":"ก","size":"10%"}"""), "/body/contents/0/size", Rule.Size },
        { Flex("""{"type":"text","text":"ก","weight":"heavy"}"""), "/body/contents/0/weight", Rule.NotOneOf },
        { Flex("""{"type":"text","text":"ก","wrap":"true"}"""), "/body/contents/0/wrap", Rule.WrongKind },
        { Flex("""{"type":"text","text":"ก","flex":-1}"""), "/body/contents/0/flex", Rule.Range },
        { Flex("""{"type":"text","text":"ก","flex":1.5}"""), "/body/contents/0/flex", Rule.WrongKind },
        { Flex("""{"type":"text","contents":[{"type":"text","text":"ก"}]}"""), "/body/contents/0/contents/0", Rule.NotHere },
        { Flex("""{"type":"span","text":"ก"}"""), "/body/contents/0", Rule.NotHere },
        { Flex("""{"type":"icon","url":"https://a.b/c"}"""), "/body/contents/0", Rule.NotHere },
        { Flex("""{"type":"button","action":{"type":"postback","data":"a"}}"""), "/body/contents/0/action/label", Rule.Missing },
        { Flex("""{"type":"button"}"""), "/body/contents/0/action", Rule.Missing },
        { Flex("""{"type":"box","layout":"diagonal","contents":[]}"""), "/body/contents/0/layout", Rule.NotOneOf },
        { Flex("""{"type":"box","layout":"vertical"}"""), "/body/contents/0/contents", Rule.Missing },
        { Flex("""{"type":"box","layout":"vertical","contents":[],"paddingAll":"big"}"""), "/body/contents/0/paddingAll", Rule.Size },
        { Flex("""{"type":"box","layout":"baseline","contents":[{"type":"separator"}]}"""), "/body/contents/0/contents/0", Rule.NotHere },
        { Flex("""{"type":"image","url":"https://a.b/c","aspectRatio":"1:4"}"""), "/body/contents/0/aspectRatio", Rule.Size },
        { """{"type":"flex","altText":"ก","contents":{"type":"carousel","contents":[{"type":"bubble","size":"kilo","body":{"type":"box","layout":"vertical","contents":[]}},{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[]}}]}}""", "/contents", Rule.Uneven },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_LINE_refuses_is_refused_where_it_is(string message, string property, Rule rule)
    {
        var faults = Check($"[{message}]");
        faults.ShouldContain(f => f.At.ToString() == property && f.Rule == rule, string.Join(", ", faults));
        FaultView.Explain(faults).ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("""{"type":"text","text":"ก","quickReply":{"items":[{"type":"action","action":{"type":"camera","label":"ถ่ายรูป"}}]},"sender":{"name":"สำนักงาน"}}""")]
    [InlineData("""{"type":"textV2","text":"{a} {{ }}","substitution":{"a":{"type":"mention","mentionee":{"type":"all"}}}}""")]
    [InlineData("""{"type":"sticker","packageId":"446","stickerId":"1988"}""")]
    [InlineData("""{"type":"location","title":"ที่ว่าการ","address":"พะเยา","latitude":19.16,"longitude":99.9}""")]
    [InlineData("""{"type":"audio","originalContentUrl":"https://a.b/c.m4a","duration":60000}""")]
    [InlineData("""{"type":"imagemap","baseUrl":"https://a.b","altText":"ก","baseSize":{"width":1040,"height":1040},"actions":[{"type":"message","text":"ก","area":{"x":0,"y":0,"width":10,"height":10}}]}""")]
    [InlineData("""{"type":"template","altText":"ก","template":{"type":"image_carousel","columns":[{"imageUrl":"https://a.b/c","action":{"type":"message","label":"ก","text":"ก"}}]}}""")]
    public void What_LINE_takes_is_taken(string message) => Check($"[{message}]").ShouldBeEmpty();

    [Fact]
    public void One_to_five_messages_make_a_call()
    {
        static string Texts(int count) => $"[{string.Join(',', Enumerable.Repeat("""{"type":"text","text":"ก"}""", count))}]";
        Check(Texts(1)).ShouldBeEmpty();
        Check(Texts(5)).ShouldBeEmpty();
        Check(Texts(0)).Single().Rule.ShouldBe(Rule.Count);
        Check(Texts(6)).Single().Rule.ShouldBe(Rule.Count);
        Check("{}").Single().Rule.ShouldBe(Rule.WrongKind);
    }

    [Fact]
    public void Every_sample_that_was_checked_against_LINEs_own_files_is_taken()
    {
        if (SharedFiles.Line is null)
            return;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedFiles.Line, "flex-samples"), "*.json"))
        {
            var body = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("body");
            if (body.TryGetProperty("messages", out var messages))
                MessageShapes.Check(messages).ShouldBeEmpty(Path.GetFileName(file));
        }
    }

    [Fact]
    public void Every_rule_has_words_for_LINE_and_for_people()
    {
        foreach (var rule in Enum.GetValues<Rule>())
        {
            FaultWords.Of(new Fault(Place.OfMessage(0), rule)).ShouldNotBeNullOrWhiteSpace();
            FaultWords.Of(new Fault(Place.OfMessage(0).Flex(), rule)).ShouldNotBeNullOrWhiteSpace();
            FaultView.Explain([new Fault(Place.OfMessage(0), rule)]).ShouldContain("messages[0]: ");
        }
    }

    internal static List<Fault> Check(string messages) => MessageShapes.Check(JsonDocument.Parse(messages).RootElement);

    internal static string Quick(string action) => $$$"""{"type":"text","text":"ก","quickReply":{"items":[{"type":"action","action":{{{action}}}}]}}""";

    internal static string Template(string template) => $$$"""{"type":"template","altText":"ก","template":{{{template}}}}""";

    internal static string Flex(string component) => $$$$"""{"type":"flex","altText":"ก","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{{{{component}}}}]}}}""";
}
