namespace OtopBot.Line.Messages;

/// <summary>Plain text, at most 5,000 UTF-16 units.</summary>
public sealed record TextMessage(string Text) : LineMessage("text")
{
    /// <summary>The token of the message that this one quotes.</summary>
    public string? QuoteToken { get; init; }
}
