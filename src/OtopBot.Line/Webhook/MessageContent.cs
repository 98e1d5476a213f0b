namespace OtopBot.Line.Webhook;

/// <summary>What a message event carries; the set of kinds is open.</summary>
public abstract record MessageContent
{
    private protected MessageContent(string type, string id) => (Type, Id) = (type, id);

    /// <summary>LINE's name of the kind.</summary>
    public string Type { get; }

    /// <summary>LINE's message id, a string of digits.</summary>
    public string Id { get; }

    /// <summary>Lets an answer quote this message; audio, files and locations have none.</summary>
    public string? QuoteToken { get; init; }

    /// <summary>Lets the bot mark the message as read.</summary>
    public string? MarkAsReadToken { get; init; }
}

/// <summary>A message of a kind that nobody here knows.</summary>
public sealed record UnknownContent(string Kind, string MessageId) : MessageContent(Kind, MessageId);
