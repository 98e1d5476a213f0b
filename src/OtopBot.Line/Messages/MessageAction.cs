namespace OtopBot.Line.Messages;

/// <summary>Says the text (at most 300 graphemes) in the user's name.</summary>
public sealed record MessageAction(string Label, string Text) : LineAction("message", Label);
