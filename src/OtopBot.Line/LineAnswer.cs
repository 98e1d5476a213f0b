using System.Net;
using System.Text.Json;

namespace OtopBot.Line;

internal sealed record LineAnswer(string Call, HttpStatusCode Status, string? RequestId, string? AcceptedRequestId, byte[] Body)
{
    private const int ReasonLength = 500;

    // The body still on the wire, and the caller's to dispose of; null for an answer that was read whole.
    public HttpResponseMessage? Open { get; init; }

    public IReadOnlyList<SentMessage> SentMessages() => Json(root => root.Objects("sentMessages")
        .Select(sent => sent.Text("id") is { } id ? new SentMessage(id, sent.Text("quoteToken")) : null)
        .OfType<SentMessage>()
        .ToList()) ?? [];

    public T Read<T>() => Read(root => root.Deserialize<T>(LineJson.Answers) ?? throw Unreadable());

    public T Read<T>(Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                return read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
        }

        throw Unreadable();
    }

    public LineApiException Unreadable() => new(LineApiError.Unexpected, Status, RequestId, Call, "The answer could not be read.", []);

    public LineApiException Refusal(params ReadOnlySpan<string> secrets)
    {
        var given = Json(Reason);
        var reason = given ?? "no reason given";
        var details = Json(root => root.Objects("details")
            .Select(detail => new LineErrorDetail(detail.Text("message"), detail.Text("property")))
            .ToList()) ?? [];
        return new(Status is HttpStatusCode.BadRequest && given is null ? LineApiError.Unexplained : Kind(reason), Status, RequestId, Call, Shown(reason, secrets), details);
    }

    // Where tokens are issued LINE speaks OAuth's language.
    private static string? Reason(JsonElement root) => root.Text("message")
        ?? (root.Text("error") is { } error ? string.Join(": ", new[] { error, root.Text("error_description") }.OfType<string>()) : null);

    // LINE tells these apart by its words alone.
    private LineApiError Kind(string reason) => (int)Status switch
    {
        400 when reason.Contains("invalid reply token", StringComparison.OrdinalIgnoreCase) => LineApiError.InvalidReplyToken,
        400 => LineApiError.BadRequest,
        401 => LineApiError.Unauthorized,
        403 => LineApiError.Forbidden,
        404 => LineApiError.NotFound,
        410 => LineApiError.Gone,
        413 => LineApiError.TooLarge,
        429 when reason.Contains("monthly limit", StringComparison.OrdinalIgnoreCase) => LineApiError.MonthlyLimit,
        429 => LineApiError.RateLimited,
        >= 500 => LineApiError.ServerError,
        _ => LineApiError.Unexpected,
    };

    // Whatever stands between us and LINE may echo what proves who we are.
    private static string Shown(string reason, ReadOnlySpan<string> secrets)
    {
        var safe = reason;
        foreach (var secret in secrets)
        {
            if (secret.Length > 0)
                safe = safe.Replace(secret, "[secret]", StringComparison.Ordinal);
        }

        return safe.Length > ReasonLength ? safe[..ReasonLength] + "…" : safe;
    }

    private T? Json<T>(Func<JsonElement, T?> read) where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind is JsonValueKind.Object ? read(document.RootElement) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
