namespace OtopBot.Line.Messages;

/// <summary>An action of a kind that we do not make, found in a menu made elsewhere; it cannot be sent.</summary>
public sealed record OtherAction(string Kind, string Label) : LineAction(Kind, Label);
