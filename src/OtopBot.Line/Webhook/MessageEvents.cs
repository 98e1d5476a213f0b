namespace OtopBot.Line.Webhook;

/// <summary>Someone sent a message.</summary>
public sealed record MessageEvent(EventHeader Header, MessageContent Message) : LineEvent(Header);

/// <summary>Someone edited a text in a group: the message id is the original's, the reply token is new; the largest timestamp wins.</summary>
public sealed record MessageEditedEvent(EventHeader Header, MessageContent Message) : LineEvent(Header);

/// <summary>Someone took a message back; LINE asks to forget what it held.</summary>
public sealed record UnsendEvent(EventHeader Header, string MessageId) : LineEvent(Header);
