using System.Text;
using OtopBot.Line.Webhook;

namespace OtopBot.Tests.Line.Webhook;

public sealed class WebhookBodyTests
{
    [Fact]
    public void A_verify_request_holds_the_bot_and_no_event()
    {
        var body = Body.Read($$"""{"destination":"{{Body.Bot}}","events":[]}""");

        body.Destination.ShouldBe(Body.Bot);
        body.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("destination=U", "The body is not JSON.")]
    [InlineData("""{"destination":"U0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","events":[{"type":"foll""", "The body is not JSON.")]
    [InlineData("""{"destination":"\ud800","events":[]}""", "The body is not JSON.")]
    [InlineData("[]", "The body is not a JSON object.")]
    [InlineData("null", "The body is not a JSON object.")]
    [InlineData("7", "The body is not a JSON object.")]
    [InlineData("""{"destination":"U0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}""", "events is not an array.")]
    [InlineData("""{"destination":"U0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","events":null}""", "events is not an array.")]
    [InlineData("""{"destination":"U0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","events":{}}""", "events is not an array.")]
    [InlineData("""{"events":[]}""", "destination is not a bot's user id.")]
    [InlineData("""{"destination":null,"events":[]}""", "destination is not a bot's user id.")]
    [InlineData("""{"destination":7,"events":[]}""", "destination is not a bot's user id.")]
    [InlineData("""{"destination":"Uxyz","events":[]}""", "destination is not a bot's user id.")]
    [InlineData("""{"destination":"U0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A","events":[]}""", "destination is not a bot's user id.")]
    [InlineData("""{"destination":"C0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","events":[]}""", "destination is not a bot's user id.")]
    [InlineData("""{"destination":"U0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0","events":[]}""", "destination is not a bot's user id.")]
    public void A_broken_envelope_is_refused_with_the_reason(string json, string reason)
    {
        WebhookBody.Parse(Encoding.UTF8.GetBytes(json), out var problem).ShouldBeNull();

        problem.ShouldBe(reason);
    }

    [Fact]
    public void Broken_elements_are_kept_raw_and_lose_no_neighbour()
    {
        var events = Body.Events("broken-elements");

        events.Count.ShouldBe(30);
        events[0].ShouldBeOfType<MessageEvent>();
        events[^1].ShouldBeOfType<MessageEvent>().WebhookEventId.ShouldBe("01EABLAST");
        events.OfType<MalformedEvent>().Count().ShouldBe(28);
        events.OfType<MalformedEvent>().ShouldAllBe(element => element.Problem.Length > 0 && element.Raw.Length > 0);
    }

    [Fact]
    public void A_text_that_is_no_Unicode_breaks_its_own_event_only()
    {
        const string Good = """{"type":"unfollow","webhookEventId":"B","timestamp":1,"mode":"active"}""";
        const string Bad =
            """{"type":"message","webhookEventId":"A","timestamp":1,"message":{"type":"text","id":"1","text":"\ud800"}}""";

        var events = Body.Read($$"""{"destination":"{{Body.Bot}}","events":[{{Bad}},{{Good}}]}""").Events;

        events[0].ShouldBeOfType<MalformedEvent>().WebhookEventId.ShouldBe("A");
        events[1].ShouldBeOfType<UnfollowEvent>();
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_break_their_own_event_only()
    {
        var json = $$"""
            {"destination":"{{Body.Bot}}","events":[
            {"type":"postback","webhookEventId":"A","timestamp":1,"postback":{"data":"?"} },
            {"type":"unfollow","webhookEventId":"B","timestamp":1}
            ]}
            """;
        var bytes = Encoding.UTF8.GetBytes(json);
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xff;

        var events = Body.Read(bytes).Events;

        events[0].ShouldBeOfType<MalformedEvent>().Raw.ShouldContain("\ufffd");
        events[1].ShouldBeOfType<UnfollowEvent>();
    }

    [Fact]
    public void A_deep_extra_field_costs_nothing()
    {
        var deep = new string('[', 500) + new string(']', 500);

        Body.Read($$"""{"destination":"{{Body.Bot}}","events":[{"type":"unfollow","webhookEventId":"A","timestamp":1,"ext":{{deep}}}]}""")
            .Events.ShouldHaveSingleItem().ShouldBeOfType<UnfollowEvent>();
    }
}
