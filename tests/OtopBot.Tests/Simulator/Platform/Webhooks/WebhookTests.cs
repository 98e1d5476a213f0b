using System.Text.Json;
using System.Text.RegularExpressions;
using OtopBot.Line.Webhook;
using OtopBot.Simulator.Platform;

namespace OtopBot.Tests.Simulator.Platform.Webhooks;

public sealed partial class WebhookTests
{
    [Fact]
    public async Task The_bot_gets_a_signed_body_with_the_event_as_LINE_words_it()
    {
        await using var line = await PretendLine.StartAsync();
        var said = await line.PostAsync("say", new { @as = line.Officer, text = "รายงาน <b>" });

        var heard = line.Bot.Heard.Single();
        WebhookSignature.Verify(heard.Body, heard.Signature, [PretendChannel.Secret]).ShouldBeTrue();
        WebhookSignature.Verify(heard.Body, heard.Signature, ["another secret"]).ShouldBeFalse();
        JsonDocument.Parse(heard.Body).RootElement.GetProperty("destination").GetString().ShouldBe("Uda6254cf53fbbacda5648fbf28b87f6e");
        WebhookBody.Parse(heard.Body, out _)!.Events.Single().ShouldBeOfType<MessageEvent>().Message.ShouldBeOfType<TextContent>().Text.ShouldBe("รายงาน <b>");

        Ulid().IsMatch(heard.Event.GetProperty("webhookEventId").GetString()!).ShouldBeTrue();
        EighteenDigits().IsMatch(heard.Event.GetProperty("message").GetProperty("id").GetString()!).ShouldBeTrue();
        heard.Event.GetProperty("message").GetProperty("quoteToken").GetString().ShouldNotBeNullOrEmpty();
        heard.Event.GetProperty("mode").GetString().ShouldBe("active");
        heard.Event.GetProperty("deliveryContext").GetProperty("isRedelivery").GetBoolean().ShouldBeFalse();
        heard.Event.GetProperty("source").GetRawText().ShouldBe($$"""{"type":"user","userId":"{{line.Officer}}"}""");
        DateTimeOffset.FromUnixTimeMilliseconds(heard.Event.GetProperty("timestamp").GetInt64()).Year.ShouldBe(2020);
        said.Body.GetRawText().ShouldBe($$"""{"webhookEventId":"{{heard.Event.GetProperty("webhookEventId")}}","messageId":"{{heard.Event.GetProperty("message").GetProperty("id")}}","status":200}""");
    }

    [Fact]
    public async Task A_mention_spans_the_address_and_says_that_it_is_the_bot()
    {
        await using var line = await PretendLine.StartAsync();
        await line.PostAsync("say", new { @as = line.Officer, @in = line.Group, text = "สรุป", mentionBot = true });
        var message = line.Bot.LastEvent.GetProperty("message");
        message.GetProperty("text").GetString().ShouldBe("@OtopBot สรุป");
        message.GetProperty("mention").GetRawText().ShouldBe("""{"mentionees":[{"index":0,"length":8,"type":"user","userId":"Uda6254cf53fbbacda5648fbf28b87f6e","isSelf":true}]}""");
        line.Bot.LastEvent.GetProperty("source").GetProperty("groupId").GetString().ShouldBe(line.Group);
    }

    [Fact]
    public async Task Several_bots_get_webhooks_in_turn()
    {
        await using var second = await ListeningBot.StartAsync();
        await using var line = await PretendLine.StartAsync(o => o with { Bots = [.. o.Bots, second.Address] });
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => line.PostAsync("say", new { @as = line.Officer, text = "ก" })));
        (line.Bot.Heard.Count, second.Heard.Count).ShouldBe((5, 5));
    }

    [Fact]
    public async Task A_dead_bots_webhooks_go_to_the_next_as_redeliveries()
    {
        await using var second = await ListeningBot.StartAsync();
        await using var line = await PretendLine.StartAsync(o => o with { Bots = [.. o.Bots, second.Address] });
        await line.Bot.DisposeAsync();

        var said = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => line.PostAsync("say", new { @as = line.Officer, text = "ก" })));

        said.ShouldAllBe(s => s.Body.GetProperty("status").GetInt32() == 200);
        second.Heard.Select(h => h.Event.GetProperty("webhookEventId").GetString()).Distinct().Count().ShouldBe(10);
        second.Heard.Count(h => h.Event.GetProperty("deliveryContext").GetProperty("isRedelivery").GetBoolean()).ShouldBe(5);
        second.Heard.ShouldAllBe(h => WebhookSignature.Verify(h.Body, h.Signature!, new[] { PretendChannel.Secret }));
        (await line.PostAsync("raw", "{}")).Body.GetProperty("status").GetInt32().ShouldBe(200);
        (await line.PostAsync("raw", "{}")).Body.GetProperty("status").GetInt32().ShouldBe(200);
    }

    [Fact]
    public async Task What_one_bot_refuses_another_may_take_and_what_none_takes_has_the_last_ones_status()
    {
        await using var second = await ListeningBot.StartAsync();
        await using var line = await PretendLine.StartAsync(o => o with { Bots = [.. o.Bots, second.Address] });
        line.Bot.Status = 503;
        for (var n = 0; n < 2; n++)
            (await line.PostAsync("say", new { @as = line.Officer, text = "ก" })).Body.GetProperty("status").GetInt32().ShouldBe(200);

        second.Status = 500;
        (await line.PostAsync("say", new { @as = line.Officer, text = "ก" })).Body.GetProperty("status").GetInt32().ShouldBeOneOf(500, 503);
        (line.Bot.Heard.Count, second.Heard.Count).ShouldBe((2, 3));
    }

    [Fact]
    public async Task The_status_is_the_bots_and_0_when_there_is_none()
    {
        await using var line = await PretendLine.StartAsync();
        line.Bot.Status = 503;
        (await line.PostAsync("say", new { @as = line.Officer, text = "ก" })).Body.GetProperty("status").GetInt32().ShouldBe(503);
        await line.Bot.DisposeAsync();
        (await line.PostAsync("say", new { @as = line.Officer, text = "ก" })).Body.GetProperty("status").GetInt32().ShouldBe(0);
    }

    [GeneratedRegex("^[0-7][0-9A-HJKMNP-TV-Z]{25}$")]
    private static partial Regex Ulid();

    [GeneratedRegex("^[0-9]{18}$")]
    private static partial Regex EighteenDigits();
}
