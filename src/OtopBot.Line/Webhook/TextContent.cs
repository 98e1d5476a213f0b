namespace OtopBot.Line.Webhook;

/// <summary>A text, at most 5,000 UTF-16 units.</summary>
public sealed record TextContent(string MessageId, string Text) : MessageContent("text", MessageId)
{
    /// <summary>Who is mentioned with @ in the text; at most 20.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The message that this one quotes.</summary>
    public string? QuotedMessageId { get; init; }

    /// <summary>Whether the bot itself is mentioned; mentioning everyone does not count.</summary>
    public bool MentionsBot => Mentions.Any(mention => mention.IsSelf);

    /// <summary>The text without the bot's own mentions and the space they leave.</summary>
    public string WithoutOwnMention() => MentionCutter.Cut(Text, [.. Mentions.Where(mention => mention.IsSelf)]);
}

/// <summary>A stretch of text that names a user ("user") or everyone ("all"); index and length are meant as UTF-16 units.</summary>
public sealed record Mention(int Index, int Length, string Type, string? UserId, bool IsSelf);
