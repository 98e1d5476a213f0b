namespace OtopBot.Line.Messages;

/// <summary>A display name (at most 20) and an icon (https) that replace the account's own for one message.</summary>
public sealed record Sender(string? Name = null, string? IconUrl = null);
