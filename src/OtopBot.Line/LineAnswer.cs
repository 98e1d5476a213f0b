using System.Net;
using System.Text.Json;

namespace OtopBot.Line;

internal sealed record LineAnswer(string Call, HttpStatusCode Status, string? RequestId, string? AcceptedRequestId, byte[] Body)
{
    private const int ReasonLength = 500;

    public IReadOnlyList<SentMessage> SentMessages() => Open(root => root.Objects("sentMessages")
        .Select(sent => sent.Text("id") is { } id ? new SentMessage(id, sent.Text("quoteToken")) : null)
        .OfType<SentMessage>()
        .ToList()) ?? [];

    public T Read<T>()
    {
        try
        {
            if (JsonSerializer.Deserialize<T>(Body, LineJson.Answers) is { } value)
                return value;
        }
        catch (JsonException)
        {
        }

        throw new LineApiException(LineApiError.Unexpected, Status, RequestId, Call, "The answer could not be read.", []);
    }

    public LineApiException Refusal(string token)
    {
        var reason = Open(root => root.Text("message")) ?? "no reason given";
        var details = Open(root => root.Objects("details")
            .Select(detail => new LineErrorDetail(detail.Text("message"), detail.Text("property")))
            .ToList()) ?? [];
        return new(Kind(reason), Status, RequestId, Call, Shown(reason, token), details);
    }

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

    // Whatever stands between us and LINE may echo our headers.
    private static string Shown(string reason, string token)
    {
        var safe = token.Length > 0 ? reason.Replace(token, "[access token]", StringComparison.Ordinal) : reason;
        return safe.Length > ReasonLength ? safe[..ReasonLength] + "…" : safe;
    }

    private T? Open<T>(Func<JsonElement, T?> read) where T : class
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
