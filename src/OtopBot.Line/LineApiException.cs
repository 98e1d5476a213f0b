using System.Net;

namespace OtopBot.Line;

/// <summary>LINE answered and did not do what it was asked.</summary>
public sealed class LineApiException : Exception
{
    internal LineApiException(
        LineApiError kind, HttpStatusCode status, string? requestId, string call, string reason, IReadOnlyList<LineErrorDetail> details)
        : base($"LINE answered {(int)status} to {call}: {reason}")
        => (Kind, Status, RequestId, Reason, Details) = (kind, status, requestId, reason, details);

    // The call was never made, so its outcome is certain: nothing was done.
    internal LineApiException(string call, Exception cause)
        : base($"LINE was not asked for {call}: no access token could be had. {cause.Message}", cause)
        => (Kind, Status, RequestId, Reason, Details)
            = (LineApiError.Unauthorized, HttpStatusCode.Unauthorized, (cause as LineApiException)?.RequestId, "no access token could be had", []);

    /// <summary>What the refusal means for the caller.</summary>
    public LineApiError Kind { get; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>LINE's id of the request, for questions to LINE.</summary>
    public string? RequestId { get; }

    /// <summary>LINE's own words.</summary>
    public string Reason { get; }

    /// <summary>Which properties LINE found wrong; often none.</summary>
    public IReadOnlyList<LineErrorDetail> Details { get; }
}

/// <summary>What LINE found wrong and where: messages[0].text, or a JSON pointer inside a Flex message.</summary>
public sealed record LineErrorDetail(string? Message, string? Property);
