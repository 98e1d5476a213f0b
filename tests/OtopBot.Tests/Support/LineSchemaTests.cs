using System.Text.Json;

namespace OtopBot.Tests.Support;

// A judge is trusted after it has refused: on LINE's own file where it is, on a small one of the same make elsewhere.
public sealed class LineSchemaTests
{
    private static readonly LineSchema Small = LineSchema.Load(LineSchemaExample.Yaml);

    public static TheoryData<string> Judges => [.. LineSchema.TryLoad() is null ? ["small"] : new[] { "small", "LINE's" }];

    [Theory]
    [MemberData(nameof(Judges))]
    public void What_is_right_is_accepted(string judge)
    {
        Problems(judge, Text("""{"type":"text","text":"ก"}""")).ShouldBeEmpty();
        Problems(judge, Flex("""{"type":"text","text":"ก","flex":4,"align":"end"}""")).ShouldBeEmpty();
        Problems(judge, Flex("""{"type":"box","layout":"baseline","contents":[]}""")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Judges))]
    public void A_missing_property_is_refused_at_every_depth(string judge)
    {
        Problems(judge, """{"messages":[]}""").ShouldContain("$.replyToken: missing");
        Problems(judge, Text("""{"type":"text"}""")).ShouldBe(["$.messages[0].text: missing"]);
        Problems(judge, Text("""{"text":"ก"}""")).ShouldHaveSingleItem().ShouldStartWith("$.messages[0].type: ''");
        Problems(judge, Text("""{"type":"flex","altText":"ก"}""")).ShouldBe(["$.messages[0].contents: missing"]);
        Problems(judge, Flex("""{"type":"box","contents":[]}""")).ShouldBe([Inner + ".layout: missing"]);
        Problems(judge, Flex("""{"type":"button"}""")).ShouldBe([Inner + ".action: missing"]);
    }

    [Theory]
    [MemberData(nameof(Judges))]
    public void A_misspelt_property_is_refused_at_every_depth(string judge)
    {
        Problems(judge, """{"replytoken":"t","replyToken":"t","messages":[{"type":"text","text":"ก"}]}""").ShouldBe(["$.replytoken: not declared"]);
        Problems(judge, Text("""{"type":"text","text":"ก","quotetoken":"q"}""")).ShouldBe(["$.messages[0].quotetoken: not declared"]);
        Problems(judge, Flex("""{"type":"text","text":"ก","colour":"#000000"}""")).ShouldBe([Inner + ".colour: not declared"]);
        Problems(judge, Flex("""{"type":"button","action":{"type":"postback","label":"ก","data":"d","display":"ก"}}"""))
            .ShouldBe([Inner + ".action.display: not declared"]);
    }

    [Theory]
    [MemberData(nameof(Judges))]
    public void A_wrong_value_is_refused_at_every_depth(string judge)
    {
        Problems(judge, Text("""{"type":"text","text":7}""")).ShouldHaveSingleItem().ShouldStartWith("$.messages[0].text: Number");
        Problems(judge, Text("""{"type":"text","text":null}""")).ShouldHaveSingleItem().ShouldStartWith("$.messages[0].text: Null");
        Problems(judge, Text("""{"type":"txt","text":"ก"}""")).ShouldHaveSingleItem().ShouldStartWith("$.messages[0].type: 'txt'");
        Problems(judge, Text("7")).ShouldHaveSingleItem().ShouldStartWith("$.messages[0]: Number");
        Problems(judge, """{"replyToken":"t","messages":{}}""").ShouldHaveSingleItem().ShouldStartWith("$.messages: Object");
        Problems(judge, """{"replyToken":"t","messages":[]}""").ShouldHaveSingleItem().ShouldStartWith("$.messages: 0 elements");
        Problems(judge, Flex("""{"type":"text","text":"ก","align":"left"}""")).ShouldHaveSingleItem().ShouldStartWith(Inner + ".align: 'left'");
        Problems(judge, Flex("""{"type":"text","text":"ก","flex":1.5}""")).ShouldHaveSingleItem().ShouldStartWith(Inner + ".flex: Number");
        Problems(judge, Flex("""{"type":"txt"}""")).ShouldHaveSingleItem().ShouldStartWith(Inner + ".type: 'txt'");
        Problems(judge, Flex($$$"""{"type":"button","action":{"type":"postback","data":"{{{new string('d', 301)}}}"}}"""))
            .ShouldHaveSingleItem().ShouldStartWith(Inner + ".action.data: 301 letters");
    }

    [Theory]
    [MemberData(nameof(Judges))]
    public void A_place_for_one_kind_takes_no_sibling(string judge) =>
        Problems(judge, Text("""{"type":"flex","altText":"ก","contents":{"type":"bubble","body":{"type":"text","text":"ก"}}}"""))
            .ShouldHaveSingleItem().ShouldBe("$.messages[0].contents.body.type: 'text' is no FlexBox");

    [Fact]
    public void Numbers_patterns_and_addresses_are_looked_at()
    {
        Small.Validate("Odds", """{"count":1,"code":"ab","link":"https://a","key":"0f8fad5b-d9cb-469f-a165-70867728950e","any":{"x":1},"maybe":null}""")
            .ShouldBeEmpty();
        Small.Validate("Odds", """{"count":0,"code":"AB","link":"a b","key":"7","any":{"x":"1"}}""").Select(problem => problem.Split(':')[0])
            .ShouldBe(["$.count", "$.code", "$.link", "$.key", "$.any.x"]);
        Small.Validate("Odds", """{"count":10}""").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_rule_that_is_not_understood_stops_the_judge()
    {
        Should.Throw<NotSupportedException>(() => Small.Validate("Unclear", "{}"));
        Should.Throw<ArgumentException>(() => Small.Validate("Nowhere", "{}"));
    }

    [Fact]
    public void Requests_known_to_be_right_are_accepted_by_LINEs_own_file()
    {
        if (LineSchema.TryLoad() is not { } judge)
            return;
        var samples = Directory.EnumerateFiles(Path.Combine(SharedFiles.Line!, "flex-samples")).ToList();

        samples.Count.ShouldBeGreaterThan(5);
        foreach (var sample in samples)
        {
            var request = JsonDocument.Parse(File.ReadAllText(sample)).RootElement;
            judge.Validate(request.GetProperty("$schemaName").GetString()!, request.GetProperty("body").GetRawText())
                .ShouldBeEmpty(Path.GetFileName(sample));
        }
    }

    private const string Inner = "$.messages[0].contents.body.contents[0]";

    private static string Text(string message) => $$"""{"replyToken":"t","messages":[{{message}}]}""";

    private static string Flex(string component) => Text(
        """{"type":"flex","altText":"ก","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[""" + component + "]}}}");

    private static IReadOnlyList<string> Problems(string judge, string json) =>
        (judge is "small" ? Small : LineSchema.TryLoad()!).Validate("ReplyMessageRequest", json);
}
