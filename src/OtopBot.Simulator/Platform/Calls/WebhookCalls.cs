using System.Globalization;
using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// Where the bot hears of events: asked, changed and tried out.
public sealed class WebhookCalls(LineWorld world, WebhookSender sender, RateLimits rates)
{
    private const int LongestAddress = 500;

    // LINE counts an answer that takes longer as none.
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    public LineAnswer Get(LineCall call) => sender.Endpoint is { } endpoint ? LineAnswer.Ok(new { endpoint = endpoint.ToString(), active = true }) : NotSet();

    public LineAnswer Set(LineCall call)
    {
        if (call.Json is not { ValueKind: JsonValueKind.Object } body)
            return LineAnswer.NotJson();
        if (Read(body.Text("endpoint")) is not { } endpoint)
            return Malformed();
        sender.Redirect(endpoint);
        return LineAnswer.Ok();
    }

    public async Task<LineAnswer> TestAsync(LineCall call)
    {
        if (rates.Refuse("webhook test", 60) is { } refusal)
            return refusal;
        var named = call.Json?.Optional("endpoint");
        if (named is { } given && (given.ValueKind != JsonValueKind.String || Read(given.GetString()) is null))
            return Malformed();
        if ((named is { } text ? Read(text.GetString()) : sender.Endpoint) is not { } endpoint)
            return NotSet();

        var at = world.Now;
        var body = JsonSerializer.SerializeToUtf8Bytes(new { destination = PretendChannel.BotUserId, events = Array.Empty<object>() }, PlatformJson.Options);
        var (status, reason, detail) = await TryAsync(endpoint, body);
        return LineAnswer.Ok(new
        {
            success = reason == "OK",
            timestamp = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            statusCode = status,
            reason,
            detail,
        });
    }

    private async Task<(int Status, string Reason, string Detail)> TryAsync(Uri endpoint, byte[] body)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var answer = await sender.SendAsync(endpoint, body, WebhookSender.Sign(body), limit.Token);
            return answer.Status switch
            {
                0 => (0, "COULD_NOT_CONNECT", answer.Body),
                >= 200 and < 300 => (answer.Status, "OK", $"{answer.Status}"),
                _ => (answer.Status, "ERROR_STATUS_CODE", $"{answer.Status}"),
            };
        }
        catch (OperationCanceledException)
        {
            return (0, "REQUEST_TIMEOUT", "Request timeout");
        }
    }

    // LINE takes https only; a bot beside the simulator has no certificate.
    private static Uri? Read(string? text)
        => text is { Length: <= LongestAddress } && Uri.TryCreate(text, UriKind.Absolute, out var endpoint)
            && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            ? endpoint
            : null;

    private static LineAnswer Malformed() => LineAnswer.Error(400, "Invalid webhook endpoint URL", RefusalView.WebhookForm);

    private static LineAnswer NotSet() => LineAnswer.NotFound(RefusalView.NoWebhook, "Webhook endpoint not found");
}
