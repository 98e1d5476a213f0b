using System.Text;
using System.Text.Json;
using OtopBot.Line.Webhook;
using OtopBot.Simulator.Platform;

namespace OtopBot.Tests.Simulator.Control;

public sealed class EventEndpointTests
{
    [Fact]
    public async Task An_event_is_completed_and_its_own_fields_are_left_alone()
    {
        await using var line = await PretendLine.StartAsync();
        var sent = await line.PostAsync("event", $$$$"""{"event":{"type":"postback","postback":{"data":"x"},"webhookEventId":"01EAB0000000000000000000AA","source":{"type":"user","userId":"{{{{line.Officer}}}}"}}}""");
        (sent.Text("webhookEventId"), sent.Body.GetProperty("messageId").ValueKind).ShouldBe(("01EAB0000000000000000000AA", JsonValueKind.Null));
        var heard = line.Bot.LastEvent;
        heard.GetProperty("webhookEventId").GetString().ShouldBe("01EAB0000000000000000000AA");
        heard.GetProperty("mode").GetString().ShouldBe("active");
        (await line.ReplyAsync(heard.GetProperty("replyToken").GetString()!)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Standby_and_events_without_a_chat_get_no_reply_token()
    {
        await using var line = await PretendLine.StartAsync();
        await line.PostAsync("event", $$$$"""{"event":{"type":"follow","mode":"standby","source":{"type":"user","userId":"{{{{line.Officer}}}}"}}}""");
        line.Bot.LastEvent.TryGetProperty("replyToken", out _).ShouldBeFalse();
        await line.PostAsync("event", """{"event":{"type":"somethingNew","deep":{"er":[1]}}}""");
        line.Bot.LastEvent.TryGetProperty("replyToken", out _).ShouldBeFalse();
        line.Bot.LastEvent.GetProperty("deep").GetRawText().ShouldBe("""{"er":[1]}""");
        (await line.PostAsync("event", new { })).Error.ShouldBe("'event' is missing.");
        (await line.PostAsync("event", """{"event":[]}""")).Error.ShouldBe("'event' must be an object.");
    }

    [Fact]
    public async Task A_repeated_message_is_shown_once_and_whoever_is_named_exists()
    {
        await using var line = await PretendLine.StartAsync();
        const string user = "U740a21a140d023a56f2f882f47fed94b";
        const string twice = $$$$"""{"event":{"type":"message","message":{"type":"text","id":"610000000000000009","text":"ก"},"webhookEventId":"01EAB0000000000000000000AA","source":{"type":"user","userId":"{{{{user}}}}"}}}""";
        await line.PostAsync("event", twice);
        await line.PostAsync("event", twice);
        line.Bot.Heard.Count.ShouldBe(2);
        (await line.ChatAsync(user)).Count.ShouldBe(1);
        (await line.PushAsync(user)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Raw_bytes_go_as_they_are_with_the_signature_given_or_made()
    {
        await using var line = await PretendLine.StartAsync();
        var bytes = Encoding.UTF8.GetBytes("not { json ก");
        line.Bot.Status = 400;
        var made = await RawAsync(line, bytes, null);
        (made.Status, made.Body.GetRawText()).ShouldBe((200, """{"status":400,"body":"heard"}"""));
        line.Bot.Heard.Last().Body.ShouldBe(bytes);
        WebhookSignature.Verify(bytes, line.Bot.Heard.Last().Signature, [PretendChannel.Secret]).ShouldBeTrue();

        await RawAsync(line, bytes, "forged");
        line.Bot.Heard.Last().Signature.ShouldBe("forged");
    }

    [Fact]
    public async Task A_well_signed_raw_body_is_known_to_LINE_and_a_forged_one_is_not()
    {
        await using var line = await PretendLine.StartAsync();
        static byte[] Body(string userId, string id) => Encoding.UTF8.GetBytes($$$"""{"destination":"{{{PretendChannel.BotUserId}}}","events":[{"type":"message","message":{"type":"text","id":"{{{id}}}","text":"ก"},"source":{"type":"user","userId":"{{{userId}}}"},"replyToken":"{{{id}}}"},5,null]}""");
        await RawAsync(line, Body(line.Officer, "610000000000000001"), null);
        await RawAsync(line, Body(line.Other, "610000000000000002"), "forged");
        (await line.ChatAsync(line.Officer)).Count.ShouldBe(1);
        (await line.ChatAsync(line.Other)).ShouldBeEmpty();
        (await line.ReplyAsync("610000000000000001")).Status.ShouldBe(200);
        (await line.ReplyAsync("610000000000000002")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_reaches_the_bot_and_never_the_chats()
    {
        await using var line = await PretendLine.StartAsync();
        var body = Encoding.UTF8.GetBytes($$$"""{"events":[{"type":"message","message":{"type":"text","id":"610000000000000003","text":"\ud83d"},"source":{"type":"user","userId":"{{{line.Officer}}}"},"replyToken":"t"}]}""");
        (await RawAsync(line, body, null)).Status.ShouldBe(200);
        line.Bot.Heard.Last().Body.ShouldBe(body);
        (await line.ChatAsync(line.Officer)).ShouldBeEmpty();
        (await line.SimAsync(HttpMethod.Post, "say", $$"""{"as":"{{line.Officer}}","text":"\ud83d"}""")).Status.ShouldBe(400);
        (await line.ChatAsync(line.Officer)).ShouldBeEmpty();
    }

    private static async Task<Answer> RawAsync(PretendLine line, byte[] body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sim/raw") { Content = new ByteArrayContent(body) };
        if (signature is not null)
            request.Headers.Add("x-line-signature", signature);
        return await Answer.OfAsync(await line.Http.SendAsync(request));
    }
}
