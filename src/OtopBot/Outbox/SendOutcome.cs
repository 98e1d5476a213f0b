using OtopBot.Line;

namespace OtopBot.Outbox;

public enum SendVerdict
{
    Accepted,
    // The reply token was used, is too old or was never good.
    TokenRefused,
    // LINE certainly did not take it, and may later.
    NotNow,
    // The access token is at fault, not the message.
    Unauthorized,
    QuotaUsedUp,
    // No answer, or LINE's own trouble: it may have been taken.
    Unknown,
    Refused,
}

// What one call to LINE came to.
public sealed record SendOutcome(SendVerdict Verdict, string? RequestId, string Problem, IReadOnlyList<SentMessage> Sent)
{
    public static async Task<SendOutcome> OfAsync(Func<Task<SendResult>> call)
    {
        try
        {
            var result = await call();
            return new(SendVerdict.Accepted, result.AcceptedRequestId ?? result.RequestId, "", result.Sent);
        }
        catch (LineApiException refusal)
        {
            return new(Meaning(refusal.Kind), refusal.RequestId, Words(refusal), []);
        }
        catch (LineUnreachableException silence)
        {
            return new(NeverLeft(silence.InnerException) ? SendVerdict.NotNow : SendVerdict.Unknown, null, silence.Message, []);
        }
        catch (Exception unsendable) when (unsendable is FormatException or ArgumentException)
        {
            return new(SendVerdict.Refused, null, unsendable.Message, []);
        }
    }

    private static SendVerdict Meaning(LineApiError kind) => kind switch
    {
        // A 400 did nothing, and one of a reply whose reason got lost may have been this.
        LineApiError.InvalidReplyToken or LineApiError.Unexplained => SendVerdict.TokenRefused,
        LineApiError.RateLimited => SendVerdict.NotNow,
        LineApiError.MonthlyLimit => SendVerdict.QuotaUsedUp,
        LineApiError.Unauthorized => SendVerdict.Unauthorized,
        LineApiError.ServerError => SendVerdict.Unknown,
        LineApiError.BadRequest or LineApiError.Forbidden or LineApiError.NotFound or LineApiError.Gone or LineApiError.TooLarge
            or LineApiError.Unexpected => SendVerdict.Refused,
    };

    // Without a connection the request was never written, so nothing can have been delivered.
    private static bool NeverLeft(Exception? cause) => cause is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static string Words(LineApiException refusal)
        => string.Join("; ", refusal.Details.Select(d => $"{d.Property}: {d.Message}").Prepend(refusal.Message));
}
