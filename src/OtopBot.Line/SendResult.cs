namespace OtopBot.Line;

/// <summary>LINE accepted the messages, which does not say that anyone saw them.</summary>
public sealed record SendResult(string? RequestId, IReadOnlyList<SentMessage> Sent)
{
    /// <summary>An earlier attempt with the same retry key had been accepted; nothing was sent twice.</summary>
    public bool AlreadyAccepted { get; init; }

    /// <summary>The request id of that earlier attempt.</summary>
    public string? AcceptedRequestId { get; init; }
}

/// <summary>LINE's id of a message we sent, and the token that quotes it; not every kind can be quoted.</summary>
public sealed record SentMessage(string Id, string? QuoteToken = null);
