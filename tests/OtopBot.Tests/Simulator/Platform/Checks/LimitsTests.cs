using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;
using static OtopBot.Tests.Simulator.Platform.Checks.MessageShapesTests;

namespace OtopBot.Tests.Simulator.Platform.Checks;

public sealed class LimitsTests
{
    // One letter to a reader, three to a computer.
    private const string Grapheme = "ก็่";

    public static TheoryData<string, int, Func<string, string>> Limits => new()
    {
        { "text", 5000, s => $$"""{"type":"text","text":"{{s}}"}""" },
        { "alt text", 1500, s => $$$"""{"type":"template","altText":"{{{s}}}","template":{"type":"confirm","text":"ก","actions":[{"type":"message","label":"ก","text":"ก"},{"type":"message","label":"ก","text":"ก"}]}}""" },
        { "postback data", 300, s => Quick($$"""{"type":"postback","label":"ก","data":"{{s}}","displayText":"ก"}""") },
        { "address", 1000, s => Quick($$"""{"type":"uri","label":"ก","uri":"https://a.b/{{s[12..]}}"}""") },
        { "clipboard", 1000, s => Quick($$"""{"type":"clipboard","label":"ก","clipboardText":"{{s}}"}""") },
        { "sender", 20, s => $$$"""{"type":"text","text":"ก","sender":{"name":"{{{s}}}"}}""" },
    };

    public static TheoryData<string, int, Func<string, string>> GraphemeLimits => new()
    {
        { "quick reply label", 20, s => Quick($$"""{"type":"message","label":"{{s}}","text":"ก"}""") },
        { "template label", 20, s => Template($$"""{"type":"buttons","text":"ก","actions":[{"type":"message","label":"{{s}}","text":"ก"}]}""") },
        { "Flex button label", 40, s => Flex($$$"""{"type":"button","action":{"type":"message","label":"{{{s}}}","text":"ก"}}""") },
        { "display text", 300, s => Quick($$"""{"type":"postback","label":"ก","data":"a","displayText":"{{s}}"}""") },
        { "message action", 300, s => Quick($$"""{"type":"message","label":"ก","text":"{{s}}"}""") },
        { "confirm text", 240, s => Template($$"""{"type":"confirm","text":"{{s}}","actions":[{"type":"message","label":"ก","text":"ก"},{"type":"message","label":"ก","text":"ก"}]}""") },
        { "buttons text", 160, s => Template($$"""{"type":"buttons","text":"{{s}}","actions":[{"type":"message","label":"ก","text":"ก"}]}""") },
        { "buttons text under a title", 60, s => Template($$"""{"type":"buttons","title":"ก","text":"{{s}}","actions":[{"type":"message","label":"ก","text":"ก"}]}""") },
        { "title", 40, s => Template($$"""{"type":"buttons","title":"{{s}}","text":"ก","actions":[{"type":"message","label":"ก","text":"ก"}]}""") },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_length_in_code_units_is_taken_at_its_limit_and_refused_above(string what, int max, Func<string, string> message)
    {
        Check($"[{message(new string('a', max))}]").ShouldBeEmpty(what);
        Check($"[{message(new string('a', max + 1))}]").ShouldContain(f => f.Rule == Rule.TooLong, what);
    }

    [Theory]
    [MemberData(nameof(GraphemeLimits))]
    public void A_length_in_letters_counts_what_a_reader_sees(string what, int max, Func<string, string> message)
    {
        Check($"[{message(string.Concat(Enumerable.Repeat(Grapheme, max)))}]").ShouldBeEmpty(what);
        Check($"[{message(string.Concat(Enumerable.Repeat(Grapheme, max + 1)))}]").ShouldContain(f => f.Rule == Rule.TooLong, what);
    }

    [Fact]
    public void Text_counts_code_units()
        => Check($$"""[{"type":"text","text":"{{string.Concat(Enumerable.Repeat(Grapheme, 1667))}}"}]""").Single().ShouldBe(new Fault(Place.OfMessage(0).Property("text"), Rule.TooLong, "5000", "5001"));

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void Thirteen_quick_replies_at_most(int count, bool taken)
    {
        var item = """{"type":"action","action":{"type":"message","label":"ก","text":"ก"}}""";
        Check($$$"""[{"type":"text","text":"ก","quickReply":{"items":[{{{string.Join(',', Enumerable.Repeat(item, count))}}}]}}]""").Count.ShouldBe(taken ? 0 : 1);
    }

    [Theory]
    [InlineData(30 * 1024, true)]
    [InlineData(30 * 1024 + 1, false)]
    public void A_bubble_has_thirty_kilobytes_at_most(int bytes, bool taken)
    {
        static string Bubble(string filling) => $$$"""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"{{{filling}}}"}]}}""";
        var message = $$"""{"type":"flex","altText":"ก","contents":{{Bubble(new string('a', bytes - Bubble("").Length))}}}""";
        Check($"[{message}]").Any(f => f.Rule == Rule.TooBig).ShouldBe(!taken);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void A_carousel_has_twelve_bubbles_and_fifty_kilobytes_at_most(int bubbles, bool taken)
    {
        static string Carousel(int count, int letters) => JsonSerializer.Serialize(new
        {
            type = "carousel",
            contents = Enumerable.Repeat(new { type = "bubble", body = new { type = "box", layout = "vertical", contents = new[] { new { type = "text", text = new string('a', letters) } } } }, count),
        });
        Check($$"""[{"type":"flex","altText":"ก","contents":{{Carousel(bubbles, 10)}}}]""").Count.ShouldBe(taken ? 0 : 1);
        Check($$"""[{"type":"flex","altText":"ก","contents":{{Carousel(2, 26 * 1024)}}}]""").Single().Rule.ShouldBe(Rule.TooBig);
    }
}
