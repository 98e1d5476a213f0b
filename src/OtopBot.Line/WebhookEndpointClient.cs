using OtopBot.Line.Messages;
using static OtopBot.Line.LineRequest;

namespace OtopBot.Line;

/// <summary>Where LINE sends its webhooks: look, change, try. LINE allows 1,000 looks and changes a minute and 60 trials an hour.</summary>
public sealed class WebhookEndpointClient(LineTransport line)
{
    private const string Endpoint = "/v2/bot/channel/webhook/endpoint";

    /// <summary>The address that is set, and whether LINE uses it; <see cref="LineApiError.NotFound"/> when none is set.</summary>
    public Task<WebhookEndpointInfo> GetAsync(CancellationToken cancellation = default) =>
        line.AskAsync<WebhookEndpointInfo>(Get(Endpoint), cancellation);

    /// <summary>Sets the address (https, at most 500 units); it may take a minute until LINE uses it.</summary>
    public Task SetAsync(Uri endpoint, CancellationToken cancellation = default) =>
        line.AskAsync(new LineRequest(HttpMethod.Put, Endpoint) { Body = LineJson.Body(new { endpoint = Checked(endpoint) }) }, cancellation);

    /// <summary>
    /// Has LINE send a webhook without events to the address that is set, or to another; whether it came is in the answer.
    /// </summary>
    public Task<WebhookTrial> TestAsync(Uri? endpoint = null, CancellationToken cancellation = default) =>
        line.AskAsync<WebhookTrial>(
            Post("/v2/bot/channel/webhook/test", LineJson.Body(new { endpoint = endpoint is null ? null : Checked(endpoint) })), cancellation);

    private static string Checked(Uri endpoint)
    {
        var address = endpoint.IsAbsoluteUri ? endpoint.AbsoluteUri : endpoint.OriginalString;
        Limit.Address("endpoint", address, LineLimits.WebhookUrlUnits, "https");
        return address;
    }
}

/// <summary>The address of the webhook, and whether LINE sends there.</summary>
public sealed record WebhookEndpointInfo(string Endpoint, bool Active);

/// <summary>What came of a trial: the status our side answered with (0 when none), and LINE's reason such as OK or REQUEST_TIMEOUT.</summary>
public sealed record WebhookTrial(DateTimeOffset Timestamp, int StatusCode, string Reason, string Detail, bool Success = false);
