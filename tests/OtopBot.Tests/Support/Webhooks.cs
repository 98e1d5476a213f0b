using System.Net.Http.Headers;
using System.Text;
using OtopBot.Line.Webhook;

namespace OtopBot.Tests.Support;

// Webhook bodies as LINE writes and signs them.
public static class Webhooks
{
    public const string Secret = "0123456789abcdef0123456789abcdef";
    public const string OlderSecret = "fedcba9876543210fedcba9876543210";
    public const string Destination = "Uda6254cf53fbbacda5648fbf28b87f6e";

    public static string Text(string id, string chat, string text, long at = 1_591_580_000_000, string mode = "active")
        => $$"""{"type":"message","message":{"type":"text","id":"1","quoteToken":"q","text":"{{text}}"},"webhookEventId":"{{id}}","deliveryContext":{"isRedelivery":false},"timestamp":{{at}},"source":{"type":"user","userId":"{{chat}}"},"replyToken":"token-{{id}}","mode":"{{mode}}"}""";

    public static byte[] Body(params IEnumerable<string> events) => Raw($$"""{"destination":"{{Destination}}","events":[{{string.Join(',', events)}}]}""");

    public static byte[] Raw(string json) => Encoding.UTF8.GetBytes(json);

    public static ByteArrayContent Signed(byte[] body, string secret = Secret) => WithSignature(body, WebhookSignature.Sign(body, secret));

    public static ByteArrayContent WithSignature(byte[] body, string? signature)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (signature is not null)
            content.Headers.Add(WebhookSignature.HeaderName, signature);
        return content;
    }
}
